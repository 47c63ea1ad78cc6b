package dev.gokata.grader.record;

import java.util.List;

/**
 * How similar submissions are to each other: something to look at, and no verdict.
 *
 * @param schema {@link #SCHEMA}
 * @param toolVersion the grader's version
 * @param threshold how similar a pair must be to be told, in percent
 * @param katas what was found of each kata
 */
public record Similarities(String schema, String toolVersion, int threshold, List<OfKata> katas) {

    /** What the form of this is called. */
    public static final String SCHEMA = "gokata/similar/v1";

    /** Copies the list. */
    public Similarities {
        katas = List.copyOf(katas);
    }

    /**
     * What was found of a kata.
     *
     * @param kata its slug
     * @param compared names of the submissions that were compared with each other
     * @param comparedWith names of other code that they were compared with, too
     * @param leftOut submissions that were not compared
     * @param pairs those at least as similar as the threshold, the most similar first
     * @param morePairs how many more there are
     * @param jplagReport where JPlag's own report is, from the folder of this one; empty if nothing was compared
     */
    public record OfKata(
            String kata,
            List<String> compared,
            List<String> comparedWith,
            List<LeftOut> leftOut,
            List<Pair> pairs,
            int morePairs,
            String jplagReport) {

        /** Copies the lists. */
        public OfKata {
            compared = List.copyOf(compared);
            comparedWith = List.copyOf(comparedWith);
            leftOut = List.copyOf(leftOut);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A submission that was not compared.
     *
     * @param name its name
     * @param reason why not, as a phrase
     */
    public record LeftOut(String name, String reason) {}

    /**
     * Two pieces of code that are similar.
     *
     * @param first the name of a submission
     * @param second the name of another, or of other code
     * @param percent how similar: the tokens of both that match, in percent of the tokens of both but for the stub's
     * @param ofFirst how much of the first is in the second, in percent
     * @param ofSecond how much of the second is in the first, in percent
     * @param matches what they have in common, in the order of the first
     */
    public record Pair(String first, String second, int percent, int ofFirst, int ofSecond, List<Match> matches) {

        /** Copies the list. */
        public Pair {
            matches = List.copyOf(matches);
        }
    }

    /**
     * A stretch of code that two have in common.
     *
     * @param first where it is in the first
     * @param second where it is in the second
     * @param tokens how many tokens it has
     */
    public record Match(Lines first, Lines second, int tokens) {}

    /**
     * A stretch of lines.
     *
     * @param file the name of the file
     * @param from the first line, from 1
     * @param to the last line
     */
    public record Lines(String file, int from, int to) {}
}
