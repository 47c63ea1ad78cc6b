package dev.gokata.runtime.stack;

import dev.gokata.runtime.Simulator;

/**
 * A growth of a stack that somebody watched.
 *
 * @param function the function that was entered
 * @param oldSize bytes of the stack before
 * @param newSize bytes of the stack after
 * @param usedBeforeCall bytes in use when the function was called, without its return address
 */
@Simulator
public record StackGrowth(String function, long oldSize, long newSize, long usedBeforeCall) {}
