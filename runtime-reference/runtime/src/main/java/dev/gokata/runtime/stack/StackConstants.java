package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * The numbers that fix the shape of stacks, in bytes.
 *
 * <p>In Go: spread over {@code runtime/stack.go}, {@code internal/abi/stack.go} and {@code runtime/malloc.go}; each
 * constant names its Go spelling.
 *
 * <p>Here: the values of linux/amd64 without the race detector. Other systems add to the guard, and race builds double
 * what functions without a check may use.
 */
@GoSource(file = "runtime/stack.go", symbol = "stackMin", simplified = "linux/amd64 values only")
public final class StackConstants {

    /** A word, a pointer, a return address; {@code goarch.PtrSize}. */
    public static final int PTR_SIZE = 8;

    /** The smallest stack, and that of a new goroutine; {@code stackMin}, {@code fixedStack}. */
    public static final int STACK_MIN = 2048;

    /** What a chain of functions without a check may use; {@code stackNosplit}. */
    public static final int STACK_NOSPLIT = 800;

    /** The frame that may lie below the guard without a closer look; {@code abi.StackSmall}. */
    public static final int STACK_SMALL = 128;

    /** The frame from which on the check must mind that the subtraction may pass 0; {@code abi.StackBig}. */
    public static final int STACK_BIG = 4096;

    /** The distance of the guard from the low end: {@link #STACK_NOSPLIT} and {@link #STACK_SMALL}; {@code stackGuard}. */
    public static final int STACK_GUARD = STACK_NOSPLIT + STACK_SMALL;

    /** The guard that asks a goroutine to yield, above every real SP; {@code stackPreempt}. */
    public static final long STACK_PREEMPT = -1314;

    /** The guard of a thread between fork and exec, where a stack must not grow; {@code stackFork}. */
    public static final long STACK_FORK = -1234;

    /** The guard that moves a stack without making it larger, for tests of the move; {@code stackForceMove}. */
    public static final long STACK_FORCE_MOVE = -275;

    /** The number of sizes that are cached, from {@link #STACK_MIN} on, each twice the last; {@code _NumStackOrders}. */
    public static final int NUM_STACK_ORDERS = 4;

    /** What a P may cache of each size, and the length of a span that is cut into stacks; {@code _StackCacheSize}. */
    public static final int STACK_CACHE_SIZE = 32768;

    /** The smallest word that may be in the slot of a pointer, but for 0; {@code minLegalPointer}. */
    public static final int MIN_LEGAL_POINTER = 4096;

    /** The largest stack while {@code main} has not begun, and the limit that says so; {@code maxstacksize}. */
    public static final long MAX_STACK_SIZE_BEFORE_MAIN = 1L << 20;

    /** The largest stack from then on, in bytes that are no power of two; {@code maxstacksize}. */
    public static final long MAX_STACK_SIZE = 1_000_000_000;

    private StackConstants() {}
}
