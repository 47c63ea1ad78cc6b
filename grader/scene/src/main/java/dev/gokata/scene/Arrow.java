package dev.gokata.scene;

/**
 * An arrow from one cell to another.
 *
 * @param from the name of the cell where it begins
 * @param to the name of the cell where it ends
 * @param label what it stands for, or ""
 * @param mark what it is marked as
 */
public record Arrow(String from, String to, String label, Mark mark) {

    /** Makes texts plain. */
    public Arrow {
        from = PlainText.of(from);
        to = PlainText.of(to);
        label = PlainText.of(label);
    }

    /**
     * Makes an arrow without label and mark.
     *
     * @param from the name of the cell where it begins
     * @param to the name of the cell where it ends
     */
    public Arrow(String from, String to) {
        this(from, to, "", Mark.PLAIN);
    }
}
