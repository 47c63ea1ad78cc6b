package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A heap drawn as text: a line for each root and each object, with its color and what it points to.
 *
 * <pre>
 * ● globals  A
 * ◐ G1       A, B
 * ● A        B
 * ○ B        nil
 * </pre>
 *
 * <p>○ is white, ◐ grey, ● black, ✗ freed. What was freed and is still reached is called lost.
 */
@Simulator
public final class HeapPicture {

    private HeapPicture() {}

    /**
     * Draws a state.
     *
     * @param state the state
     * @return lines without a final line break
     */
    public static String of(GcState state) {
        StringBuilder lines = new StringBuilder();
        HeapGraph graph = state.graph();
        if (!graph.globals().isEmpty()) {
            line(
                    lines,
                    state.globalsAreBlack() ? Color.BLACK.sign() : Color.GREY.sign(),
                    "globals",
                    names(graph.globals()));
        }
        for (int stack = 0; stack < graph.stacks().size(); stack++) {
            String sign = state.stacksAreBlack().get(stack) ? Color.BLACK.sign() : Color.GREY.sign();
            line(lines, sign, "G" + (stack + 1), names(graph.stacks().get(stack)));
        }
        List<Integer> lost = state.lost();
        for (int object = 0; object < graph.objects().size(); object++) {
            boolean swept = state.swept().contains(object);
            HeapObject shown = graph.objects().get(object);
            line(
                    lines,
                    swept ? "✗" : state.colors().get(object).sign(),
                    HeapGraph.name(object),
                    swept
                            ? (lost.contains(object) ? "lost" : "freed")
                            : shown.noscan() ? "noscan" : names(shown.slots()));
        }
        return lines.toString().stripTrailing();
    }

    private static void line(StringBuilder lines, String sign, String name, String pointers) {
        lines.append(String.format(Locale.ROOT, "%s %-9s%s", sign, name, pointers)
                        .stripTrailing())
                .append('\n');
    }

    private static String names(List<Integer> pointers) {
        return pointers.stream().map(HeapGraph::name).collect(Collectors.joining(", "));
    }
}
