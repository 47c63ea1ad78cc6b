package dev.gokata.grader.record;

import dev.gokata.grader.record.Similarities.LeftOut;
import dev.gokata.grader.record.Similarities.Lines;
import dev.gokata.grader.record.Similarities.Match;
import dev.gokata.grader.record.Similarities.OfKata;
import dev.gokata.grader.record.Similarities.Pair;
import java.util.List;

/** What a comparison may have found. */
public final class SimilarPairs {

    private SimilarPairs() {}

    /** Two who have lines 2 to 3 in common, which the second has as 5 to 6. */
    public static Pair pair(String first, String second, int percent) {
        Match match = new Match(new Lines("A.java", 2, 3), new Lines("A.java", 5, 6), 12);
        return new Pair(first, second, percent, percent, percent, List.of(match));
    }

    /** Pairs of one kata, and somebody who was left out. */
    public static Similarities found(String leftOut, int more, Pair... pairs) {
        return new Similarities(
                Similarities.SCHEMA,
                "0.1.0",
                50,
                List.of(new OfKata(
                        "sizes",
                        List.of("alice", "bob", "carol"),
                        List.of("(solution)"),
                        List.of(new LeftOut(leftOut, "hardly anything but the stub")),
                        List.of(pairs),
                        more,
                        "similar/sizes.zip")));
    }

    /** A class in which nothing was found. */
    public static Similarities nothing() {
        return new Similarities(
                Similarities.SCHEMA,
                "0.1.0",
                50,
                List.of(
                        new OfKata("sizes", List.of("alice"), List.of("(solution)"), List.of(), List.of(), 0, "s.zip"),
                        new OfKata(
                                "lists",
                                List.of(),
                                List.of("(solution)"),
                                List.of(new LeftOut("bob", "no A.java was found: hand in A.java")),
                                List.of(),
                                0,
                                "")));
    }
}
