package dev.gokata.runtime.stack;

import static dev.gokata.runtime.stack.StackConstants.MAX_STACK_SIZE;
import static dev.gokata.runtime.stack.StackConstants.MAX_STACK_SIZE_BEFORE_MAIN;

import dev.gokata.runtime.GoSource;
import java.util.OptionalLong;

/**
 * The limits of all stacks of a program.
 *
 * <p>In Go: {@code maxstacksize}, which {@code debug.SetMaxStack} changes, and {@code maxstackceiling}, which it can't pass.
 * Both are 1 MiB until {@code runtime.main} sets 1,000,000,000 and twice that. Sizes are powers of two, so the largest real
 * stack has 512 MiB.
 *
 * <p>Here: the values of 64-bit machines. Both are compared as unsigned numbers, so a negative limit is no limit.
 */
@GoSource(file = "runtime/stack.go", symbol = "maxstacksize")
public final class MaxStack {

    private long maxstacksize = MAX_STACK_SIZE_BEFORE_MAIN;
    private long maxstackceiling = MAX_STACK_SIZE_BEFORE_MAIN;

    private MaxStack() {}

    /**
     * Makes the limits of a program whose {@code main} has not begun.
     *
     * @return 1 MiB for both
     */
    public static MaxStack beforeMain() {
        return new MaxStack();
    }

    /**
     * Makes the limits of a program whose {@code main} has begun.
     *
     * @return 1,000,000,000 bytes, and 2,000,000,000 for the ceiling
     */
    public static MaxStack inMain() {
        MaxStack limits = new MaxStack();
        limits.maxstacksize = MAX_STACK_SIZE;
        limits.maxstackceiling = 2 * MAX_STACK_SIZE;
        return limits;
    }

    /**
     * Changes the limit, as {@code debug.SetMaxStack} does: without a look at the number.
     *
     * @param bytes the new limit; 0 and negative numbers too
     * @return the limit before
     */
    public long setMaxStack(long bytes) {
        long before = maxstacksize;
        maxstacksize = bytes;
        return before;
    }

    /**
     * Finds the limit that a size breaks.
     *
     * @param newsize bytes of a stack to be
     * @return the lower of the two limits, if the size is over it
     */
    public OptionalLong brokenBy(long newsize) {
        long lower = Long.compareUnsigned(maxstacksize, maxstackceiling) < 0 ? maxstacksize : maxstackceiling;
        return Long.compareUnsigned(newsize, lower) > 0 ? OptionalLong.of(lower) : OptionalLong.empty();
    }
}
