package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.HandingOver;
import dev.gokata.katas.channel.ChannelKata.Happened;
import dev.gokata.katas.channel.ChannelKata.Made;
import dev.gokata.katas.channel.ChannelKata.Making;
import dev.gokata.katas.channel.ChannelKata.Measured;
import dev.gokata.katas.channel.ChannelKata.Measuring;
import dev.gokata.katas.channel.ChannelKata.Operating;
import dev.gokata.katas.channel.ChannelKata.Piece;
import dev.gokata.katas.channel.ChannelKata.Situation;
import dev.gokata.katas.channel.ChannelKata.Turn;
import dev.gokata.katas.channel.ChannelKata.Turned;
import dev.gokata.katas.channel.ChannelKata.Turning;
import dev.gokata.katas.channel.ChannelKata.Waking;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelState;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Sudog;
import dev.gokata.runtime.channel.Waiter;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Goroutine;
import dev.gokata.runtime.sim.GoroutineStatus;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.RunReport;
import dev.gokata.runtime.sim.Schedule;
import dev.gokata.runtime.sim.Strategy;
import dev.gokata.runtime.sim.WaitReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One channel on a bench, goroutines of ours that wait for it, and one operation of yours.
 *
 * <p>Goroutine 1 sets up, those that wait come next, and the last one does the operation. First the plain schedule is run;
 * then others are, and the first that leads to something else is told instead.
 */
final class Bench {

    private static final int POINTS = 2_000;
    private static final int SCHEDULES = 150;
    /** How often somebody looks, and lets all others go first, before taking it that nothing more happens. */
    private static final int PATIENCE = 20;

    private final HChan<Integer> c;
    private final List<String> events = new ArrayList<>();
    private String result = "";
    private String whileLocked = "";
    /** The goroutine that does the operation. */
    private int operator;

    private Bench(Situation situation) {
        c = new HChan<>(1, situation.slots(), 0);
        c.closed = situation.closed();
        c.recvx = situation.recvx();
        c.qcount = situation.values().size();
        for (int i = 0; i < c.qcount; i++) {
            c.buf[(c.recvx + i) % c.dataqsiz] = situation.values().get(i);
        }
        c.sendx = c.dataqsiz == 0 ? 0 : (c.recvx + c.qcount) % c.dataqsiz;
    }

    static Made make(Piece piece, Making making) {
        return inAWorld(() -> {
            try {
                piece.channels().makechan(8, 0, 0);
                HChan<Integer> c = piece.channels().makechan(making.elemSize(), making.size(), making.zero());
                return new Made("", String.valueOf(c.zero), Optional.of(ChannelState.of(c)));
            } catch (GoPanic panic) {
                return new Made(String.valueOf(panic.getMessage()), "", Optional.empty());
            }
        });
    }

    static Measured measure(Piece piece, Measuring measuring) {
        return inAWorld(() -> {
            Bench bench = new Bench(measuring.situation());
            bench.startThoseWhoWait(measuring.situation());
            HChan<Integer> c = measuring.nil() ? null : bench.c;
            if (measuring.locked()) {
                bench.c.lock.lock();
            }
            int[] measures = {-1, -1};
            Go.go(() -> {
                measures[0] = piece.channels().chanlen(c);
                measures[1] = piece.channels().chancap(c);
            });
            letOthersGo();
            return new Measured(measures[0], measures[1]);
        });
    }

    static Turned turn(Piece piece, Turning turning) {
        return inAWorld(() -> {
            HChan<Integer> c = new Bench(turning.situation()).c;
            List<String> taken = new ArrayList<>();
            List<ChannelState> states = new ArrayList<>();
            for (Turn each : turning.turns()) {
                if (each.put()) {
                    piece.put().accept(c, each.value());
                } else {
                    taken.add(String.valueOf(piece.take().apply(c)));
                }
                states.add(ChannelState.of(c));
            }
            return new Turned(taken, states);
        });
    }

    /** Takes the one who has waited longest out of the queue, as a send or a receive would, and hands over. */
    void handOver(Piece piece, HandingOver handing) {
        startThoseWhoWait(handing.situation());
        start(() -> {
            c.lock.lock();
            if (handing.situation().receivers() > 0) {
                piece.handOff().send(c, c.recvq.dequeue(), handing.value(), this::unlock);
                result = "returned";
            } else {
                result = String.valueOf(piece.handOff().recv(c, c.sendq.dequeue(), this::unlock));
            }
        });
        Go.sleep(1);
    }

    /** If the one that waited was readied already, it goes on before the lock is given back. */
    private void unlock() {
        letOthersGo();
        events.add("the lock is given back");
        c.lock.unlock();
    }

    void operate(Piece piece, Operating operating) {
        startThoseWhoWait(operating.situation());
        if (operating.locked()) {
            c.lock.lock();
        }
        start(() -> result = operating.operation().run(piece.channels(), List.of(c)));
        if (operating.locked()) {
            ChannelState before = ChannelState.of(c);
            letOthersGo();
            boolean changed = !ChannelState.of(c).equals(before);
            whileLocked = changed ? "the channel was changed" : result.isEmpty() ? "nothing" : result;
            if (c.lock.isHeld()) {
                c.lock.unlock();
            }
        }
        Go.sleep(1);
    }

