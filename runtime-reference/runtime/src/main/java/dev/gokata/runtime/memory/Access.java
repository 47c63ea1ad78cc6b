package dev.gokata.runtime.memory;

import dev.gokata.runtime.Simulator;

/** A way to touch a word of memory. */
@Simulator
public enum Access {

    /** The word was looked at. */
    READ("read of"),

    /** The word was changed. */
    WRITE("write to");

    private final String words;

    Access(String words) {
        this.words = words;
    }

    /** Returns the access as a message says it, with the address to follow. */
    String words() {
        return words;
    }
}
