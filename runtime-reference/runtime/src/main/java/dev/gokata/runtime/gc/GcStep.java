package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;

/**
 * A step that was taken.
 *
 * @param actor who took it: {@link GcCycle#ROOTS}, {@link GcCycle#MARKER}, or a goroutine from {@link GcCycle#G1} on
 * @param text what it was
 */
@Simulator
public record GcStep(int actor, String text) {

    /**
     * Names who took it.
     *
     * @return {@code roots}, {@code marker}, {@code G1} and so on
     */
    public String who() {
        return actor == GcCycle.ROOTS ? "roots" : actor == GcCycle.MARKER ? "marker" : "G" + (actor - GcCycle.G1 + 1);
    }
}
