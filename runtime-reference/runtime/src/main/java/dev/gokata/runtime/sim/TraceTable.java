package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws a trace as a table. */
final class TraceTable {

    private static final int FIXED_COLUMNS = 2;

    private TraceTable() {}

    static String of(Trace trace) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(trace));
        for (TraceEvent event : trace.events()) {
            List<String> row = new ArrayList<>(List.of(Long.toString(event.point()), Long.toString(event.nanos())));
            for (int id = 1; id <= trace.goroutines().size(); id++) {
                row.add(id == event.goroutine() ? event.text() : "");
            }
            rows.add(row);
        }
        int[] widths = widths(rows);
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String space = " ".repeat(widths[column] - cell.length());
                line.append(column < FIXED_COLUMNS ? space + cell : cell + space)
                        .append("  ");
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static List<String> head(Trace trace) {
        List<String> head = new ArrayList<>(List.of("point", "time"));
        for (int id = 1; id <= trace.goroutines().size(); id++) {
            head.add(("G" + id + " " + trace.goroutines().get(id - 1)).strip());
        }
        return head;
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        Arrays.fill(widths, 1);
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }
}
