package dev.gokata.scene;

/**
 * A field of a picture with a text in it.
 *
 * <p>Any text may be given; what of it is no text to be seen is replaced.
 *
 * @param name what arrows and comparisons call it, unique in a scene, as a reader would say it; or "" if they never do
 * @param text what stands in it
 * @param note what stands above it, or ""
 * @param mark what it is marked as
 * @param weight how wide it is in a strip beside others, in columns of text; 0 for as wide as its text
 */
public record Cell(String name, String text, String note, Mark mark, int weight) {

    private static final int WIDEST = 120;

    /** Makes texts plain. */
    public Cell {
        name = PlainText.of(name);
        text = PlainText.of(text);
        note = PlainText.of(note);
        weight = Math.max(0, Math.min(weight, WIDEST));
    }

    /**
     * Makes a cell with a text.
     *
     * @param text what stands in it
     * @return a cell without name, note or mark
     */
    public static Cell of(String text) {
        return new Cell("", text, "", Mark.PLAIN, 0);
    }

    /**
     * Makes a cell with nothing in it.
     *
     * @return a cell that is marked as empty
     */
    public static Cell empty() {
        return new Cell("", "", "", Mark.EMPTY, 0);
    }

    /**
     * Names the cell.
     *
     * @param other what arrows and comparisons call it
     * @return a copy
     */
    public Cell named(String other) {
        return new Cell(other, text, note, mark, weight);
    }

    /**
     * Puts a note above the cell.
     *
     * @param other the note
     * @return a copy
     */
    public Cell noted(String other) {
        return new Cell(name, text, other, mark, weight);
    }

    /**
     * Marks the cell.
     *
     * @param other the mark
     * @return a copy
     */
    public Cell marked(Mark other) {
        return new Cell(name, text, note, other, weight);
    }

    /**
     * Makes the cell as wide as so many columns of text.
     *
     * @param columns how many
     * @return a copy
     */
    public Cell weighing(int columns) {
        return new Cell(name, text, note, mark, columns);
    }

    /** Returns the text with the sign of its mark. */
    String shown() {
        if (mark.sign().isEmpty()) {
            return text;
        }
        return text.isEmpty() ? mark.sign() : mark.sign() + " " + text;
    }
}
