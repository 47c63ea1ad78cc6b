package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A heap, and what goroutines do to it while it is collected once.
 *
 * @param heap the heap before
 * @param goroutines the steps of each goroutine; the first is goroutine 1's. As many as the heap has stacks
 */
@Simulator
public record GcProgram(HeapGraph heap, List<List<MutatorStep>> goroutines) {

    /**
     * Copies the lists.
     *
     * @param heap the heap before
     * @param goroutines the steps of each goroutine
     * @throws IllegalArgumentException if there is not one stack for each goroutine, or if a step names a slot of a stack or a
     *     global that is not there
     */
    public GcProgram {
        goroutines = goroutines.stream().map(List::copyOf).toList();
        if (goroutines.size() != heap.stacks().size()) {
            throw new IllegalArgumentException(
                    goroutines.size() + " goroutines with " + heap.stacks().size() + " stacks");
        }
        for (int g = 0; g < goroutines.size(); g++) {
            int slots = heap.stacks().get(g).size();
            for (MutatorStep step : goroutines.get(g)) {
                if (!step.fits(slots, heap.globals().size())) {
                    throw new IllegalArgumentException("G" + (g + 1) + " can't take the step " + step.text()
                            + ": its stack has " + slots + " slots, and there are "
                            + heap.globals().size() + " globals");
                }
            }
        }
    }

    /**
     * Makes a program of one goroutine.
     *
     * @param heap the heap before
     * @param steps its steps
     * @return the program
     */
    public static GcProgram of(HeapGraph heap, MutatorStep... steps) {
        return new GcProgram(heap, List.of(List.of(steps)));
    }

    /**
     * Runs the program, and collects meanwhile.
     *
     * @param interleaving who takes each step
     * @param maker makes the marker
     * @param barrier the write barrier
     * @return what happened
     */
    public GcRun run(Interleaving interleaving, Marker.Maker maker, WriteBarrier barrier) {
        return run(
                (step, actors) -> actors.get(interleaving.choice(step, actors.size())), maker, barrier, unused -> {});
    }

    /**
     * Runs the program as {@link #run(Interleaving, Marker.Maker, WriteBarrier)} does, for who wants to know no more than
     * the end, which takes a fraction of the time.
     *
     * @param interleaving who takes each step
     * @param maker makes the marker
     * @param barrier the write barrier
     * @return the state at the end
     */
    public GcState end(Interleaving interleaving, Marker.Maker maker, WriteBarrier barrier) {
        GcCycle cycle = new GcCycle(this, maker, barrier);
        List<Integer> actors = cycle.actors();
        for (int step = 0; !actors.isEmpty(); step++) {
            cycle.take(actors.get(interleaving.choice(step, actors.size())));
            actors = cycle.actors();
        }
        return cycle.state();
    }

    /** Who takes the next step. */
    @FunctionalInterface
    interface Chooser {

        /** Returns one of those who can take step number {@code step}. */
        int actor(int step, List<Integer> actors);
    }

    GcRun run(Chooser chooser, Marker.Maker maker, WriteBarrier barrier, Consumer<GcCycle> afterEachStep) {
        GcCycle cycle = new GcCycle(this, maker, barrier);
        List<GcStep> steps = new ArrayList<>();
        GcState beforeSweep = cycle.state();
        List<Integer> actors = cycle.actors();
        while (!actors.isEmpty()) {
            int actor = chooser.actor(steps.size(), actors);
            beforeSweep = cycle.isAboutToEnd(actor) ? cycle.state() : beforeSweep;
            steps.add(cycle.step(actor));
            afterEachStep.accept(cycle);
            actors = cycle.actors();
        }
        return new GcRun(steps, beforeSweep, cycle.state());
    }
}
