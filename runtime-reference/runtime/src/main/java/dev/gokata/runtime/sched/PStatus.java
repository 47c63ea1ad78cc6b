package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;

/**
 * What a P is doing.
 *
 * <p>In Go: up to 1.25 a P whose goroutine was in a system call was in a state of its own. Since 1.26 that is read off the
 * goroutine, and the number only keeps its place.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "_Pidle")
public enum PStatus {
    /** Runs nothing, and its queue is empty. */
    IDLE("_Pidle"),
    /** Belongs to an M, which runs or schedules with it. */
    RUNNING("_Prunning"),
    /** A number that is not used since 1.26. */
    SYSCALL_UNUSED("_Psyscall_unused"),
    /** Halted, because the world is stopped. */
    GCSTOP("_Pgcstop"),
    /** Not used any more, because GOMAXPROCS went down. */
    DEAD("_Pdead");

    private final String goName;

    PStatus(String goName) {
        this.goName = goName;
    }

    /**
     * Returns Go's name.
     *
     * @return such as {@code _Prunning}
     */
    public String goName() {
        return goName;
    }
}
