package dev.gokata.runtime.sim;

import dev.gokata.runtime.GoSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What code in the world calls to reach its scheduler and its clock.
 *
 * <p>In Go: the functions of the runtime that everything else parks, readies and waits with.
 *
 * <p>Here: static methods, as they are functions in Go; the world is found by the thread that calls, which belongs to the
 * simulator and knows it. Called from any other thread, each throws {@link SimulatorMisuse}. A call that is a scheduling
 * point says so; there another goroutine may go on before the call does what it is for.
 */
@GoSource(file = "runtime/proc.go", symbol = "gopark", simplified = "one goroutine runs at a time")
public final class Go {

    /** The virtual time that one unit of {@link #procyield} takes, in nanoseconds. */
    public static final long PROCYIELD_NANOS = 10;

    private Go() {}

    /**
     * Starts a goroutine. Is a scheduling point.
     *
     * @param body what it runs
     * @return the goroutine, runnable
     */
    public static Goroutine go(Body body) {
        return go("", body);
    }

    /**
     * Starts a goroutine with a name for traces. Is a scheduling point.
     *
     * @param name the name
     * @param body what it runs
     * @return the goroutine, runnable
     */
    public static Goroutine go(String name, Body body) {
        return World.current().go(name, body);
    }

    /**
     * Returns the goroutine that calls.
     *
     * @return the running goroutine
     */
    public static Goroutine getg() {
        return World.current().running();
    }

    /**
     * Makes the calling goroutine wait until somebody readies it.
     *
     * <p>Who goes on meanwhile is decided here, but nothing comes between the caller's last step and the wait. So who
     * leaves itself where a waker finds it, and parks without a scheduling point between, misses no {@link #goready}.
     *
     * @param reason why it waits
     * @param on what it waits for, if there is something to show
     */
    public static void gopark(WaitReason reason, @Nullable Object on) {
        Parking.park(World.current(), null, reason, on);
    }

    /**
     * Makes the calling goroutine wait until somebody readies it, if a condition still holds once it counts as waiting.
     *
     * <p>In Go: this is how a lock is released after, not before, the goroutine can be readied; the function answers
     * false to go on at once.
     *
     * @param unlockf called when the goroutine counts as waiting; its operations are no scheduling points
     * @param reason why it waits
     * @param on what it waits for, if there is something to show
     */
    public static void gopark(BooleanSupplier unlockf, WaitReason reason, @Nullable Object on) {
        Parking.park(World.current(), unlockf, reason, on);
    }

    /**
     * Makes a waiting goroutine runnable, behind all others that are. Is a scheduling point.
     *
     * <p>One that doesn't wait is a fatal error, as in Go.
     *
     * @param goroutine the one that waits
     */
    public static void goready(Goroutine goroutine) {
        Parking.ready(World.current(), goroutine);
    }

    /** Lets all other runnable goroutines go first. Is a scheduling point. */
    public static void gosched() {
        World.current().yield("gosched");
    }

    /**
     * Spins: lets a little time pass, and others go first. Is a scheduling point.
     *
     * <p>In Go: some PAUSE instructions, during which other threads go on by themselves.
     *
     * <p>Here: nobody goes on by himself, so a loop that spins without this call, or {@link #gosched}, never ends.
     *
     * @param cycles how often to pause, {@value #PROCYIELD_NANOS} ns each, from 0
     */
    public static void procyield(int cycles) {
        World world = World.current();
        world.pass(Math.max(0, cycles) * PROCYIELD_NANOS);
        world.yield("procyield");
    }

    /**
     * Returns the virtual time.
     *
     * @return nanoseconds from the start of the run
     */
    public static long nanotime() {
        World world = World.current();
        world.point("nanotime", null);
        return world.clock().now();
    }

