package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.List;

/**
 * Who takes each step of a run: at step i, of those who can, the one with this number.
 *
 * <p>A number too big counts round. After the last, it is always the first of those who can.
 *
 * @param choices the numbers, from 0
 */
@Simulator
public record Interleaving(List<Integer> choices) {

    /**
     * Copies the list.
     *
     * @param choices the numbers, from 0
     */
    public Interleaving {
        choices = List.copyOf(choices);
    }

    /**
     * Returns who takes a step.
     *
     * @param step the step, from 0
     * @param actors how many could, from 1
     * @return a number below that
     */
    public int choice(int step, int actors) {
        return step < choices.size() ? Math.floorMod(choices.get(step), actors) : 0;
    }
}
