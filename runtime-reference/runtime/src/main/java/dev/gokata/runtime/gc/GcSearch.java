package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The search through all interleavings of a program and its collection.
 *
 * @param tried how many interleavings there are, or were tried
 * @param losing how many of them lose something
 * @param simplest of those, one with the fewest switches; null if none loses anything
 * @param isComplete whether all were tried
 */
@Simulator
public record GcSearch(int tried, int losing, @Nullable GcRun simplest, boolean isComplete) {

    /**
     * Tries all interleavings, each once.
     *
     * @param program the program
     * @param maker makes the marker
     * @param barrier the write barrier
     * @param limit how many are tried at most
     * @return what was found
     */
    public static GcSearch everyInterleaving(GcProgram program, Marker.Maker maker, WriteBarrier barrier, int limit) {
        return everyInterleaving(program, maker, barrier, limit, unused -> {});
    }

    /**
     * Tries all interleavings, each once, and shows the collection after every step of each.
     *
     * @param program the program
     * @param maker makes the marker
     * @param barrier the write barrier
     * @param limit how many are tried at most
     * @param afterEachStep is given the collection; may look at it, and throw
     * @return what was found
     */
    public static GcSearch everyInterleaving(
            GcProgram program, Marker.Maker maker, WriteBarrier barrier, int limit, Consumer<GcCycle> afterEachStep) {
        List<Integer> choices = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        int tried = 0;
        int losing = 0;
        GcRun simplest = null;
        do {
            boolean loses = losesOn(new GcCycle(program, maker, barrier), choices, widths, afterEachStep);
            tried++;
            if (loses) {
                losing++;
                GcRun run = program.run(new Interleaving(choices), maker, barrier);
                simplest = simplest == null || run.switches() < simplest.switches() ? run : simplest;
            }
        } while (advance(choices, widths) && tried < limit);
        return new GcSearch(tried, losing, simplest, choices.isEmpty());
    }

    /**
     * Runs by the choices, and beyond them by the first of those who can; writes down how many could each time, and tells
     * whether the run lost something.
     */
    private static boolean losesOn(
            GcCycle cycle, List<Integer> choices, List<Integer> widths, Consumer<GcCycle> afterEachStep) {
        widths.clear();
        List<Integer> actors = cycle.actors();
        while (!actors.isEmpty()) {
            if (widths.size() == choices.size()) {
                choices.add(0);
            }
            int choice = choices.get(widths.size());
            widths.add(actors.size());
            cycle.take(actors.get(choice));
            afterEachStep.accept(cycle);
            actors = cycle.actors();
        }
        return cycle.hasLost();
    }

    /** Turns the choices to the next run, the last choice first; leaves them empty if there is none. */
    private static boolean advance(List<Integer> choices, List<Integer> widths) {
        while (!choices.isEmpty()) {
            int last = choices.size() - 1;
            int next = choices.remove(last) + 1;
            if (next < widths.get(last)) {
                choices.add(next);
                return true;
            }
        }
        return false;
    }
}
