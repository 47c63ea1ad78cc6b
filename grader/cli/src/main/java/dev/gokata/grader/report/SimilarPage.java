package dev.gokata.grader.report;

import dev.gokata.grader.record.Similarities;
import dev.gokata.grader.record.Similarities.LeftOut;
import dev.gokata.grader.record.Similarities.Match;
import dev.gokata.grader.record.Similarities.OfKata;
import dev.gokata.grader.record.Similarities.Pair;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of similar submissions as one HTML file that needs nothing beside it: a list, and each pair side by side.
 *
 * <p>Every value is escaped by the template, and the page forbids scripts and everything from outside.
 */
public final class SimilarPage {

    /** What the file is called, beside {@code class.html}. */
    public static final String FILE = "similar.html";

    /** How many pairs of a kata are shown side by side. */
    static final int MOST_SHOWN = 100;

    private static final int LONGEST_NAME = 200;
    private static final PageTemplate TEMPLATE = PageTemplate.of(FILE);

    private record KataValues(
            String kata,
            String compared,
            String others,
            List<PairValues> pairs,
            boolean hasPairs,
            int more,
            List<LeftOut> leftOut,
            boolean hasLeftOut,
            String jplagReport) {}

    private record PairValues(
            String id,
            String percent,
            String first,
            String ofFirst,
            String second,
            String ofSecond,
            List<SideBySide.Side> sides,
            boolean shown) {}

    /** Where the text of code is. */
    public interface Source {

        /**
         * Returns the texts of somebody's code.
         *
         * @param kata a slug
         * @param name whose
         * @return texts by names of files
         */
        Map<String, String> files(String kata, String name);
    }

    private SimilarPage() {}

    /**
     * Writes a page.
     *
     * @param found what was found
     * @param source the code it was found in
     * @param out where to, in UTF-8; is left open
     * @throws IOException if it can't be written
     */
    public static void write(Similarities found, Source source, Writer out) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("toolVersion", found.toolVersion());
        values.put("threshold", String.valueOf(found.threshold()));
        values.put(
                "katas", found.katas().stream().map(kata -> kata(kata, source)).toList());
        TEMPLATE.write(values, out);
    }

    private static KataValues kata(OfKata kata, Source source) {
        List<PairValues> pairs = new ArrayList<>();
        for (Pair pair : kata.pairs()) {
            boolean shown = pairs.size() < MOST_SHOWN;
            String id = kata.kata() + "-" + (pairs.size() + 1);
            pairs.add(new PairValues(
                    id,
                    String.valueOf(pair.percent()),
                    name(pair.first()),
                    String.valueOf(pair.ofFirst()),
                    name(pair.second()),
                    String.valueOf(pair.ofSecond()),
                    shown ? sides(kata.kata(), id, pair, source) : List.of(),
                    shown));
        }
        return new KataValues(
                kata.kata(),
                String.valueOf(kata.compared().size()),
                String.join(
                        ", ",
                        kata.comparedWith().stream().map(SimilarPage::name).toList()),
                pairs,
                !pairs.isEmpty(),
                kata.morePairs(),
                kata.leftOut().stream()
                        .map(each -> new LeftOut(name(each.name()), each.reason()))
                        .toList(),
                !kata.leftOut().isEmpty(),
                kata.jplagReport());
    }

    private static List<SideBySide.Side> sides(String kata, String id, Pair pair, Source source) {
        SideBySide first =
                new SideBySide(pair.matches().stream().map(Match::first).toList(), id + "-a", id + "-b");
        SideBySide second =
                new SideBySide(pair.matches().stream().map(Match::second).toList(), id + "-b", id + "-a");
        return List.of(
                first.side(name(pair.first()), source.files(kata, pair.first())),
                second.side(name(pair.second()), source.files(kata, pair.second())));
    }

    private static String name(String name) {
        return SafeText.oneLine(SafeText.cut(name, LONGEST_NAME));
    }
}
