package dev.gokata.scene;

import dev.gokata.scene.Part.Grid;
import dev.gokata.scene.Part.Group;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Part.Tower;
import dev.gokata.scene.Part.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a scene stands, counted in columns and lines of text.
 *
 * <p>One layout serves every way of writing: a picture in a terminal and one on a page have the same structure. Lines of
 * frames take up columns and lines of their own, in whose middle they run.
 */
final class Layout {

    private static final int WIDEST = 112;
    private static final int GAP = 4;
    private static final int GRID_GAP = 8;
    private static final int GRID_LINES = 2;
    private static final int MOST_ROWS = 120;
    private static final int MOST_CELLS = 200;

    /** A frame, or a field of a table, which has no lines of its own. */
    record Box(int x, int y, int width, int height, Mark mark, Kind kind) {

        enum Kind {
            CELL,
            FIELD,
            FRAME,
            TABLE
        }
    }

    /** A straight line inside a table. */
    record Rule(int x, int y, int length, boolean down) {}

    /** A text, in so many columns from x on. */
    record Label(int x, int y, int width, String text, Style style, Mark mark) {

        enum Style {
            /** In the middle of its columns. */
            CELL,
            /** From the left. */
            FIELD,
            /** From the left, smaller. */
            NOTE,
            /** From the left, and stronger. */
            TITLE
        }
    }

    private record Size(int width, int height) {}

    private final List<Box> boxes = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, Box> named = new HashMap<>();
    private final int gap;
    private final Size size;

    private Layout(Scene scene) {
        this.gap = scene.arrows().isEmpty() ? GAP : GRID_GAP;
        this.size = place(scene.part(), 0, 0);
    }

    static Layout of(Scene scene) {
        return new Layout(scene);
    }

    int width() {
        return size.width();
    }

