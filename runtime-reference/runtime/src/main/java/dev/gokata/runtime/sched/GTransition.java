package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;

/**
 * Something that happens to a goroutine and changes its state.
 *
 * <p>In Go: spread over the scheduler. {@code casgstatus} itself accepts any two states without the scan bit: that a change
 * is legal is up to its callers.
 *
 * <p>Here: those of 1.27. From which state to which each leads, and who may make it, a {@link GLifecycle} says.
 */
@GoSource(file = "runtime/proc.go", symbol = "casgstatus")
public enum GTransition {
    /** A new G is put into order before anybody may see it. */
    ALLOCATE("newproc1"),
    /** A go statement makes it runnable. */
    NEWPROC("newproc1"),
    /** A coroutine is made, which waits for its first turn. Since 1.23. */
    CORO("newproc1"),
    /** A thread that looked for work found it. */
    EXECUTE("execute"),
    /** It gives way by itself, or because it was told to, or because it finds no P after a system call. */
    GIVE_WAY("goschedImpl"),
    /** It blocks. */
    PARK("park_m"),
    /** What it waited for has come. */
    READY("ready"),
    /** It goes into a system call. */
    ENTER_SYSCALL("reentersyscall"),
    /** It comes out of a system call, with a P or in search of one. */
    EXIT_SYSCALL("exitsyscall"),
    /** It ends. */
    EXIT("gdestroy"),
    /** Its stack is too small and is about to move. */
    GROW("newstack"),
    /** Its stack has moved. */
    GROWN("newstack"),
    /** It stops for who wants it suspended. */
    PREEMPT_PARK("preemptPark"),
    /** Somebody takes it on, and with it the duty to ready it. Only one can. */
    SUSPEND("suspendG"),
    /** Who has suspended it lets it go on. */
    RESUME("resumeG"),
    /** It lets its own stack be scanned while its thread works for it on the system stack. */
    WAIT_ON_SYSTEM_STACK("casGToWaiting"),
    /** The work on the system stack is done. */
    RUN_AGAIN("casgstatus"),
    /** Nothing that can still run reaches what it waits for. Since 1.26, in cycles that look for leaks. */
    LEAK("findGoroutineLeaks"),
    /** It is made for threads that C makes. */
    ALLOCATE_EXTRA("oneNewExtraM"),
    /** A thread that C made calls Go: as far as the scheduler knows, it comes out of a system call next. */
    NEEDM("needm"),
    /** A thread that C made has returned to C. */
    DROPM("dropm");

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

    private final String function;

    GTransition(String function) {
        this.function = function;
    }

    /**
     * Returns where Go makes the change.
     *
     * @return a function of the runtime, such as {@code ready}
     */
    public String function() {
        return function;
    }
}
