package dev.gokata.reference.stack;

import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_MIN;

import dev.gokata.runtime.GoSource;

/**
 * The size of the stacks that new goroutines start with, which follows what the collector saw.
 *
 * <p>In Go: since 1.19, at the end of marking, the average of what the scanned stacks had in use, with room for the guard
 * and rounded up to a power of two. It holds for goroutines that are made from dead ones; one that is made from nothing
 * always starts with 2 KiB.
 *
 * <p>Here: the same, without {@code GODEBUG=adaptivestackstart=0}, which turns it off.
 */
@GoSource(file = "runtime/stack.go", symbol = "gcComputeStartingStackSize")
public final class StartingStackSize {

    private long startingStackSize = STACK_MIN;
    private long scannedStackSize;
    private long scannedStacks;

    /** Makes the state of a program that was never collected. */
    public StartingStackSize() {}

    /**
     * Counts a stack that was scanned.
     *
     * @param used bytes in use, from its SP to its high end
     */
    public void scanned(long used) {
        scannedStackSize += used;
        scannedStacks++;
    }

    /**
     * Ends a collection: computes the size from the stacks scanned since the last one.
     *
     * @param maxstacksize the limit that the program has set
     * @return the new {@link #startingStackSize()}
     */
    public long gcComputeStartingStackSize(long maxstacksize) {
        if (scannedStacks == 0) {
            startingStackSize = STACK_MIN;
            return startingStackSize;
        }
        // With the guard, so that a goroutine of average use does not have to grow.
        long average = scannedStackSize / scannedStacks + STACK_GUARD;
        long clamped = Math.max(STACK_MIN, Math.min(average, maxstacksize));
        startingStackSize = round2(clamped);
        scannedStackSize = 0;
        scannedStacks = 0;
        return startingStackSize;
    }

    /**
     * Returns the size for a goroutine that is made from a dead one.
     *
     * @return bytes, a power of two
     */
    public long startingStackSize() {
        return startingStackSize;
    }

    /** Rounds up to a power of two. */
    private static long round2(long bytes) {
        long highest = Long.highestOneBit(bytes);
        return highest == bytes ? bytes : 2 * highest;
    }
}
