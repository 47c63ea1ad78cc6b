package dev.gokata.scene;

import dev.gokata.scene.Layout.Box;
import dev.gokata.scene.Layout.Label;
import dev.gokata.scene.Layout.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a scene with characters, for a terminal and for whoever can't see. Arrows are listed below the picture. */
public final class TextPicture {

    private static final int UP = 1;
    private static final int DOWN = 2;
    private static final int LEFT = 4;
    private static final int RIGHT = 8;
    private static final int DASHED = 16;
    private static final String LINES = " ╵╷│╴┘┐┤╶└┌├─┴┬┼";

    private final int[][] lines;
    private final int[][] texts;

    private TextPicture(Layout layout) {
        this.lines = new int[layout.height()][layout.width()];
        this.texts = new int[layout.height()][layout.width()];
        for (Box box : layout.boxes()) {
            if (box.kind() != Box.Kind.FIELD) {
                frame(box);
            }
        }
        for (Rule rule : layout.rules()) {
            line(rule.x(), rule.y(), rule.length(), rule.down(), 0);
        }
        layout.labels().forEach(this::write);
    }

    /**
     * Writes a scene.
     *
     * @param scene the scene
     * @return its lines, without blanks at their ends
     */
    public static List<String> of(Scene scene) {
        TextPicture picture = new TextPicture(Layout.of(scene));
        List<String> written = new ArrayList<>();
        for (int y = 0; y < picture.lines.length; y++) {
            written.add(picture.line(y));
        }
        while (!written.isEmpty() && written.get(written.size() - 1).isEmpty()) {
            written.remove(written.size() - 1);
        }
        if (!scene.arrows().isEmpty()) {
            written.add("");
        }
        for (Arrow arrow : scene.arrows()) {
            String sign = arrow.mark().sign();
            written.add((sign.isEmpty() ? "" : sign + " ") + arrow.from() + " ──▶ " + arrow.to()
                    + (arrow.label().isEmpty() ? "" : "   " + arrow.label()));
        }
        return List.copyOf(written);
    }

    private void frame(Box box) {
        int dashed = box.mark().edge() == Mark.Edge.DASHED ? DASHED : 0;
        line(box.x(), box.y(), box.width(), false, dashed);
        line(box.x(), box.y() + box.height() - 1, box.width(), false, dashed);
        line(box.x(), box.y(), box.height(), true, dashed);
        line(box.x() + box.width() - 1, box.y(), box.height(), true, dashed);
    }

    private void line(int x, int y, int length, boolean down, int dashed) {
        for (int i = 0; i < length; i++) {
            int before = i == 0 ? 0 : down ? UP : LEFT;
            int after = i == length - 1 ? 0 : down ? DOWN : RIGHT;
            lines[down ? y + i : y][down ? x : x + i] |= before | after | dashed;
        }
    }

    private void write(Label label) {
        int start = label.x();
        if (label.style() == Label.Style.CELL) {
            start += Math.max(0, (label.width() - Layout.width(label.text())) / 2);
        }
        int[] characters = label.text().codePoints().toArray();
        int[] row = texts[label.y()];
        for (int i = 0; i < characters.length && start + i < row.length; i++) {
            row[start + i] = characters[i];
        }
        if (label.style() == Label.Style.TITLE && lines[label.y()][start] != 0) {
            // A frame's line ends before its title, and goes on after it.
            row[start - 1] = ' ';
            row[Math.min(start + characters.length, row.length - 1)] = ' ';
        }
    }

    private String line(int y) {
        int[] written = new int[lines[y].length];
        Arrays.setAll(written, x -> texts[y][x] != 0 ? texts[y][x] : drawn(lines[y][x]));
        return new String(written, 0, written.length).stripTrailing();
    }

    private static int drawn(int line) {
        if (line == (LEFT | RIGHT | DASHED)) {
            return '╌';
        }
        if (line == (UP | DOWN | DASHED)) {
            return '┆';
        }
        return LINES.charAt(line & ~DASHED);
    }
}
