package dev.gokata.grader.report;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRow.Tag;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** Two versions of a text side by side, as far as they differ. */
public final class TwoColumns {

    private static final int AROUND = 2;
    private static final int LEAST_WIDTH = 30;
    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String PLAIN = "\u001B[0m";

    private final int column;
    private final boolean codes;

    /**
     * Makes a layout.
     *
     * @param width the most characters a line may have
     * @param codes whether the terminal takes control codes
     */
    public TwoColumns(int width, boolean codes) {
        this.column = Math.max(LEAST_WIDTH, (width - 3) / 2);
        this.codes = codes;
    }

    /**
     * Lays two texts out.
     *
     * @param leftTitle what the left one is called
     * @param left the left one
     * @param rightTitle what the right one is called
     * @param right the right one
     * @return a heading, and what differs with two lines around it; between the two stands {@code |} where both differ,
     *     {@code <} or {@code >} where one of them has a line more; nothing if they are the same
     */
    public List<String> lines(String leftTitle, String left, String rightTitle, String right) {
        List<DiffRow> rows = DiffRowGenerator.create()
                .lineNormalizer(line -> line.replace("\t", "    "))
                .build()
                .generateDiffRows(left.lines().toList(), right.lines().toList());
        boolean[] shown = shown(rows);
        List<String> lines = new ArrayList<>();
        boolean skipped = false;
        for (int i = 0; i < shown.length; i++) {
            if (!shown[i]) {
                skipped = true;
                continue;
            }
            if (lines.isEmpty()) {
                lines.add(cell(leftTitle, "") + "   " + rightTitle);
            }
            if (skipped) {
                lines.add("…");
            }
            skipped = false;
            row(rows.get(i), lines);
        }
        return lines;
    }

    private static boolean[] shown(List<DiffRow> rows) {
        boolean[] shown = new boolean[rows.size()];
        for (int i = 0; i < shown.length; i++) {
            if (rows.get(i).getTag() != Tag.EQUAL) {
                for (int near = Math.max(0, i - AROUND); near <= Math.min(shown.length - 1, i + AROUND); near++) {
                    shown[near] = true;
                }
            }
        }
        return shown;
    }

    /* A line that is longer than its column goes on below. */
    private void row(DiffRow row, List<String> lines) {
        List<String> left = pieces(row.getOldLine());
        List<String> right = pieces(row.getNewLine());
        char mark =
                switch (row.getTag()) {
                    case EQUAL -> ' ';
                    case CHANGE -> '|';
                    case DELETE -> '<';
                    case INSERT -> '>';
                };
        boolean differs = row.getTag() != Tag.EQUAL;
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            String both = cell(one, differs ? RED : "") + " " + mark + " "
                    + (differs && codes && !other.isEmpty() ? GREEN + other + PLAIN : other);
            lines.add(both.stripTrailing());
        }
    }

    private String cell(String text, String color) {
        String padded = text + " ".repeat(Math.max(0, column - text.length()));
        return codes && !color.isEmpty() && !text.isEmpty() ? color + padded + PLAIN : padded;
    }

    private List<String> pieces(String line) {
        String safe = SafeText.oneLine(line).stripTrailing();
        String text = line.isBlank() ? "" : " ".repeat(leading(line)) + safe.strip();
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += column) {
            pieces.add(text.substring(at, Math.min(text.length(), at + column)));
        }
        return pieces.isEmpty() ? List.of("") : pieces;
    }

    private static int leading(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
