package dev.gokata.katas.mutexstarvation;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.RunReport;
import dev.gokata.runtime.sim.SimulatorMisuse;
import java.util.List;
import java.util.Optional;

/** How your mutex is called: the probes of the kata, with their scenarios and observations. */
public final class MutexStarvationKata implements Kata<Lock>, FitsInto<Seams> {

    /** A method to call. */
    public enum Call {
        /** lock. */
        LOCK,
        /** tryLock. */
        TRY_LOCK,
        /** unlock. */
        UNLOCK
    }

    /** What another goroutine does while yours spins. */
    public enum Meanwhile {
        /** Nothing. */
        NOTHING,
        /** It holds the mutex and unlocks it. */
        UNLOCKS,
        /** It comes and waits. */
        COMES_AND_WAITS
    }

    /** What your goroutine finds when it is woken. */
    public enum Found {
        /** Nobody holds the mutex. */
        FREE,
        /** Somebody was quicker. */
        TAKEN,
        /** Starvation mode. */
        HANDED_OVER
    }

    /**
     * The end of a wait.
     *
     * @param found what the state word says of the mutex
     * @param others how many others wait
     * @param nanos how long the wait took
     */
    public record WakeUp(Found found, int others, long nanos) {}

    /**
     * One goroutine, for which the tests play all others.
     *
     * @param task the task that this belongs to
     * @param word the state word that it finds
     * @param multicore whether there are other processors, so that it may spin
     * @param calls what it calls
     * @param spins what others do during its spins, one after the other; nothing during more
     * @param wakeUps how its waits end, one after the other; more end at once, with the mutex free and nobody waiting
     */
    public record Scene(
            int task, int word, boolean multicore, List<Call> calls, List<Meanwhile> spins, List<WakeUp> wakeUps) {}

    /**
     * What the goroutine did.
     *
     * @param moments what was seen, in order
     * @param ending how it ended if it did not return, such as a fatal error; else empty
     */
    public record Played(List<Moment> moments, String ending) {}

    /**
     * One call whose operations are counted.
     *
     * @param word the state word that it finds
     * @param call what is called
     */
    public record Counted(int word, Call call) {}

    /**
     * A number of operations.
     *
     * @param operations on atomics, and whatever else is a scheduling point
     * @param ending how the call ended if it did not return; else empty
     */
    public record Operations(long operations, String ending) {}

    /**
     * One time that a goroutine wants the mutex.
     *
     * @param pause how long it sleeps before, in nanoseconds
     * @param tries whether it only tries
     * @param hold how long it sleeps while it holds the mutex
     */
    public record Round(long pause, boolean tries, long hold) {}

    /**
     * Goroutines that share a mutex, under many schedules.
     *
     * @param task the task that this belongs to
     * @param multicore whether they may spin
     * @param goroutines for each, what it does in order
     * @param patience the longest that a lock may take, in nanoseconds; 0 if any time will do
     * @param preemptions to try every schedule with up to so many; negative to try some of every kind
     * @param seed what the schedules are chosen by
     * @param schedules how many are tried at most
     */
    public record Plan(
            int task,
            boolean multicore,
            List<List<Round>> goroutines,
            long patience,
            int preemptions,
            long seed,
            int schedules) {}

    /**
     * What came of all schedules.
     *
     * @param broken the first run that went wrong, if one did
     */
    public record Explored(Optional<Broken> broken) {}

    /**
     * A run that went wrong.
     *
     * @param run how it ended, and by what schedule
     * @param howFound the schedule in words
     * @param story the last moments before
     */
    public record Broken(RunReport run, String howFound, List<Moment> story) {}

    /** Lets one goroutine call, and plays the others. */
    public static final Probe<Lock, Scene, Played> SCENE =
            Probe.of("scene", Scene.class, Played.class, (lock, scene, meter) -> new Stage(lock, scene).play());

    /** Counts what one call without contention costs. */
    public static final Probe<Lock, Counted, Operations> COST =
            Probe.of("cost", Counted.class, Operations.class, (lock, call, meter) -> Stage.operations(lock, call));

    /** Lets goroutines share a mutex, under many schedules. */
    public static final Probe<Lock, Plan, Explored> TOGETHER =
            Probe.of("together", Plan.class, Explored.class, (lock, plan, meter) -> Meeting.explore(lock, plan));

    @Override
    public Lock learner() {
        return new LearnersLock();
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(Seam.MUTEX, owner, parts -> label -> {
            AtomicInt32 state = new AtomicInt32();
            AtomicUint32 sema = new AtomicUint32();
            Go.name(state, label + ".state");
            Go.name(sema, label + ".sema");
            return learner().make(state, sema, parts.get(Seam.SEMAPHORES), parts.get(Seam.SPINNING));
        });
    }

    @Override
    public List<Probe<Lock, ?, ?>> probes() {
        return List.of(SCENE, COST, TOGETHER);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof SimulatorMisuse;
    }
}
