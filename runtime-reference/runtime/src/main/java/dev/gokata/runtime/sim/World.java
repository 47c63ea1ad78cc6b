package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run: its goroutines, its clock, and who goes on.
 *
 * <p>Invariants:
 * <ol>
 *   <li>Exactly one goroutine runs, and only it touches the world. It is never among the runnables.
 *   <li>Who goes on is decided on the stack of the goroutine that runs, and the carrier is only asked to switch when that
 *       is another one.
 *   <li>A scheduling point comes before its operation: when the call returns, the operation follows at once.
 *   <li>Once the run is ending, every scheduling point throws, and goroutines go on only to unwind.
 * </ol>
 */
final class World {

    private final Chooser chooser;
    private final Carrier carrier;
    private final @Nullable TraceRecorder recorder;
    private final VirtualClock clock = new VirtualClock();
    private final Runnables runnables = new Runnables();
    private final List<Goroutine> goroutines = new ArrayList<>();
    private final Deviations deviations = new Deviations();
    private final Labels labels = new Labels();
    final SystemStack systemStack = new SystemStack();
    private final Ending ending = new Ending(goroutines);
    final GoroutineReport report = new GoroutineReport(goroutines, labels);
    private final long pointBudget;
    private final long pointNanos;

    private Goroutine running;
    private long points;

    World(Program program, Chooser chooser, Carrier carrier, @Nullable TraceRecorder recorder) {
        this.chooser = chooser;
        this.carrier = carrier;
        this.recorder = recorder;
        pointBudget = program.pointBudget();
        pointNanos = program.pointNanos();
        running = start("main", program.main());
        running.state = Goroutine.State.RUNNING;
        runnables.remove(0);
    }

    /** Returns the world of the calling goroutine. */
    static World current() {
        World world = around();
        if (world == null) {
            throw SimulatorMisuse.outsideAWorld(Thread.currentThread());
        }
        return world;
    }

    /** Returns the world of the calling goroutine, or null if no goroutine calls. */
    static @Nullable World around() {
        return Thread.currentThread() instanceof CarrierThread thread ? thread.world : null;
    }

    /** Runs the world to its end, on the session's thread. */
    void run() {
        carrier.run(this, running);
        SimulatorMisuse misuse = ending.misuse();
        if (misuse != null) {
            throw misuse;
        }
    }

    // ---- what goroutines call ----

    void point(String operation, @Nullable Object object) {
        decide(operation, object);
        if (recorder != null && !systemStack.isEntered()) {
            recorder.operated(this, running, operation, object);
        }
    }

    /** Is a scheduling point whose operation the trace tells otherwise. */
    void decide(String operation, @Nullable Object object) {
        checkNotEnding();
        if (systemStack.isEntered()) {
            return;
        }
        Goroutine me = running;
        long number = countPoint(me, operation, object);
        int choice = chooser.atPoint(number, me, runnables);
        if (choice != Chooser.STAY) {
            deviations.add(number, runnables.get(choice), true);
            standBack(me, choice);
        }
    }

    /** Is a scheduling point at which the caller steps back behind all that are runnable. */
    void yield(String operation) {
        checkNotEnding();
        if (systemStack.isEntered()) {
            return;
        }
        Goroutine me = running;
        long number = countPoint(me, operation, null);
        if (recorder != null) {
            recorder.operated(this, me, operation, null);
        }
        if (runnables.size() > 0) {
            int choice = chooser.atYield(number, me, runnables);
            if (choice != 0) {
                deviations.add(number, runnables.get(choice), true);
            }
            standBack(me, choice);
        }
    }

    /** Makes the caller wait until it is readied. A condition that answers false keeps it from waiting. */
    void park(@Nullable BooleanSupplier unlockf, WaitReason reason, @Nullable Object on) {
        checkNotEnding();
        if (systemStack.isEntered()) {
            throw ending.misused(
                    new SimulatorMisuse("a timer, the condition of a gopark or a function on the system stack"
                            + " tried to park: it runs as the scheduler does, and there is nothing to go on with"));
        }
        Goroutine me = running;
        me.state = Goroutine.State.WAITING;
        me.waitReason = reason;
        me.on = on;
        me.waitingSince = points + 1;
        if (unlockf != null && !systemStack.staysParked(me, unlockf, ending)) {
            return;
        }
        if (recorder != null) {
            recorder.parked(this, me, reason, on);
        }
        Goroutine next = pickAfterBlock(me);
        if (next == null) {
            end(new Outcome.Deadlock(report.all()));
            throw ending.unwinding(running);
        }
        handOver(me, next);
    }

    /** Makes a waiting goroutine runnable. Is no scheduling point. */
    void ready(Goroutine goroutine) {
        if (goroutine.state != Goroutine.State.WAITING) {
            throw Go.fatal("bad g->status in ready");
        }
        goroutine.state = Goroutine.State.RUNNABLE;
        runnables.add(goroutine);
        if (recorder != null) {
            recorder.readied(this, running, goroutine);
        }
    }

    Goroutine go(String name, Body body) {
        decide("go", null);
        Goroutine goroutine = start(name, body);
        if (recorder != null) {
            recorder.created(this, running, goroutine);
        }
        return goroutine;
    }

    /** Makes a goroutine that waits for its parking to be woken before it begins. */
    Goroutine newCoroutine(String name, Body body, Parking parking) {
        Goroutine goroutine = go(name, body);
        runnables.remove(runnables.size() - 1);
        goroutine.state = Goroutine.State.WAITING;
        goroutine.parking = parking;
        return goroutine;
    }

    /** Lets virtual time pass for everybody, and runs the timers that come due. */
    void pass(long nanos) {
        clock.pass(nanos);
        runDueTimers();
        checkNotEnding();
    }

