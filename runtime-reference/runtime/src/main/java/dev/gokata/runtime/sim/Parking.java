package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Parks and readies goroutines in the world's stead: what a model of Go's scheduler is put in by.
 *
 * <p>Without one, the world itself keeps the goroutines that can go on, all alike. With one, they are told apart.
 * <i>Threads</i> are goroutines of the world that play the threads of the operating system; the world still decides which of
 * them goes on. All others are started with {@link #newCoroutine}, and run only when a thread hands over to them. What these
 * do by {@link Go#gopark}, {@link Go#goready} and {@link Go#sleep} comes here.
 *
 * <p>Reports of a run leave threads out, as Go's do.
 */
@Simulator
public abstract class Parking {

    /** Makes one for a run. */
    protected Parking() {}

    /** Parks the goroutine that runs, or lets its parking do so. */
    static void park(World world, @Nullable BooleanSupplier unlockf, WaitReason reason, @Nullable Object on) {
        Parking parking = world.running().parking;
        if (parking == null || world.systemStack.isEntered()) {
            world.park(unlockf, reason, on);
        } else {
            parking.gopark(unlockf, reason, on);
        }
    }

    /** Readies a goroutine, or lets its parking do so. */
    static void ready(World world, Goroutine goroutine) {
        Parking parking = goroutine.parking;
        if (parking == null) {
            world.decide("ready", goroutine);
            world.ready(goroutine);
        } else if (world.systemStack.isEntered()) {
            parking.goreadyOnSystemStack(goroutine);
        } else {
            parking.goready(goroutine);
        }
    }

    /**
     * Parks the coroutine that calls, as {@link Go#gopark(BooleanSupplier, WaitReason, Object)} says.
     *
     * @param unlockf the condition; null for none
     * @param reason why it waits
     * @param on what it waits for, if there is something to show
     */
    protected abstract void gopark(@Nullable BooleanSupplier unlockf, WaitReason reason, @Nullable Object on);

    /**
     * Readies a coroutine, as {@link Go#goready} says.
     *
     * @param coroutine the one that waits
     */
    protected abstract void goready(Goroutine coroutine);

    /**
     * Readies a coroutine from a timer, or where else the scheduler runs. The operations in it are no scheduling points,
     * and it may wait for nobody.
     *
     * @param coroutine the one that waits
     */
    protected abstract void goreadyOnSystemStack(Goroutine coroutine);

    /** Makes the goroutine that calls a thread. */
    protected final void becomeThread() {
        World.current().running().isThread = true;
    }

    /**
     * Starts a thread. Is a scheduling point.
     *
     * @param name its name for traces
     * @param body what it runs
     * @return the thread
     */
    protected final Goroutine newThread(String name, Body body) {
        Goroutine thread = World.current().go(name, body);
        thread.isThread = true;
        return thread;
    }

    /**
     * Makes a coroutine, which waits for {@link #wake} before it begins.
     *
     * @param name its name for traces
     * @param body what it runs
     * @return the coroutine
     */
    protected final Goroutine newCoroutine(String name, Body body) {
        return World.current().newCoroutine(name, body, this);
    }

    /**
     * Makes the goroutine that calls wait for {@link #wake}, whatever its kind.
     *
     * @param before what is done last, when it counts as waiting; the operations in it are no scheduling points
     * @param reason why it waits
     * @param on what it waits for, if there is something to show
     */
    protected final void stop(Runnable before, WaitReason reason, @Nullable Object on) {
        World.current()
                .park(
                        () -> {
                            before.run();
                            return true;
                        },
                        reason,
                        on);
    }

    /**
     * Lets a goroutine of any kind go on that waits by {@link #stop}, or that has not begun. Is no scheduling point.
     *
     * @param goroutine the one that waits
     */
    protected final void wake(Goroutine goroutine) {
        World.current().ready(goroutine);
    }
}
