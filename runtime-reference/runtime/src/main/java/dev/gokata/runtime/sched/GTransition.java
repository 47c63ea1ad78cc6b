package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import java.util.Arrays;
import java.util.List;

/**
 * A change of state that the runtime makes, and who makes it.
 *
 * <p>In Go: spread over the scheduler. {@code casgstatus} itself accepts any two states without the scan bit: that a change
 * is legal is up to its callers.
 *
 * <p>Here: those of 1.27. Up to 1.25 a goroutine that came out of a system call and found no P went from
 * {@code _Gsyscall} to {@code _Grunnable} directly; since then it is {@code _Grunning} between. Up to 1.25 what C made had
 * {@code _Gdead} for {@code _Gdeadextra}.
 */
@GoSource(file = "runtime/proc.go", symbol = "casgstatus")
public enum GTransition {
    /** A new G is put into order before anybody may see it. */
    ALLOCATE(GStatus.IDLE, GStatus.DEAD, Actor.CREATOR, "newproc1"),
    /** A go statement makes it runnable. */
    NEWPROC(GStatus.DEAD, GStatus.RUNNABLE, Actor.CREATOR, "newproc1"),
    /** A coroutine is made, which waits for its first turn. Since 1.23. */
    CORO(GStatus.DEAD, GStatus.WAITING, Actor.CREATOR, "newproc1"),
    /** A thread that looked for work found it. */
    EXECUTE(GStatus.RUNNABLE, GStatus.RUNNING, Actor.SCHEDULER, "execute"),
    /** It gives way by itself, or because it was told to, or finds no P after a system call. */
    GIVE_WAY(GStatus.RUNNING, GStatus.RUNNABLE, Actor.ITSELF, "goschedImpl"),
    /** It blocks. */
    PARK(GStatus.RUNNING, GStatus.WAITING, Actor.ITSELF, "park_m"),
    /** What it waited for has come. */
    READY(GStatus.WAITING, GStatus.RUNNABLE, Actor.WAKER, "ready"),
    /** It goes into a system call. */
    ENTER_SYSCALL(GStatus.RUNNING, GStatus.SYSCALL, Actor.ITSELF, "reentersyscall"),
    /** It comes out of a system call. */
    EXIT_SYSCALL(GStatus.SYSCALL, GStatus.RUNNING, Actor.ITSELF, "exitsyscall"),
    /** It ends. */
    EXIT(GStatus.RUNNING, GStatus.DEAD, Actor.ITSELF, "gdestroy"),
    /** Its stack is too small and is about to move. */
    GROW(GStatus.RUNNING, GStatus.COPYSTACK, Actor.ITSELF, "newstack"),
    /** Its stack has moved. */
    GROWN(GStatus.COPYSTACK, GStatus.RUNNING, Actor.ITSELF, "newstack"),
    /** It stops for who wants it suspended, by way of {@code _Gscanpreempted}, so that nobody takes it on too early. */
    PREEMPT_PARK(GStatus.RUNNING, GStatus.PREEMPTED, Actor.ITSELF, "preemptPark"),
    /** Somebody takes it on, and with it the duty to ready it. Only one can. */
    SUSPEND(GStatus.PREEMPTED, GStatus.WAITING, Actor.SUSPENDER, "suspendG"),
    /** Who has suspended it lets it go on. */
    RESUME(GStatus.WAITING, GStatus.RUNNABLE, Actor.SUSPENDER, "resumeG"),
    /** It counts as waiting while its thread works for it on the system stack, so that its own can be scanned. */
    WAIT_ON_SYSTEM_STACK(GStatus.RUNNING, GStatus.WAITING, Actor.ITSELF, "casGToWaiting"),
    /** The work on the system stack is done. */
    RUN_AGAIN(GStatus.WAITING, GStatus.RUNNING, Actor.ITSELF, "casgstatus"),
    /** Nothing that can still run reaches what it waits for. Since 1.26, in cycles that look for leaks. */
    LEAK(GStatus.WAITING, GStatus.LEAKED, Actor.COLLECTOR, "findGoroutineLeaks"),
    /** It is made for threads that C makes. */
    ALLOCATE_EXTRA(GStatus.IDLE, GStatus.DEADEXTRA, Actor.CREATOR, "oneNewExtraM"),
    /** A thread that C made calls Go: as far as the scheduler knows, it comes out of a system call next. */
    NEEDM(GStatus.DEADEXTRA, GStatus.SYSCALL, Actor.ITSELF, "needm"),
    /** A thread that C made has returned to C. */
    DROPM(GStatus.SYSCALL, GStatus.DEADEXTRA, Actor.ITSELF, "dropm");

    /** Who makes a change. */
    public enum Actor {
        /** The goroutine, on its own stack or on that of its M's g0. */
        ITSELF,
        /** The goroutine that starts it. */
        CREATOR,
        /** The g0 of an M that holds a P and took it from a queue. */
        SCHEDULER,
        /** Whoever has what it waits for. */
        WAKER,
        /** Who wants it stopped for a while: the collector, a debugger. */
        SUSPENDER,
        /** The garbage collector. */
        COLLECTOR
    }

    private final GStatus from;
    private final GStatus to;
    private final Actor actor;
    private final String function;

    GTransition(GStatus from, GStatus to, Actor actor, String function) {
        this.from = from;
        this.to = to;
        this.actor = actor;
        this.function = function;
    }

    /**
     * Returns the state before.
     *
     * @return a state, without the scan bit
     */
    public GStatus from() {
        return from;
    }

    /**
     * Returns the state afterwards.
     *
     * @return a state, without the scan bit
     */
    public GStatus to() {
        return to;
    }

    /**
     * Returns who makes the change.
     *
     * @return the only one who may
     */
    public Actor actor() {
        return actor;
    }

    /**
     * Returns where Go makes the change.
     *
     * @return a function of the runtime, such as {@code ready}
     */
    public String function() {
        return function;
    }

    /**
     * Finds the changes from one state to another.
     *
     * @param from the state before
     * @param to the state afterwards
     * @return none if the change is illegal, two if two may make it
     */
    public static List<GTransition> between(GStatus from, GStatus to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from == from && transition.to == to)
                .toList();
    }
}
