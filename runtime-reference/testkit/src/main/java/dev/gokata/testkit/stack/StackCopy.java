package dev.gokata.testkit.stack;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.stack.StackImage;

/**
 * A stack that is to be moved.
 *
 * @param before the goroutine and its stack
 * @param newsize bytes of the stack it is to have, a power of two that holds what is in use
 */
@Simulator
public record StackCopy(StackImage before, long newsize) {}
