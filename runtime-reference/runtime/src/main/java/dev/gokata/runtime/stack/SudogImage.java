package dev.gokata.runtime.stack;

import dev.gokata.runtime.Simulator;

/**
 * A wait of a goroutine on a channel, as plain data.
 *
 * @param elem where the value is or goes; 0 if it is of no interest
 * @param elemsize bytes of the value, from 0
 * @param channel the number of the channel
 */
@Simulator
public record SudogImage(long elem, long elemsize, int channel) {}
