package dev.gokata.katas.runqueue;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.sched.GRing;
import dev.gokata.runtime.sched.GlobalRunQ;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.RunQFields;
import dev.gokata.runtime.sched.RunQImage;
import dev.gokata.runtime.sched.RunQParts;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Run;
import dev.gokata.runtime.sim.RunReport;
import dev.gokata.runtime.sim.Schedule;
import dev.gokata.runtime.sim.SimulatorMisuse;
import dev.gokata.runtime.sim.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class RunQueueKata implements Kata<RunQueueKata.Piece>, FitsInto<Seams> {

    /** What the probes need of your code: it makes a queue of given fields. */
    public interface Piece {

        /**
         * Makes a queue.
         *
         * @param owner the P whose it is
         * @param global the queue of all Ps
         * @param fields what the queue holds
         * @return the queue
         */
        RunQParts queue(P owner, GlobalRunQ global, RunQFields fields);
    }

    /** What the P whose queue it is does, as a thief sees it. */
    public enum Owner {
        /** It is idle. */
        IDLE,
        /** It runs a goroutine. */
        RUNNING,
        /** It is running, and looks for a goroutine. */
        SEARCHING,
        /** Its goroutine is in a system call. */
        IN_A_SYSCALL
    }

    /**
     * A queue before anything is done. Goroutines are their numbers, from 1; 0 is none.
     *
     * @param slots the size of the ring
     * @param head the counter of the oldest
     * @param ring who is in the ring, the oldest first
     * @param runnext who goes before the ring, or 0
     * @param owner what its P does
     */
    public record Setting(int slots, int head, List<Long> ring, long runnext, Owner owner) {}

    /** What is done to a queue. */
    public enum Operation {
        /** Your {@code putInRing}. */
        PUT_IN_RING,
        /** Your {@code getFromRing}. */
        GET_FROM_RING,
        /** Your {@code putNext}. */
        PUT_NEXT,
        /** Your {@code getNext}. */
        GET_NEXT,
        /** Your {@code runqputslow}. */
        RUNQPUTSLOW,
        /** Your {@code runqput} with next = false. */
        RUNQPUT,
        /** Your {@code runqput} with next = true. */
        RUNQPUT_NEXT,
        /** Your {@code runqget}. */
        RUNQGET,
        /** Your {@code runqputbatch}. */
        RUNQPUTBATCH,
        /** Your {@code runqgrab} with stealRunNextG = false. */
        RUNQGRAB,
        /** Your {@code runqgrab} with stealRunNextG = true. */
        RUNQGRAB_NEXT_TOO,
        /** Your {@code runqsteal} with stealRunNextG = false, from a queue of ours. */
        RUNQSTEAL,
        /** Your {@code runqsteal} with stealRunNextG = true, from a queue of ours. */
        RUNQSTEAL_NEXT_TOO,
        /** Your {@code runqsteal} with stealRunNextG = true from your own queue, and then your {@code runqget} till it is empty. */
        STEAL_AND_RUN,
        /** Your {@code runqempty}. */
        RUNQEMPTY,
        /** Somebody adds to the ring, in one step. */
        ADDS_TO_RING,
        /** Somebody puts into an empty runnext, or moves who is there to the ring, in one step. */
        ADDS_NEXT,
        /** Somebody takes the oldest of the ring, in one step. */
        TAKES_ONE,
        /** Somebody takes half of the ring, in one step. */
        TAKES_HALF,
        /** Somebody takes half of the ring and puts it on the global queue, in one step. */
        TAKES_HALF_TO_GLOBAL,
        /** Somebody takes runnext, in one step. */
        TAKES_NEXT
    }

    /**
     * One operation.
     *
     * @param operation what is done
     * @param goids the goroutines that are put; empty for what takes
     */
    public record Step(Operation operation, List<Long> goids) {

        /** Tells whether it is done in one step, and by none of your methods. */
        boolean isByOthers() {
            return switch (operation) {
                case ADDS_TO_RING, ADDS_NEXT, TAKES_ONE, TAKES_HALF, TAKES_HALF_TO_GLOBAL, TAKES_NEXT -> true;
                default -> false;
            };
        }

        /** Tells whether it may put one into runnext, whence it goes to the ring later than others that came later. */
        boolean putsNext() {
            return operation == Operation.PUT_NEXT
                    || operation == Operation.RUNQPUT_NEXT
                    || operation == Operation.ADDS_NEXT;
        }
    }

    /**
     * Steps done one after the other.
     *
     * @param setting the queue
     * @param steps what is done
     */
    public record Alone(Setting setting, List<Step> steps) {}

    /**
     * What came of a step.
     *
     * @param answer what was returned, in words
     * @param queue the queue afterwards
     * @param thief the thief's queue afterwards
     * @param global the global queue afterwards
     */
    public record Seen(String answer, RunQImage queue, RunQImage thief, List<Long> global) {}

    /**
     * What came of all steps.
     *
     * @param seen a line for each step
     * @param headSwaps how often the head of the queue was compared and swapped
     * @param tailStores how often the tail of the queue was written
     * @param globalPuts how often something was put on the global queue
     * @param nanos the time that passed
     * @param ending empty, or how the program ended before all steps were done
     */
    public record Done(List<Seen> seen, int headSwaps, int tailStores, int globalPuts, long nanos, String ending) {}

    /**
     * Somebody, with steps to do.
     *
     * @param name who
     * @param steps what is done, in order
     */
    public record Actor(String name, List<Step> steps) {}

    /**
     * Several at once, under many schedules.
     *
     * @param setting the queue
     * @param actors who does what; those who come first begin first, if nobody is preempted
     * @param seed what the choice of schedules follows from
     * @param schedules how many are tried
     */
    public record Together(Setting setting, List<Actor> actors, long seed, int schedules) {}

    /**
     * A schedule under which something went wrong.
     *
     * @param what what went wrong
     * @param how by which schedule
     * @param trace what happened, with a column for each who took part
     * @param queue the queue at the end, if it was looked at
     * @param global the global queue at the end
     */
    public record Wrong(String what, String how, List<String> trace, Optional<RunQImage> queue, List<Long> global) {}

    /**
     * What came of all schedules.
     *
     * @param wrong the first that went wrong, as short as it can be; empty if none did
     */
    public record Judged(Optional<Wrong> wrong) {}

    /** A run that takes more scheduling points than this goes in circles. */
    private static final long POINTS = 3_000;

    /** Does one step after the other, with nobody else there. */
    public static final Probe<Piece, Alone, Done> ALONE =
            Probe.of("alone", Alone.class, Done.class, (piece, alone, meter) -> alone(piece, alone));

    /** Lets several be at a queue at once, under many schedules. */
    public static final Probe<Piece, Together, Judged> TOGETHER =
            Probe.of("together", Together.class, Judged.class, (piece, together, meter) -> together(piece, together));

    private static Done alone(Piece piece, Alone alone) {
        List<Seen> seen = new ArrayList<>();
        int[] globalPuts = new int[1];
        Run run = Program.of(() -> {
                    Arena arena = new Arena(piece, alone.setting());
                    for (Step step : alone.steps()) {
                        String answer = arena.does("owner", step);
                        seen.add(arena.seen(answer));
                        globalPuts[0] = arena.globalPuts();
                    }
                })
                .withPointBudget(POINTS + 40L * alone.setting().slots())
                .trace(Schedule.DEFAULT);
        RunReport report = RunReport.of(run);
        return new Done(
                seen,
                count(run, "cas", "runqhead"),
                count(run, "store", "runqtail"),
                globalPuts[0],
                run.nanos(),
                report.isFinished() ? "" : report.headline());
    }

    private static int count(Run run, String operation, String object) {
        return (int) run.trace().events().stream()
                .filter(event -> event instanceof TraceEvent.Operated operated
                        && operated.operation().equals(operation)
                        && operated.object().equals(object))
                .count();
    }

    private static Judged together(Piece piece, Together together) {
        Arena[] last = new Arena[1];
        Program program = Program.of(() -> {
                    Arena arena = new Arena(piece, together.setting());
                    last[0] = arena;
                    arena.lets(together.actors());
                })
                .withPointBudget(POINTS);
        ExplorationResult result = Exploration.of(program)
                .withSeed(together.seed())
                .withSchedules(together.schedules())
                .run();
        ExplorationReport report = ExplorationReport.of(result);
        // The failing run was the last one.
        return new Judged(result.failure()
                .map(failure -> new Wrong(
                        failure.run().outcome().headline().replaceFirst("^panic: ", ""),
                        report.howFound(),
                        failure.run().trace().toColumns(),
                        last[0].imageAtTheEnd(),
                        last[0].globalAtTheEnd())));
    }

    @Override
    public Piece learner() {
        return RunQueue::new;
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(Seam.RUN_Q, owner, parts -> (p, global) -> {
            RunQFields fields = new RunQFields(GRing.GO_SLOTS, 0);
            fields.name("p" + p.id + ".");
            return learner().queue(p, global, fields);
        });
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(ALONE, TOGETHER);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof SimulatorMisuse;
    }
}
