package dev.gokata.kata;

import java.util.List;

/**
 * What the pieces of a pack's katas are parts of: a machine, assembled from seams, that runs programs.
 *
 * <p>A pack that has one implements this in a public class with a public constructor without parameters, and names the
 * class in its catalogue. The katas whose pieces have a place in it implement {@link FitsInto}.
 *
 * @param <W> the whole; never changes, so that pieces are put into copies
 */
public interface Whole<W> {

    /**
     * Assembles the whole from references.
     *
     * @return a whole without any learner's piece
     */
    W reference();

    /**
     * Lists where pieces can be put in, and whose is there.
     *
     * @param whole the whole
     * @return all seams, in an order that a reader follows
     */
    List<Seam> seams(W whole);

    /**
     * Lists the programs that show whether the whole works.
     *
     * @return their names, the simplest first
     */
    List<String> programs();

    /**
     * Runs a program from its beginning to its end. The same arguments give the same ending.
     *
     * @param program its name
     * @param whole what it runs on
     * @param seed what every choice follows from that the whole leaves open, such as a schedule
     * @return how it ended
     * @throws Exception whatever a piece throws that has no meaning in the whole itself
     */
    Ending run(String program, W whole, long seed) throws Exception;

    /**
     * Says how much learners' code may do in one run, in steps as {@link Meter} counts them.
     *
     * @return a hundred times what right pieces take, or more; an endless loop ends there
     */
    default long steps() {
        return 10_000_000;
    }

    /**
     * A place where a piece can be put in.
     *
     * @param name what the pack calls it
     * @param owner whose piece is there: what {@link FitsInto#fittedInto} was told, or else anything
     */
    record Seam(String name, String owner) {}

    /**
     * How a program ended.
     *
     * @param isRight whether it came to its end and did what it is for
     * @param printed what it printed, line by line
     * @param told what went wrong, line by line; the first says it all. Empty if nothing did
     */
    record Ending(boolean isRight, List<String> printed, List<String> told) {

        /** Copies the lists. */
        public Ending {
            printed = List.copyOf(printed);
            told = List.copyOf(told);
        }
    }
}