    void wake(Piece piece, Waking waking) {
        startThoseWhoWait(waking.situation());
        start(() -> result = waking.operation().run(piece.channels(), List.of(c)));
        Go.go(() -> {
            Sudog<Integer> sg = waitForSomebody(waking);
            if (sg != null) {
                Go.goready(sg.g.g);
            }
        });
        Go.sleep(1);
    }

    private Sudog<Integer> waitForSomebody(Waking waking) {
        boolean sends = waking.operation().kind() == ChannelOperation.Kind.SEND;
        for (int i = 0; i < PATIENCE; i++) {
            c.lock.lock();
            Sudog<Integer> sg = sends ? c.sendq.dequeue() : c.recvq.dequeue();
            if (sg != null) {
                c.closed = waking.closes();
                sg.elem = waking.closes() ? c.zero : sends ? sg.elem : Integer.valueOf(waking.value());
                sg.success = !waking.closes();
                sg.g.param = sg;
                events.add(
                        "G" + sg.g.g.id() + " is woken" + (sends && !waking.closes() ? ", " + sg.elem + " taken" : ""));
            }
            c.lock.unlock();
            if (sg != null) {
                return sg;
            }
            Go.gosched();
        }
        events.add("nobody waits");
        return null;
    }

    private void start(Body body) {
        operator = Go.go("operation", body).id();
    }

    /** Starts those who wait one after the other, so that they wait in the order of their numbers. */
    private void startThoseWhoWait(Situation situation) {
        for (int i = 0; i < situation.receivers() + situation.senders().size(); i++) {
            boolean receives = i < situation.receivers();
            Integer value = receives ? null : situation.senders().get(i - situation.receivers());
            Go.go(receives ? "receiver" : "sender", () -> waitInQueue(value));
            Go.sleep(1);
        }
    }

    private void waitInQueue(Integer value) {
        Goroutine me = Go.getg();
        Sudog<Integer> sg = new Sudog<>(new Waiter(me), c, false);
        sg.elem = value;
        if (value == null) {
            c.recvq.enqueue(sg);
            Go.gopark(WaitReason.CHAN_RECEIVE, c);
        } else {
            c.sendq.enqueue(sg);
            Go.gopark(WaitReason.CHAN_SEND, c);
        }
        String what = value == null
                ? "goes on with " + sg.elem + ", " + sg.success
                : sg.success ? "goes on, its value was taken" : "goes on without success";
        String param = sg.g.param == sg ? "" : ", but param has not its sudog";
        String lock = c.lock.isHeld() ? ", while the lock is held" : "";
        events.add("G" + me.id() + " " + what + param + lock);
    }

    /** Goes round often enough that everybody who can do something has done it. */
    private static void letOthersGo() {
        for (int i = 0; i < PATIENCE; i++) {
            Go.gosched();
        }
    }

    /** Runs something on a bench by the plain schedule, and then by others, until one leads to something else. */
    static Happened underSchedules(Situation situation, Consumer<Bench> what) {
        Happened plain = run(situation, what, Schedule.DEFAULT);
        if (!plain.end().isEmpty()) {
            return plain;
        }
        Program program = Program.of(() -> {
            Bench bench = new Bench(situation);
            what.accept(bench);
            if (!bench.isLike(plain)) {
                throw new GoPanic("something else");
            }
        });
        ExplorationResult result = Exploration.of(program.withPointBudget(POINTS))
                .withStrategy(new Strategy.Search(1))
                .withSchedules(SCHEDULES)
                .run();
        ExplorationReport report = ExplorationReport.of(result);
        return report.failure()
                .map(failure -> run(situation, what, failure.run().schedule()))
                .orElse(plain);
    }

    /** Tells whether this came to the same, for which the order of those who were woken does not matter. */
    private boolean isLike(Happened plain) {
        return (result.isEmpty() ? plain.result().startsWith("[") : result.equals(plain.result()))
                && whileLocked.equals(plain.whileLocked())
                && sorted(events).equals(sorted(plain.events()))
                && ChannelState.of(c).equals(plain.after());
    }

    private static List<String> sorted(List<String> events) {
        List<String> sorted = new ArrayList<>(events);
        Collections.sort(sorted);
        return sorted;
    }

    private static Happened run(Situation situation, Consumer<Bench> what, Schedule schedule) {
        Bench bench = new Bench(situation);
        Program program = Program.of(() -> what.accept(bench)).withPointBudget(POINTS);
        boolean plain = schedule.size() == 0;
        RunReport report = RunReport.of(plain ? program.run() : program.trace(schedule));
        String waits = report.goroutines().stream()
                .filter(each -> each.id() == bench.operator)
                .map(GoroutineStatus::reason)
                .map(reason -> "[" + reason + "]")
                .findFirst()
                .orElse("");
        return new Happened(
                report.isFinished() ? "" : report.headline(),
                bench.result.isEmpty() ? waits : bench.result,
                bench.whileLocked,
                bench.events,
                ChannelState.of(bench.c),
                plain ? "" : schedule.toString(),
                report.trace());
    }

    /** Runs something in goroutine 1, and answers what it answered. */
    static <T> T inAWorld(Supplier<T> what) {
        List<T> answers = new ArrayList<>();
        RunReport report = RunReport.of(Program.of(() -> answers.add(what.get()))
                .withPointBudget(POINTS)
                .run());
        if (!report.isFinished()) {
            throw new IllegalStateException(report.headline());
        }
        return answers.get(0);
    }
}
