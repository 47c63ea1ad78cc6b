package dev.gokata.scene;

/** What a cell or an arrow is marked as: by a sign and a kind of line, and only besides these by a color. */
public enum Mark {
    /** Nothing. */
    PLAIN("", Edge.PLAIN),
    /** What the step is about. */
    CURRENT("▸", Edge.HEAVY),
    /** What the step has changed. */
    CHANGED("*", Edge.HEAVY),
    /** What is as it should be. */
    RIGHT("✓", Edge.PLAIN),
    /** What is not as it should be. */
    WRONG("✗", Edge.HEAVY),
    /** A place with nothing in it. */
    EMPTY("", Edge.DASHED),
    /** What is no longer there, or no longer counts. */
    GONE("†", Edge.DASHED),
    /** What waits. */
    WAITING("…", Edge.DASHED),
    /** The first of three kinds. */
    LIGHT("○", Edge.PLAIN),
    /** The second of three kinds. */
    HALF("◐", Edge.PLAIN),
    /** The third of three kinds. */
    DARK("●", Edge.PLAIN);

    /** How the line around a cell is drawn. */
    enum Edge {
        PLAIN,
        HEAVY,
        DASHED
    }

    private final String sign;
    private final Edge edge;

    Mark(String sign, Edge edge) {
        this.sign = sign;
        this.edge = edge;
    }

    /**
     * Returns the sign that stands before the text of what is marked.
     *
     * @return one character, or "" for a mark that only the line around shows
     */
    public String sign() {
        return sign;
    }

    Edge edge() {
        return edge;
    }
}
