package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/**
 * What a goroutine runs: plain Java that may block in the world.
 *
 * <p>It may not use {@code synchronized}, real locks or real threads around a scheduling point: one that is paused while it
 * holds a real lock would stop the whole world.
 */
@Simulator
@FunctionalInterface
public interface Body {

    /**
     * Runs the body.
     *
     * @throws Exception to panic: what leaves a body ends the run as a panic of its goroutine
     */
    void run() throws Exception;
}
