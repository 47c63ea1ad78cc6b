package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;

/**
 * How far the collector has come with an object.
 *
 * <p>In Go: no field holds a color. White is an object whose mark bit is clear; grey is one whose bit is set and that still
 * is in a queue; black is one whose bit is set and that is in none.
 */
@Simulator
public enum Color {
    /** Not seen. White at the end of marking is garbage. */
    WHITE("○"),
    /** Seen, and its pointers not followed yet. */
    GREY("◐"),
    /** Seen, and its pointers followed. It is not looked at again. */
    BLACK("●");

    private final String sign;

    Color(String sign) {
        this.sign = sign;
    }

    /**
     * Returns the sign for pictures.
     *
     * @return one character: ○, ◐ or ●
     */
    public String sign() {
        return sign;
    }
}
