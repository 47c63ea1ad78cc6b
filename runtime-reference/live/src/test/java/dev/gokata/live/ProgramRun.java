package dev.gokata.live;

import dev.gokata.live.LiveProgram.Op;
import dev.gokata.reference.channel.LockedChannels;
import dev.gokata.reference.sync.ActiveSpin;
import dev.gokata.reference.sync.Mutex;
import dev.gokata.reference.sync.SemaTable;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.SelectCase;
import dev.gokata.runtime.channel.Selected;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sync.Processors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of a program in a world, told in the words of the harness. */
final class ProgramRun {

    /** What stands for the reason of a wait, which only the world's report knows. */
    static final String WAITS = "[]";

    /** Longer than any run: whoever sleeps so long wakes up when all others wait or have ended. */
    private static final long UNTIL_QUIET_NANOS = 1L << 50;

    /**
     * What decides where a program leaves something to chance.
     *
     * @param seed of all that is random
     * @param pauses whether goroutines let others go first, at random, between operations
     * @param likely for each goroutine the results that selects shall try for, or nothing if they shall choose at random
     */
    record Chance(long seed, boolean pauses, List<List<String>> likely) {

        String resultLikelyFor(int goroutine, int operation) {
            return likely.isEmpty() || operation >= likely.get(goroutine).size()
                    ? ""
                    : likely.get(goroutine).get(operation);
        }
    }

    private static final int MOST_PAUSES = 4;
    private static final int LATEST_START = 40;
    private static final int LONGEST_PUT_OFF = 60;
    private static final int NONE = -1;
    private static final String CASE = "case ";

    private final LiveProgram program;
    private final boolean steps;
    private final LockedChannels go;
    private final List<HChan<Integer>> channels = new ArrayList<>();
    private final List<Mutex> mutexes = new ArrayList<>();
    private final List<List<String>> results = new ArrayList<>();
    private final List<Boolean> ended = new ArrayList<>();
    private final List<String> lengths = new ArrayList<>();

    private final Chance chance;
    /** Neighbouring seeds of it have little in common. */
    private final SplittableRandom random;
    /** The case that the select which begins shall look at first, or below 0, and how many cases it has drawn for. */
    private int preferred = NONE;

    private int drawn;

    private ProgramRun(LiveProgram program, boolean steps, Chance chance) {
        this.program = program;
        this.steps = steps;
        this.chance = chance;
        random = new SplittableRandom(chance.seed);
        go = new LockedChannels(this::cheaprandn);
        for (int capacity : program.capacities()) {
            channels.add(go.makechan(8, capacity, 0));
        }
        SemaTable semaphores = new SemaTable();
        for (int i = 0; i < program.mutexes(); i++) {
            mutexes.add(new Mutex("mu" + i, semaphores, new ActiveSpin(Processors.allBusy(2))));
        }
    }

    /**
     * Runs a program, in the body of goroutine 1, until all others have ended or wait.
     *
     * @param chance what decides where a program leaves something to chance
     * @return its outcome, but for the reasons of waits
     */
    static String outcome(LiveProgram program, boolean steps, Chance chance) {
        return new ProgramRun(program, steps, chance).outcome();
    }

    /** Draws for the order in which a select looks at its cases: the one it prefers becomes the first, others stay. */
    private int cheaprandn(int bound) {
        int number = drawn++;
        if (preferred == NONE) {
            return random.nextInt(bound);
        }
        return number == preferred ? 0 : bound - 1;
    }

    private String outcome() {
        for (int g = 0; g < program.goroutines().size(); g++) {
            int number = g;
            results.add(new ArrayList<>());
            ended.add(false);
            Go.go(() -> perform(number));
            if (steps) {
                Go.sleep(UNTIL_QUIET_NANOS);
                lengths.add(channels.stream()
                        .map(c -> String.valueOf(go.chanlen(c)))
                        .collect(Collectors.joining(",")));
            }
        }
        Go.sleep(UNTIL_QUIET_NANOS);
        List<String> all = new ArrayList<>();
        for (int g = 0; g < results.size(); g++) {
            List<String> each = new ArrayList<>(results.get(g));
            if (!ended.get(g)) {
                each.add(WAITS);
            }
            all.add(String.join("; ", each));
        }
        if (steps) {
            all.add(String.join(" ", lengths));
        }
        return String.join(" | ", all);
    }

    private void perform(int number) {
        if (chance.pauses && random.nextInt(4) == 0) {
            pause(LATEST_START);
        }
        for (Op op : program.goroutines().get(number)) {
            pause(MOST_PAUSES);
            if (op.kind() != LiveProgram.PAUSE) {
                String likely =
                        chance.resultLikelyFor(number, results.get(number).size());
                putOff(op, likely);
                String result = result(op, likely);
                results.get(number).add(steps ? result + "@" + (results.size() - 1) : result);
            }
        }
        ended.set(number, true);
    }

