package dev.gokata.scene;

import java.util.List;
import java.util.function.UnaryOperator;

/** A piece of a picture, which says what stands beside or below what. */
public sealed interface Part {

    /**
     * Returns a copy in which each cell is replaced.
     *
     * @param change makes the new cell
     * @return a part of the same structure
     */
    Part withCells(UnaryOperator<Cell> change);

    /**
     * Lists the cells.
     *
     * @return all of them, in reading order
     */
    List<Cell> cells();

    /**
     * Puts parts beside each other.
     *
     * @param parts from left to right
     * @return one part
     */
    static Part row(Part... parts) {
        return new Group("", false, List.of(parts));
    }

    /**
     * Puts parts below each other.
     *
     * @param parts from top to bottom
     * @return one part
     */
    static Part column(Part... parts) {
        return new Group("", true, List.of(parts));
    }

    /**
     * Puts parts below each other.
     *
     * @param parts from top to bottom
     * @return one part
     */
    static Part column(List<? extends Part> parts) {
        return new Group("", true, List.copyOf(parts));
    }

    /**
     * Puts a frame with a title around a part.
     *
     * @param title what is inside
     * @param inside the part
     * @return one part
     */
    static Part framed(String title, Part inside) {
        return new Group(title, true, List.of(inside));
    }

    /**
     * A line of text without a frame.
     *
     * @param text the text
     * @param mark what it is marked as
     */
    record Words(String text, Mark mark) implements Part {

        /** Makes the text plain. */
        public Words {
            text = PlainText.of(text);
        }

        /**
         * Makes a line without a mark.
         *
         * @param text the text
         */
        public Words(String text) {
            this(text, Mark.PLAIN);
        }

        @Override
        public Part withCells(UnaryOperator<Cell> change) {
            return this;
        }

        @Override
        public List<Cell> cells() {
            return List.of();
        }
    }

    /**
     * Cells in a row that touch: a queue, a ring, a word's bits, a block that is cut up.
     *
     * @param title what it is, or ""
     * @param cells from left to right
     */
    record Strip(String title, List<Cell> cells) implements Part {

        /** Makes the text plain, and copies the list. */
        public Strip {
            title = PlainText.of(title);
            cells = List.copyOf(cells);
        }

        @Override
        public Part withCells(UnaryOperator<Cell> change) {
            return new Strip(title, cells.stream().map(change).toList());
        }
    }

    /**
     * Cells on top of each other that touch: memory, with the high addresses on top. A cell is as high as it weighs, in
     * lines of text, and its note stands beside its upper edge.
     *
     * @param title what it is, or ""
     * @param cells from top to bottom
     * @param foot what stands beside the lowest edge, or ""
     */
    record Tower(String title, List<Cell> cells, String foot) implements Part {

        /** Makes texts plain, and copies the list. */
        public Tower {
            title = PlainText.of(title);
            cells = List.copyOf(cells);
            foot = PlainText.of(foot);
        }

        @Override
        public Part withCells(UnaryOperator<Cell> change) {
            return new Tower(title, cells.stream().map(change).toList(), foot);
        }
    }

    /**
     * Rows of cells below a head.
     *
     * @param title what it is, or ""
     * @param heads the columns' names; none for a table without a head
     * @param rows from top to bottom; a row may be shorter than others
     */
    record Table(String title, List<String> heads, List<List<Cell>> rows) implements Part {

        /** Makes texts plain, and copies the lists. */
        public Table {
            title = PlainText.of(title);
            heads = heads.stream().map(PlainText::of).toList();
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public Part withCells(UnaryOperator<Cell> change) {
            return new Table(
                    title,
                    heads,
                    rows.stream().map(row -> row.stream().map(change).toList()).toList());
        }

        @Override
        public List<Cell> cells() {
            return rows.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * Cells with space between them, as the nodes of a graph have.
     *
     * @param title what it is, or ""
     * @param rows from top to bottom; {@link #NOBODY} leaves a place free
     */
    record Grid(String title, List<List<Cell>> rows) implements Part {

        /** A free place. */
        public static final Cell NOBODY = Cell.of("");

        /** Makes the text plain, and copies the lists. */
        public Grid {
            title = PlainText.of(title);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public Part withCells(UnaryOperator<Cell> change) {
            return new Grid(
                    title,
                    rows.stream()
                            .map(row -> row.stream()
                                    .map(each -> each.equals(NOBODY) ? each : change.apply(each))
                                    .toList())
                            .toList());
        }

        @Override
        public List<Cell> cells() {
            return rows.stream()
                    .flatMap(List::stream)
                    .filter(each -> !each.equals(NOBODY))
                    .toList();
        }
    }

    /**
     * Parts beside or below each other, with a frame if there is a title.
     *
     * @param title what is inside, or ""
     * @param down whether they stand below each other
     * @param parts in reading order
     */
    record Group(String title, boolean down, List<Part> parts) implements Part {

        /** Makes the text plain, and copies the list. */
        public Group {
            title = PlainText.of(title);
            parts = List.copyOf(parts);
        }

        @Override
        public Part withCells(UnaryOperator<Cell> change) {
            return new Group(
                    title,
                    down,
                    parts.stream().map(each -> each.withCells(change)).toList());
        }

        @Override
        public List<Cell> cells() {
            return parts.stream().flatMap(each -> each.cells().stream()).toList();
        }
    }
}
