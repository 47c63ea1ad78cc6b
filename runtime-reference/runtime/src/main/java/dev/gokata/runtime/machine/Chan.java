package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.channel.HChan;

/**
 * A channel of words.
 *
 * @param c the channel
 * @param ofPointers whether its words are pointers to objects
 */
@Simulator
public record Chan(HChan<Long> c, boolean ofPointers) {}