    int height() {
        return size.height();
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Label> labels() {
        return labels;
    }

    /** Returns the box of a named cell, or null if it was left out for want of room. */
    @Nullable
    Box named(String name) {
        return named.get(name);
    }

    private Size place(Part part, int x, int y) {
        if (part instanceof Words words) {
            String text = Cell.of(words.text()).marked(words.mark()).shown();
            labels.add(new Label(x, y, width(text), text, Label.Style.FIELD, words.mark()));
            return new Size(width(text), 1);
        }
        if (part instanceof Strip strip) {
            return place(strip, x, y);
        }
        if (part instanceof Tower tower) {
            return place(tower, x, y);
        }
        if (part instanceof Table table) {
            return place(table, x, y);
        }
        if (part instanceof Grid grid) {
            return place(grid, x, y);
        }
        return place((Group) part, x, y);
    }

    private Size place(Group group, int x, int y) {
        boolean framed = !group.title().isEmpty();
        int left = framed ? x + 2 : x;
        int top = framed ? y + 1 : y;
        int width = 0;
        int height = 0;
        for (Part part : group.parts()) {
            boolean first = width == 0 && height == 0;
            if (group.down()) {
                Size placed = place(part, left, top + height);
                width = Math.max(width, placed.width());
                height += placed.height();
            } else {
                int from = first ? 0 : width + gap;
                Size placed = place(part, left + from, top);
                width = from + placed.width();
                height = Math.max(height, placed.height());
            }
        }
        if (!framed) {
            return new Size(width, height);
        }
        int outer = Math.max(width, width(group.title()) + 2) + 4;
        boxes.add(new Box(x, y, outer, height + 2, Mark.PLAIN, Box.Kind.FRAME));
        labels.add(new Label(x + 2, y, width(group.title()), group.title(), Label.Style.TITLE, Mark.PLAIN));
        return new Size(outer, height + 2);
    }

    private int title(String title, int x, int y) {
        if (title.isEmpty()) {
            return 0;
        }
        labels.add(new Label(x, y, width(title), title, Label.Style.TITLE, Mark.PLAIN));
        return 1;
    }

    private Size place(Strip strip, int x, int y) {
        int line = y + title(strip.title(), x, y);
        boolean noted = strip.cells().stream().anyMatch(cell -> !cell.note().isEmpty());
        int widest = width(strip.title());
        int column = x;
        int shown = Math.min(strip.cells().size(), MOST_CELLS);
        if (shown == 0) {
            labels.add(new Label(x, line, 7, "nothing", Label.Style.NOTE, Mark.PLAIN));
            return new Size(Math.max(widest, 7), line + 1 - y);
        }
        for (Cell cell : strip.cells().subList(0, shown)) {
            int inner = Math.max(Math.max(width(cell.shown()) + 2, width(cell.note())), Math.max(3, cell.weight()));
            if (column > x && column + inner + 2 - x > WIDEST) {
                column = x;
                line += noted ? 4 : 3;
            }
            if (!cell.note().isEmpty()) {
                labels.add(new Label(column + 1, line, inner, cell.note(), Label.Style.NOTE, cell.mark()));
            }
            box(cell, column, line + (noted ? 1 : 0), inner + 2, 1);
            column += inner + 1;
            widest = Math.max(widest, column + 1 - x);
        }
        int below = line + (noted ? 4 : 3);
        Size more = left(strip.cells().size() - shown, x, below);
        return new Size(Math.max(widest, more.width()), below + more.height() - y);
    }

    private Size left(int more, int x, int y) {
        if (more <= 0) {
            return new Size(0, 0);
        }
        String text = "and " + more + " more";
        labels.add(new Label(x, y, width(text), text, Label.Style.NOTE, Mark.PLAIN));
        return new Size(width(text), 1);
    }

    private Size place(Tower tower, int x, int y) {
        int line = y + title(tower.title(), x, y);
        int shown = Math.min(tower.cells().size(), MOST_CELLS);
        int notes = width(tower.foot());
        int inner = 3;
        for (Cell cell : tower.cells().subList(0, shown)) {
            notes = Math.max(notes, width(cell.note()));
            inner = Math.max(inner, width(cell.shown()) + 2);
        }
        int left = notes == 0 ? x : x + notes + 1;
        for (Cell cell : tower.cells().subList(0, shown)) {
            int lines = Math.max(1, cell.weight());
            note(cell.note(), left - 1, line, cell.mark());
            box(cell, left, line, inner + 2, lines);
            line += lines + 1;
        }
        note(tower.foot(), left - 1, line, Mark.PLAIN);
        Size more = left(tower.cells().size() - shown, left, line + 1);
        int width = Math.max(width(tower.title()), left - x + Math.max(inner + 2, more.width()));
        return new Size(width, line + 1 + more.height() - y);
    }

    private void note(String note, int end, int line, Mark mark) {
        if (!note.isEmpty()) {
            labels.add(new Label(end - width(note), line, width(note), note, Label.Style.NOTE, mark));
        }
    }

    private void box(Cell cell, int x, int y, int width, int lines) {
        Box box = new Box(x, y, width, lines + 2, cell.mark(), Box.Kind.CELL);
        boxes.add(box);
        labels.add(new Label(x + 1, y + (lines + 1) / 2, width - 2, cell.shown(), Label.Style.CELL, cell.mark()));
        if (!cell.name().isEmpty()) {
            named.put(cell.name(), box);
        }
    }

    private Size place(Table table, int x, int y) {
        int top = y + title(table.title(), x, y);
        int shown = Math.min(table.rows().size(), MOST_ROWS);
        int[] widths = widths(table, shown);
        int width = 1;
        for (int each : widths) {
            width += each + 3;
        }
        int head = table.heads().isEmpty() ? 0 : 2;
        int height = head + shown + 2;
        boxes.add(new Box(x, top, width, height, Mark.PLAIN, Box.Kind.TABLE));
        if (head > 0) {
            rules.add(new Rule(x, top + 2, width, false));
        }
        int column = x;
        for (int i = 0; i < widths.length; i++) {
            if (i > 0) {
                rules.add(new Rule(column, top, height, true));
            }
            if (i < table.heads().size()) {
                labels.add(
                        new Label(column + 2, top + 1, widths[i], table.heads().get(i), Label.Style.NOTE, Mark.PLAIN));
            }
            for (int row = 0; row < shown; row++) {
                if (i < table.rows().get(row).size()) {
                    field(table.rows().get(row).get(i), column, top + 1 + head + row, widths[i]);
                }
            }
            column += widths[i] + 3;
        }
        Size more = left(table.rows().size() - shown, x, top + height);
        return new Size(
                Math.max(width, Math.max(width(table.title()), more.width())), top + height + more.height() - y);
    }

    private void field(Cell cell, int x, int y, int width) {
        Box box = new Box(x, y, width + 4, 1, cell.mark(), Box.Kind.FIELD);
        boxes.add(box);
        labels.add(new Label(x + 2, y, width, cell.shown(), Label.Style.FIELD, cell.mark()));
        if (!cell.name().isEmpty()) {
            named.put(cell.name(), box);
        }
    }

    private static int[] widths(Table table, int shown) {
        int columns = table.heads().size();
        for (List<Cell> row : table.rows().subList(0, shown)) {
            columns = Math.max(columns, row.size());
        }
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = i < table.heads().size() ? width(table.heads().get(i)) : 1;
            for (List<Cell> row : table.rows().subList(0, shown)) {
                widths[i] =
                        i < row.size() ? Math.max(widths[i], width(row.get(i).shown())) : widths[i];
            }
        }
        return widths;
    }

    private Size place(Grid grid, int x, int y) {
        int top = y + title(grid.title(), x, y);
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(0);
        int left = x;
        for (int i = 0; i < columns; i++) {
            int inner = 3;
            for (List<Cell> row : grid.rows()) {
                if (i < row.size() && !row.get(i).equals(Grid.NOBODY)) {
                    Cell cell = row.get(i);
                    inner = Math.max(
                            inner, Math.max(width(cell.shown()) + 2, Math.max(width(cell.note()), cell.weight())));
                }
            }
            for (int row = 0; row < grid.rows().size(); row++) {
                Cell cell =
                        i < grid.rows().get(row).size() ? grid.rows().get(row).get(i) : Grid.NOBODY;
                int line = top + 1 + row * (4 + GRID_LINES);
                if (!cell.equals(Grid.NOBODY)) {
                    box(cell, left, line, inner + 2, 1);
                    if (!cell.note().isEmpty()) {
                        labels.add(new Label(left + 1, line - 1, inner, cell.note(), Label.Style.NOTE, cell.mark()));
                    }
                }
            }
            left += inner + 2 + GRID_GAP;
        }
        int lines = grid.rows().isEmpty() ? 0 : grid.rows().size() * (4 + GRID_LINES) - GRID_LINES;
        return new Size(Math.max(width(grid.title()), Math.max(0, left - GRID_GAP - x)), top + lines - y);
    }

    /** Returns how many columns a text takes, if each character takes one. */
    static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
