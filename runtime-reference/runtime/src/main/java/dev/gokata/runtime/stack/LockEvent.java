package dev.gokata.runtime.stack;

import dev.gokata.runtime.Simulator;

/**
 * Something that was done to a channel's lock.
 *
 * @param channel the number of the channel
 * @param taken true if the lock was taken, false if it was given back
 */
@Simulator
public record LockEvent(int channel, boolean taken) {}
