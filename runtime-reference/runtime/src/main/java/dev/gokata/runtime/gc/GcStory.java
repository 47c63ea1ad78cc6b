package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A program, and who takes which step: one run that somebody made up to show something.
 *
 * <p>After the last step of the order, the collector goes on alone until it has swept.
 *
 * @param program what runs beside the collection
 * @param order who takes each step: {@link GcCycle#ROOTS}, {@link GcCycle#MARKER}, {@link GcCycle#G1} and so on
 */
@Simulator
public record GcStory(GcProgram program, List<Integer> order) {

    /**
     * Copies the list.
     *
     * @param program what runs beside the collection
     * @param order who takes each step
     */
    public GcStory {
        order = List.copyOf(order);
    }

    /**
     * Finds the first step of the order that can't be taken, as the one who should take it has none.
     *
     * @param maker makes the marker
     * @param barrier the write barrier
     * @return its place in the order, from 0; empty if all can be taken
     */
    public OptionalInt firstImpossible(Marker.Maker maker, WriteBarrier barrier) {
        GcCycle cycle = new GcCycle(program, maker, barrier);
        for (int step = 0; step < order.size(); step++) {
            if (!cycle.actors().contains(order.get(step))) {
                return OptionalInt.of(step);
            }
            cycle.step(order.get(step));
        }
        return OptionalInt.empty();
    }

    /**
     * Takes the steps; those that can't be taken are left out.
     *
     * @param maker makes the marker
     * @param barrier the write barrier
     * @param afterEachStep is given the state after each step
     * @return what happened
     */
    public GcRun run(Marker.Maker maker, WriteBarrier barrier, Consumer<GcState> afterEachStep) {
        Iterator<Integer> next = order.iterator();
        return program.run(
                (step, actors) -> nextOf(next, actors), maker, barrier, cycle -> afterEachStep.accept(cycle.state()));
    }

    private static int nextOf(Iterator<Integer> order, List<Integer> actors) {
        while (order.hasNext()) {
            int actor = order.next();
            if (actors.contains(actor)) {
                return actor;
            }
        }
        return actors.contains(GcCycle.MARKER) ? GcCycle.MARKER : GcCycle.ROOTS;
    }
}
