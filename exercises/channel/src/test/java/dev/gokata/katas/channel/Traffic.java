package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Chapter;
import dev.gokata.katas.channel.ChannelKata.Explored;
import dev.gokata.katas.channel.ChannelKata.Exploring;
import dev.gokata.katas.channel.ChannelKata.Piece;
import dev.gokata.katas.channel.ChannelKata.Story;
import dev.gokata.katas.channel.ChannelKata.Told;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.channel.ChannelState;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Channels that are used by your code alone, in one goroutine after the other, or in many at once. */
final class Traffic {

    /** What a run is stopped with that has gone wrong. */
    static final String SEEN_ENOUGH = "the test ends here";

    private static final int POINTS = 3_000;

    private Traffic() {}

    static Told tell(Piece piece, Story story) {
        List<Chapter> chapters = new ArrayList<>();
        RunReport report = RunReport.of(Program.of(() -> tell(piece, story, chapters))
                .withPointBudget((long) POINTS * (1 + story.operations().size()))
                .run());
        return new Told(report.isFinished() ? "" : report.headline(), chapters);
    }

    private static void tell(Piece piece, Story story, List<Chapter> chapters) {
        List<HChan<Integer>> channels = channels(story.caps());
        Map<Integer, String> done = new TreeMap<>();
        for (int i = 0; i < story.operations().size(); i++) {
            int number = i;
            Go.go(() -> done.put(number, story.operations().get(number).run(piece.channels(), channels)));
            // Time passes only when nothing else goes on.
            Go.sleep(1);
            List<String> ended = new ArrayList<>();
            done.forEach((operation, result) -> ended.add(operation + ": " + result));
            done.clear();
            chapters.add(new Chapter(ended, channels.stream().map(c -> c.qcount).toList()));
        }
    }

    private static List<HChan<Integer>> channels(List<Integer> caps) {
        List<HChan<Integer>> channels = new ArrayList<>();
        for (int cap : caps) {
            channels.add(new HChan<>(channels.size() + 1, cap, 0));
        }
        return channels;
    }

    static Explored explore(Piece piece, Exploring exploring) {
        List<HChan<Integer>> last = new ArrayList<>();
        String[] lastResult = {""};
        Program program = Program.of(() -> {
            List<HChan<Integer>> channels = channels(exploring.program().caps());
            last.clear();
            lastResult[0] = "";
            last.addAll(channels);
            ChannelProgram.Result result = exploring.program().run(piece.channels(), channels);
            for (HChan<Integer> c : channels) {
                if (c.lock.isHeld()) {
                    throw new GoPanic("the lock of " + c + " was not given back");
                }
            }
            boolean right = exploring.allowed().isEmpty()
                    ? nothingIsLostDoubledOrOvertaken(exploring.program(), result)
                    : exploring.allowed().contains(result);
            if (!right) {
                lastResult[0] = told(exploring.program(), result);
                throw new GoPanic(SEEN_ENOUGH);
            }
        });
        ExplorationReport report = ExplorationReport.of(Exploration.of(program.withPointBudget(POINTS))
                .withSeed(exploring.seed())
                .withSchedules(exploring.schedules())
                .run());
        boolean failed = report.failure().isPresent();
        return new Explored(
                report.failure(),
                lastResult[0],
                failed ? last.stream().map(ChannelState::of).toList() : List.of());
    }

    /** Writes what came of each goroutine's operations. The first that is started has number 2. */
    static String told(ChannelProgram program, ChannelProgram.Result result) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < program.goroutines().size(); i++) {
            List<ChannelOperation> operations = program.goroutines().get(i);
            List<String> results = result.results().get(i);
            told.append(told.length() == 0 ? "" : "; ").append("G").append(i + 2);
            for (int k = 0; k < operations.size() && k <= results.size(); k++) {
                told.append(k == 0 ? ": " : ", ").append(operations.get(k)).append(" → ");
                told.append(k < results.size() ? results.get(k) : "waits for ever");
            }
        }
        return told.toString();
    }

    /** Judges a program of one channel that sends and receives, and waits for both. */
    private static boolean nothingIsLostDoubledOrOvertaken(ChannelProgram program, ChannelProgram.Result result) {
        List<Integer> sent = new ArrayList<>();
        List<Integer> received = new ArrayList<>();
        boolean sendersWait = false;
        boolean receiversWait = false;
        for (int i = 0; i < program.goroutines().size(); i++) {
            List<ChannelOperation> operations = program.goroutines().get(i);
            List<String> results = result.results().get(i);
            List<Integer> mine = new ArrayList<>();
            for (int k = 0; k < results.size(); k++) {
                if (operations.get(k).kind() == Kind.SEND) {
                    sent.add(operations.get(k).value());
                } else {
                    mine.add(Integer.parseInt(
                            results.get(k).substring(0, results.get(k).indexOf(','))));
                }
            }
            if (isOvertaking(mine)) {
                return false;
            }
            received.addAll(mine);
            if (results.size() < operations.size()) {
                boolean sends = operations.get(results.size()).kind() == Kind.SEND;
                sendersWait |= sends;
                receiversWait |= !sends;
            }
        }
        int left = result.lens().get(0);
        boolean once = received.size() == received.stream().distinct().count() && sent.containsAll(received);
        boolean allThere = sent.size() == received.size() + left;
        boolean nobodyForgotten =
                !(sendersWait && (receiversWait || left < program.caps().get(0))) && !(receiversWait && left > 0);
        return once && allThere && nobodyForgotten;
    }

    /** Tells whether of two values of one sender the later came first: each sends 1000·g + 1, 1000·g + 2 and so on. */
    private static boolean isOvertaking(List<Integer> received) {
        Map<Integer, Integer> last = new TreeMap<>();
        for (int value : received) {
            Integer before = last.put(value / 1000, value);
            if (before != null && before > value) {
                return true;
            }
        }
        return false;
    }
}
