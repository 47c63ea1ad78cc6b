package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what goroutines did to each other as a story: a column for each, and nothing of the one that only started them. */
final class TraceColumns {

    private static final int MOST_LINES = 50;

    /* Of a story that goes in circles, how it came to that and one turn say all. */
    private static final int FIRST_LINES = 15;
    private static final int LAST_LINES = 10;

    private static final String GAP = "    ";

    private TraceColumns() {}

    static List<String> of(Trace trace) {
        List<String> names = trace.goroutines()
                .subList(
                        Math.min(1, trace.goroutines().size()),
                        trace.goroutines().size());
        List<TraceEvent> told = trace.events().stream()
                .filter(event -> event.goroutine() > 1 && !text(event).isEmpty())
                .toList();
        int[] begins = begins(names, told);
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            head.append(" ".repeat(begins[i] - head.length())).append(names.get(i));
        }
        lines.add(head.toString());
        List<String> story = Repeats.folded(
                told.stream()
                        .map(event -> " ".repeat(begins[event.goroutine() - 2]) + text(event))
                        .toList(),
                line -> line);
        if (story.size() <= MOST_LINES) {
            lines.addAll(story);
            return lines;
        }
        lines.addAll(story.subList(0, FIRST_LINES));
        lines.add("… " + (story.size() - FIRST_LINES - LAST_LINES) + " lines");
        lines.addAll(story.subList(story.size() - LAST_LINES, story.size()));
        return lines;
    }

    private static int[] begins(List<String> names, List<TraceEvent> told) {
        int[] begins = new int[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            int goroutine = i + 2;
            int width = told.stream()
                    .filter(event -> event.goroutine() == goroutine)
                    .mapToInt(event -> text(event).length())
                    .max()
                    .orElse(0);
            begins[i + 1] = begins[i] + Math.max(width, names.get(i).length()) + GAP.length();
        }
        return begins;
    }

    /** Answers what is told of an event: operations are indented below the note of what they are done for. */
    private static String text(TraceEvent event) {
        if (event instanceof TraceEvent.Noted noted) {
            return Stream.of(noted.what(), noted.object(), noted.detail())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        boolean isTold = event instanceof TraceEvent.Operated operated
                        && !operated.operation().isEmpty()
                || event instanceof TraceEvent.Parked;
        return isTold ? "  " + event.text() : "";
    }
}
