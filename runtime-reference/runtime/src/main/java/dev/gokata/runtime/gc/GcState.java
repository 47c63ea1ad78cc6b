package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.BitSet;
import java.util.List;

/**
 * A collection between two steps, as plain data.
 *
 * @param phase what the collector is doing
 * @param graph the heap; what was swept is still shown
 * @param colors the color of each object
 * @param swept the objects that were freed
 * @param globalsAreBlack whether the globals were scanned
 * @param stacksAreBlack for each goroutine, whether its stack was scanned
 */
@Simulator
public record GcState(
        GcPhase phase,
        HeapGraph graph,
        List<Color> colors,
        List<Integer> swept,
        boolean globalsAreBlack,
        List<Boolean> stacksAreBlack) {

    /**
     * Copies the lists.
     *
     * @param phase what the collector is doing
     * @param graph the heap
     * @param colors the color of each object
     * @param swept the objects that were freed
     * @param globalsAreBlack whether the globals were scanned
     * @param stacksAreBlack for each goroutine, whether its stack was scanned
     */
    public GcState {
        colors = List.copyOf(colors);
        swept = List.copyOf(swept);
        stacksAreBlack = List.copyOf(stacksAreBlack);
    }

    /**
     * Finds what must never be: objects that the program can still reach, and that were freed.
     *
     * @return their numbers, ascending
     */
    public List<Integer> lost() {
        BitSet reachable = graph.reachable();
        return swept.stream().filter(reachable::get).toList();
    }
}
