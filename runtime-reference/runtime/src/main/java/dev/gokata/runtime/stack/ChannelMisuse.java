package dev.gokata.runtime.stack;

import dev.gokata.runtime.Simulator;

/** Says that a channel's lock was used, or left out, in a way that ends no program but breaks it or makes it wait for ever. */
@Simulator
public final class ChannelMisuse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ChannelMisuse(String message) {
        super(message);
    }
}
