package dev.gokata.testkit.gc;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.scene.Arrow;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part.Grid;
import dev.gokata.scene.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** Draws a heap as a graph: roots on the left, then objects by their distance from them, with the colors of marking. */
@Simulator
public final class HeapScene {

    private static final int FAR = Integer.MAX_VALUE;

    private HeapScene() {}

    /**
     * Draws a heap.
     *
     * @param state the heap, with its colors
     * @param remark what to write above an object, or an empty text
     * @return the graph
     */
    public static Scene of(GcState state, IntFunction<String> remark) {
        HeapGraph graph = state.graph();
        List<List<Cell>> columns = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        List<Cell> roots = new ArrayList<>();
        if (!graph.globals().isEmpty()) {
            roots.add(root("globals", state.globalsAreBlack()));
            arrows(graph, "globals", graph.globals(), arrows);
        }
        for (int stack = 0; stack < graph.stacks().size(); stack++) {
            String name = "G" + (stack + 1);
            roots.add(root(name, state.stacksAreBlack().get(stack)));
            arrows(graph, name, graph.stacks().get(stack), arrows);
        }
        columns.add(roots);
        int[] distances = distances(graph);
        for (int object = 0; object < graph.objects().size(); object++) {
            HeapObject shown = graph.objects().get(object);
            int far = Arrays.stream(distances).filter(each -> each != FAR).max().orElse(0);
            int column = distances[object] == FAR ? far + 1 : distances[object];
            while (columns.size() <= column) {
                columns.add(new ArrayList<>());
            }
            String name = HeapGraph.name(object);
            boolean swept = state.swept().contains(object);
            columns.get(column)
                    .add(Cell.of(name + (shown.noscan() ? " noscan" : ""))
                            .named(name)
                            .noted(swept ? "freed" : remark.apply(object))
                            .marked(swept ? Mark.GONE : mark(state.colors().get(object)))
                            .weighing(5));
            if (!shown.noscan()) {
                arrows(graph, name, shown.slots(), arrows);
            }
        }
        return new Scene(new Grid("", rows(columns)), arrows);
    }

    private static Cell root(String name, boolean isBlack) {
        return Cell.of(name).named(name).marked(isBlack ? Mark.DARK : Mark.HALF).weighing(9);
    }

    private static Mark mark(Color color) {
        return switch (color) {
            case WHITE -> Mark.LIGHT;
            case GREY -> Mark.HALF;
            case BLACK -> Mark.DARK;
        };
    }

    private static void arrows(HeapGraph graph, String from, List<Integer> pointers, List<Arrow> arrows) {
        for (int pointer : pointers) {
            boolean there = pointer >= 0 && pointer < graph.objects().size();
            Arrow arrow = there ? new Arrow(from, HeapGraph.name(pointer)) : null;
            if (arrow != null && !arrows.contains(arrow)) {
                arrows.add(arrow);
            }
        }
    }

    private static int[] distances(HeapGraph graph) {
        int[] distances = new int[graph.objects().size()];
        Arrays.fill(distances, FAR);
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> first = new ArrayList<>(graph.globals());
        graph.stacks().forEach(first::addAll);
        first.forEach(object -> reach(object, 1, distances, open));
        while (!open.isEmpty()) {
            int object = open.remove();
            HeapObject reached = graph.objects().get(object);
            if (!reached.noscan()) {
                reached.slots().forEach(next -> reach(next, distances[object] + 1, distances, open));
            }
        }
        return distances;
    }

    private static void reach(int object, int distance, int[] distances, Deque<Integer> open) {
        if (object >= 0 && object < distances.length && distances[object] == FAR) {
            distances[object] = distance;
            open.add(object);
        }
    }

    private static List<List<Cell>> rows(List<List<Cell>> columns) {
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<Cell> cells = new ArrayList<>();
            for (List<Cell> column : columns) {
                cells.add(row < column.size() ? column.get(row) : Grid.NOBODY);
            }
            rows.add(cells);
        }
        return rows;
    }
}