    /** Ends the run, whatever becomes of the error that the caller throws next. */
    void fatal(GoFatal error) {
        end(new Outcome.Fatal(error.details(), error.text(), report.of(running)));
    }

    // ---- what carriers call ----

    /** Runs a goroutine from its beginning to its end, and answers who goes on, or null if nobody is left. */
    @Nullable
    Goroutine runBody(Goroutine me) {
        Inspection.beforeBody(me);
        try {
            me.body.run();
        } catch (RunEnded e) {
            // Ended from outside, and this is the end of its stack.
        } catch (Throwable thrown) {
            // Any throwable is a panic: assertion errors and stack overflows are what tests look for.
            if (!ending.hasBegun()) {
                end(new Outcome.Panicked(thrown, report.of(me)));
            }
        }
        return goexit(me);
    }

    /** Ends the run because a goroutine can't be paused, after all was ready to pause it. */
    SimulatorMisuse pinned(Goroutine me, Throwable why) {
        running = me;
        me.state = Goroutine.State.RUNNING;
        return ending.misused(new SimulatorMisuse(
                me + " can't be paused here, because native code or a static initialiser is on its stack", why));
    }

    // ---- what the host, the session and traces ask ----

    Goroutine running() {
        return running;
    }

    long points() {
        return points;
    }

    Ending ending() {
        return ending;
    }

    VirtualClock clock() {
        return clock;
    }

    boolean isTraced() {
        return recorder != null;
    }

    @Nullable
    TraceRecorder recorder() {
        return recorder;
    }

    /** Adds to the trace what came of the operation that the running goroutine is in. */
    void detail(Object object, String text) {
        if (recorder != null && !systemStack.isEntered()) {
            recorder.detail(this, object, text);
        }
    }

    String label(@Nullable Object object) {
        return labels.of(object);
    }

    void name(Object object, String label) {
        labels.name(object, label);
    }

    int goroutines() {
        return goroutines.size();
    }

    int preemptions() {
        return deviations.preemptions();
    }

    Schedule schedule() {
        return deviations.schedule();
    }

    // ---- the scheduler ----

    private Goroutine start(String name, Body body) {
        Goroutine goroutine = new Goroutine(goroutines.size() + 1, name, body);
        Inspection.plan(goroutine);
        goroutines.add(goroutine);
        chooser.started(goroutine);
        runnables.add(goroutine);
        return goroutine;
    }

    private long countPoint(Goroutine me, String operation, @Nullable Object object) {
        me.operation = operation;
        me.on = object;
        if (me.pointsToInspect > 0) {
            Inspection.atPoint(this, me);
        }
        if (points >= pointBudget) {
            end(new Outcome.Livelock(points, report.all()));
            throw ending.unwinding(running);
        }
        points++;
        if (pointNanos > 0) {
            pass(pointNanos);
        }
        return points;
    }

    private void standBack(Goroutine me, int choice) {
        Goroutine next = runnables.remove(choice);
        me.state = Goroutine.State.RUNNABLE;
        runnables.add(me);
        if (recorder != null) {
            recorder.switched(this, me, next);
        }
        handOver(me, next);
    }

    private void handOver(Goroutine me, Goroutine next) {
        next.state = Goroutine.State.RUNNING;
        running = next;
        if (next != me) {
            carrier.transfer(me, next);
            checkNotEnding();
        }
    }

    /** Answers who goes on when the running goroutine can't, or null if nobody ever will. */
    private @Nullable Goroutine pickAfterBlock(Goroutine me) {
        if (points >= pointBudget) {
            end(new Outcome.Livelock(points, report.all()));
            throw ending.unwinding(running);
        }
        points++;
        while (runnables.size() == 0) {
            long before = clock.now();
            if (!clock.moveToNextTimer()) {
                return null;
            }
            if (recorder != null && clock.now() > before) {
                recorder.timePassed(this, me, before);
            }
            runDueTimers();
            checkNotEnding();
        }
        int choice = chooser.atBlock(points, runnables);
        if (choice != 0) {
            deviations.add(points, runnables.get(choice), false);
        }
        return runnables.remove(choice);
    }

    private @Nullable Goroutine goexit(Goroutine me) {
        if (ending.isAbandoned()) {
            // All threads unwind at once now, and none hands over.
            return null;
        }
        me.state = Goroutine.State.DEAD;
        if (recorder != null && !ending.hasBegun()) {
            recorder.ended(this, me);
        }
        if (!ending.hasBegun() && me.id() == 1) {
            end(new Outcome.Finished(report.all()));
        }
        Goroutine next = ending.hasBegun() ? null : pickAfterExit(me);
        if (next == null) {
            next = ending.nextToUnwind();
        }
        if (next != null) {
            next.state = Goroutine.State.RUNNING;
            running = next;
        }
        return next;
    }

    private @Nullable Goroutine pickAfterExit(Goroutine me) {
        try {
            Goroutine next = pickAfterBlock(me);
            if (next == null) {
                end(new Outcome.Deadlock(report.all()));
            }
            return next;
        } catch (RunEnded e) {
            return null;
        }
    }

    private void runDueTimers() {
        Timer due = clock.takeDue();
        while (due != null && !ending.hasBegun()) {
            try {
                systemStack.run(due);
            } catch (RuntimeException | Error thrown) {
                if (!ending.hasBegun()) {
                    end(new Outcome.Panicked(thrown, report.of(running)));
                }
            }
            due = clock.takeDue();
        }
    }

    private void end(Outcome how) {
        if (ending.begin(how) && recorder != null && !how.isFinished()) {
            recorder.failed(this, how.headline());
        }
    }

    private void checkNotEnding() {
        if (ending.hasBegun()) {
            throw ending.unwinding(running);
        }
    }
}
