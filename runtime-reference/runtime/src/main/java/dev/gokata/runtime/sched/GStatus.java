package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.stack.StackOwner;

/**
 * What a goroutine is to the scheduler, and above all who owns its stack.
 *
 * <p>In Go: constants from 0 to 11, of which two are unused numbers. The last two exist since 1.26. A bit, {@link #GSCAN},
 * may be added to some.
 *
 * <p>Here: the same numbers, so {@link #ordinal()} is not what counts, {@link #code()} is.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "_Gidle")
public enum GStatus {
    /** Just allocated, and nothing in it is valid. */
    IDLE("_Gidle", 0, false),
    /** On a run queue. Nobody runs it, and nobody owns its stack. */
    RUNNABLE("_Grunnable", 1, true),
    /** May run, on no run queue. It owns its stack, and has an M and a P. */
    RUNNING("_Grunning", 2, true),
    /** In a system call, on no run queue. It owns its stack, and has an M. */
    SYSCALL("_Gsyscall", 3, true),
    /** Blocked, on no run queue; whoever is to ready it knows it. Nobody owns its stack, but see channels. */
    WAITING("_Gwaiting", 4, true),
    /** A number that is not used, and stays for the sake of debuggers. */
    MORIBUND_UNUSED("_Gmoribund_unused", 5, false),
    /** Not in use: just ended, on a free list, or being made. It may have a stack, which belongs to who ended or makes it. */
    DEAD("_Gdead", 6, false),
    /** A number that is not used. */
    ENQUEUE_UNUSED("_Genqueue_unused", 7, false),
    /** Its stack is being moved to grow, and belongs to the goroutine that moves it: itself. A shrink never shows this. */
    COPYSTACK("_Gcopystack", 8, false),
    /** Stopped itself for somebody who wants it suspended. Like waiting, but nobody has yet taken it on to ready it. */
    PREEMPTED("_Gpreempted", 9, true),
    /** Found by the collector to wait for what nobody can reach. Since 1.26. */
    LEAKED("_Gleaked", 10, true),
    /** Not in use, and kept for a thread that C made. Since 1.26; dead before. */
    DEADEXTRA("_Gdeadextra", 11, true);

    /**
     * The bit that somebody sets who keeps a goroutine from changing its state.
     *
     * <p>In Go: with it set, the stack belongs to who set it, except that a running goroutine keeps its own, and is only
     * held for the moment in which a request to stop is placed.
     */
    public static final int GSCAN = 0x1000;

    private final String goName;
    private final int code;
    private final boolean scannable;

    GStatus(String goName, int code, boolean scannable) {
        this.goName = goName;
        this.code = code;
        this.scannable = scannable;
    }

    /**
     * Returns Go's name.
     *
     * @return such as {@code _Grunnable}
     */
    public String goName() {
        return goName;
    }

    /**
     * Returns Go's number, as it stands in {@link G#atomicstatus}.
     *
     * @return 0..11
     */
    public int code() {
        return code;
    }

    /**
     * Returns Go's number with the scan bit set.
     *
     * @return {@link #code()} + {@link #GSCAN}, also for a state in which the bit is never set
     */
    public int scanCode() {
        return GSCAN | code;
    }

    /**
     * Tells whether the scan bit is ever set in this state.
     *
     * @return whether Go has a constant for the state with the bit
     */
    public boolean isScannable() {
        return scannable;
    }

    /**
     * Finds a state by its number, with or without the scan bit.
     *
     * @param word a status word
     * @return the state in it
     * @throws IllegalArgumentException if there is no such state
     */
    public static GStatus of(int word) {
        int code = word & ~GSCAN;
        if (code < 0 || code >= values().length) {
            throw new IllegalArgumentException("0x" + Integer.toHexString(word) + " is no status of a goroutine");
        }
        return values()[code];
    }

    /**
     * Tells whether the scan bit is set.
     *
     * @param word a status word
     * @return whether somebody holds the goroutine in its state
     */
    public static boolean isScan(int word) {
        return (word & GSCAN) != 0;
    }

    /**
     * Tells who owns the stack of a goroutine in a state.
     *
     * <p>A goroutine that is running keeps its stack though the scan bit is set: the bit only holds its state for a moment.
     *
     * @param word a status word
     * @return the owner; nobody also for what is not in use, whose stack belongs to whoever makes or ends it
     * @throws IllegalArgumentException if there is no such state
     */
    public static StackOwner stackOwner(int word) {
        GStatus status = of(word);
        if (isScan(word) && status != RUNNING) {
            return StackOwner.SCANNER;
        }
        return switch (status) {
            case RUNNING, SYSCALL -> StackOwner.GOROUTINE;
            case COPYSTACK -> StackOwner.COPIER;
            default -> StackOwner.NOBODY;
        };
    }

    /**
     * Returns Go's name of a status word.
     *
     * @param word a status word
     * @return such as {@code _Gwaiting}, or {@code _Gscanwaiting} with the scan bit
     * @throws IllegalArgumentException if there is no such state
     */
    public static String goName(int word) {
        String name = of(word).goName;
        return isScan(word) ? "_Gscan" + name.substring("_G".length()) : name;
    }
}
