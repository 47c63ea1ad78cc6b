package dev.gokata.testkit.gc;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcRun;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStep;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A heap drawn as text: a line for each root and each object, with its color, what it points to, and a remark.
 *
 * <pre>
 * ● globals  ●A
 * ◐ G1       ●A, ○B
 * ● A        ○B
 * ○ B        nil       a remark
 * </pre>
 *
 * <p>○ is white, ◐ grey, ● black. A root is grey until it is scanned.
 */
@Simulator
public final class HeapPicture {

    private static final int REMARKS_FROM = 24;

    private HeapPicture() {}

    /**
     * Draws a state.
     *
     * @param state the state
     * @return its lines
     */
    public static List<String> of(GcState state) {
        return of(state, object -> "");
    }

    /**
     * Draws a state, with remarks.
     *
     * @param state the state
     * @param remark what is said of an object, or ""
     * @return its lines
     */
    public static List<String> of(GcState state, IntFunction<String> remark) {
        HeapGraph graph = state.graph();
        List<String> lines = new ArrayList<>();
        if (!graph.globals().isEmpty()) {
            lines.add(line(rootSign(state.globalsAreBlack()), "globals", pointers(state, graph.globals()), ""));
        }
        for (int stack = 0; stack < graph.stacks().size(); stack++) {
            lines.add(line(
                    rootSign(state.stacksAreBlack().get(stack)),
                    "G" + (stack + 1),
                    pointers(state, graph.stacks().get(stack)),
                    ""));
        }
        for (int object = 0; object < graph.objects().size(); object++) {
            HeapObject shown = graph.objects().get(object);
            lines.add(line(
                    state.colors().get(object).sign(),
                    HeapGraph.name(object),
                    shown.noscan() ? "noscan" : pointers(state, shown.slots()),
                    remark.apply(object)));
        }
        return lines;
    }

    /**
     * Tells the steps of a run, and draws the heap when marking was done, with what became of each object that was white or
     * that nothing led to.
     *
     * @param run the run
     * @return its lines
     */
    public static List<String> of(GcRun run) {
        List<String> lines = new ArrayList<>();
        for (GcStep step : run.steps()) {
            lines.add(String.format(Locale.ROOT, "%-8s%s", step.who(), step.text()));
        }
        lines.add("");
        BitSet reachable = run.end().graph().reachable();
        List<String> paths = Paths.of(run.end().graph());
        lines.addAll(of(run.beforeSweep(), object -> {
            boolean freed = run.end().swept().contains(object);
            if (reachable.get(object)) {
                return freed ? "lost: freed, though " + paths.get(object) + " leads to it" : "";
            }
            return freed ? "freed" : "kept, though nothing leads to it";
        }));
        return lines;
    }

    private static String rootSign(boolean isBlack) {
        return (isBlack ? Color.BLACK : Color.GREY).sign();
    }

    private static String line(String sign, String name, String pointers, String remark) {
        String line = String.format(Locale.ROOT, "%s %-9s%s", sign, name, pointers);
        String gap = " ".repeat(Math.max(2, REMARKS_FROM - line.length()));
        return (remark.isEmpty() ? line : line + gap + remark).stripTrailing();
    }

    private static String pointers(GcState state, List<Integer> pointers) {
        return pointers.stream()
                .map(pointer -> pointer == HeapGraph.NIL
                        ? "nil"
                        : state.colors().get(pointer).sign() + HeapGraph.name(pointer))
                .collect(Collectors.joining(", "));
    }
}