    /** Lets others go first, for no longer than so many turns. */
    private void pause(int most) {
        for (int n = chance.pauses ? random.nextInt(most + 1) : 0; n > 0; n--) {
            Go.gosched();
        }
    }

    /** Lets others go first while the operation would come to something else than is likely, but not for ever. */
    private void putOff(Op op, String likely) {
        if (!chance.pauses || likely.isEmpty() || random.nextInt(4) == 0) {
            return;
        }
        for (int n = 0; n < LONGEST_PUT_OFF && !isReady(op, likely, true); n++) {
            Go.gosched();
        }
    }

    private boolean isReady(Op op, String likely, boolean mayWait) {
        switch (op.kind()) {
            case LiveProgram.SEND, LiveProgram.TRY_SEND -> {
                HChan<Integer> c = channel(op);
                boolean waits = mayWait && op.kind() == LiveProgram.SEND || !likely.equals("ok");
                return waits || c == null || c.closed || c.qcount < c.dataqsiz || c.recvq.first != null;
            }
            case LiveProgram.RECEIVE, LiveProgram.TRY_RECEIVE -> {
                HChan<Integer> c = channel(op);
                if (c == null || c.closed || !likely.endsWith(",true")) {
                    return true;
                }
                Object next = c.qcount > 0 ? c.buf[c.recvx] : c.sendq.first == null ? null : c.sendq.first.elem;
                return next != null && likely.equals(shown(next, true));
            }
            case LiveProgram.SELECT, LiveProgram.SELECT_OR_DEFAULT -> {
                int number = likely.startsWith(CASE) ? likely.charAt(CASE.length()) - '0' : NONE;
                String result = likely.substring(likely.indexOf(' ', CASE.length()) + 1);
                return number == NONE || isReady(op.cases().get(number), result, op.kind() == LiveProgram.SELECT);
            }
            default -> {
                return true;
            }
        }
    }

    private String result(Op op, String likely) {
        try {
            return perform(op, likely);
        } catch (GoPanic panic) {
            return "panic: " + panic.getMessage();
        }
    }

    private String perform(Op op, String likely) {
        switch (op.kind()) {
            case LiveProgram.SEND, LiveProgram.TRY_SEND -> {
                return go.chansend(channel(op), op.value(), op.kind() == LiveProgram.SEND) ? "ok" : "default";
            }
            case LiveProgram.RECEIVE, LiveProgram.TRY_RECEIVE -> {
                Received<Integer> received = go.chanrecv(channel(op), op.kind() == LiveProgram.RECEIVE);
                return received.selected() ? shown(received.value(), received.ok()) : "default";
            }
            case LiveProgram.CLOSE -> go.closechan(channel(op));
            case LiveProgram.SELECT, LiveProgram.SELECT_OR_DEFAULT -> {
                return select(op, likely);
            }
            case LiveProgram.LOCK -> mutexes.get(op.index()).lock();
            case LiveProgram.UNLOCK -> mutexes.get(op.index()).unlock();
            case LiveProgram.TRY_LOCK -> {
                return String.valueOf(mutexes.get(op.index()).tryLock());
            }
            default -> throw new IllegalArgumentException(op.toString());
        }
        return "ok";
    }

    private String select(Op op, String likely) {
        List<SelectCase<Integer>> cases = new ArrayList<>();
        for (Op each : op.cases()) {
            cases.add(
                    each.kind() == LiveProgram.SEND
                            ? SelectCase.send(channel(each), each.value())
                            : SelectCase.receive(channel(each)));
        }
        drawn = 0;
        preferred = likely.startsWith(CASE) ? drawOf(op, likely.charAt(CASE.length()) - '0') : NONE;
        Selected selected = go.selectgo(cases, op.kind() == LiveProgram.SELECT);
        if (selected.index() == Selected.DEFAULT) {
            return "default";
        }
        boolean sent = cases.get(selected.index()).isSend();
        return CASE + selected.index() + ": " + (sent ? "ok" : shown(selected.value(), selected.recvOK()));
    }

    /** Returns which draw is for a case: there is none for nil channels. */
    private static int drawOf(Op op, int number) {
        return (int) op.cases().stream()
                .limit(number)
                .filter(each -> each.index() != LiveProgram.NIL)
                .count();
    }

    private static String shown(@Nullable Object value, boolean ok) {
        return Objects.requireNonNull(value) + "," + ok;
    }

    private @Nullable HChan<Integer> channel(Op op) {
        return op.index() == LiveProgram.NIL ? null : channels.get(op.index());
    }
}
