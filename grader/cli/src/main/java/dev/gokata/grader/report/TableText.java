package dev.gokata.grader.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of Markdown's as a terminal shows it: its columns below each other, long cells wrapped. */
final class TableText {

    private static final String BETWEEN = "  ";
    private static final int LEAST = 8;

    private final List<List<String>> rows = new ArrayList<>();
    private final int width;

    /** Reads a table of rows that begin and end with a bar. */
    TableText(String table, int width) {
        this.width = width;
        table.lines()
                .map(String::strip)
                .filter(row -> !row.matches("[|:\\- ]+"))
                .forEach(row ->
                        rows.add(Arrays.stream(row.replaceFirst("^\\|", "").split("\\|"))
                                .map(String::strip)
                                .toList()));
    }

    List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(MarkdownText.wrapped(row.get(column), widths[column]));
            }
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < height; i++) {
                lines.add(line(cells, i, widths));
            }
            if (lines.size() == height) {
                lines.add("-"
                        .repeat(Math.min(width, Arrays.stream(widths).sum() + BETWEEN.length() * (widths.length - 1))));
            }
        }
        return lines;
    }

    private static String line(List<List<String>> cells, int number, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            List<String> cell = cells.get(column);
            String text = number < cell.size() ? cell.get(number) : "";
            line.append(column > 0 ? BETWEEN : "")
                    .append(text)
                    .append(" ".repeat(Math.max(0, widths[column] - text.length())));
        }
        return line.toString().stripTrailing();
    }

    /* As wide as their cells; where that is too much, the widest give way. */
    private int[] widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        int room = width - BETWEEN.length() * (columns - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int column = 1; column < columns; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= LEAST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }
}