    /**
     * Makes the calling goroutine wait for a virtual time to pass. Is a scheduling point.
     *
     * @param nanos how long; 0 or less returns at once
     */
    public static void sleep(long nanos) {
        World world = World.current();
        if (nanos <= 0) {
            world.point("sleep", null);
            return;
        }
        Goroutine me = world.running();
        long now = world.clock().now();
        long when = now + nanos < now ? Long.MAX_VALUE : now + nanos;
        Timer timer = new Timer(world, () -> Parking.ready(world, me));
        world.clock().set(timer, when);
        Parking.park(world, null, WaitReason.SLEEP, null);
    }

    /**
     * Lets virtual time pass while the calling goroutine computes. Is a scheduling point.
     *
     * <p>There is one clock for all: it is as if every other goroutine had waited.
     *
     * @param nanos how long, from 0
     */
    public static void compute(long nanos) {
        World world = World.current();
        world.point("compute", null);
        world.pass(Math.max(0, nanos));
    }

    /**
     * Makes a timer. Is a scheduling point.
     *
     * @param when the virtual time in nanoseconds at which it shall run; it runs soon if that has passed
     * @param function what it does; its operations are no scheduling points, and it may not park
     * @return the timer, set
     */
    public static Timer newTimer(long when, Runnable function) {
        World world = World.current();
        world.point("new timer", null);
        Timer timer = new Timer(world, function);
        world.clock().set(timer, when);
        return timer;
    }

    /**
     * Runs a function as the scheduler runs: nobody else goes on before it ends. Is no scheduling point, and nothing that
     * the function calls is one.
     *
     * <p>In Go: a switch to the stack of g0, where the runtime does what must not be preempted.
     *
     * <p>Here: also how a test looks at the clock and at atomics without changing what can happen.
     *
     * @param function what to do; it may not park
     */
    public static void systemstack(Runnable function) {
        World.current().systemStack.run(function);
    }

    /**
     * Ends the program with an error that can't be recovered from.
     *
     * <p>In Go: {@code throw} and {@code fatal}.
     *
     * <p>Here: the run ends. May be called outside of a world too, where there is no run: then the error is all there is.
     *
     * @param text the error's text, without the words fatal error
     * @return never; the type lets callers write {@code throw Go.fatal(…)}, for the compiler's sake
     */
    public static Error fatal(String text) {
        return fatal(List.of(), text);
    }

    /**
     * Ends the program with an error that can't be recovered from, after some lines that explain it.
     *
     * @param details the lines that Go prints before, such as {@code runtime: goroutine stack exceeds …}
     * @param text the error's text, without the words fatal error
     * @return never, as above
     */
    public static Error fatal(List<String> details, String text) {
        GoFatal error = new GoFatal(details, text);
        World world = World.around();
        if (world != null) {
            world.fatal(error);
        }
        throw error;
    }

    /**
     * Is a scheduling point for an operation that comes next.
     *
     * @param operation a short name of the operation, always the same, such as {@code lock}
     * @param object what it is done on, if there is something to show
     */
    public static void point(String operation, @Nullable Object object) {
        World.current().point(operation, object);
    }

    /**
     * Names an object in traces and reports, where its class and a number would say little. Is no scheduling point.
     *
     * @param object an object of this run
     * @param label a short name that is the same in every run, such as {@code runqhead}
     */
    public static void name(Object object, String label) {
        World.current().name(object, label);
    }

    /**
     * Tells whether the run is traced, so that a note is only made for somebody.
     *
     * @return whether {@link #note} does anything
     */
    public static boolean isTraced() {
        return World.current().isTraced();
    }

    /**
     * Adds to the trace what an operation meant. Is no scheduling point.
     *
     * @param what a few words, such as {@code starving}
     * @param object of what, if there is something to show
     * @param detail numbers and the like, possibly empty
     */
    public static void note(String what, @Nullable Object object, String detail) {
        World world = World.current();
        TraceRecorder recorder = world.recorder();
        if (recorder != null) {
            recorder.noted(world, what, object, detail);
        }
    }
}
