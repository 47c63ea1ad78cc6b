package dev.gokata.grader.report;

import dev.gokata.grader.record.Similarities;
import dev.gokata.grader.record.Similarities.LeftOut;
import dev.gokata.grader.record.Similarities.OfKata;
import dev.gokata.grader.record.Similarities.Pair;

/** How similar submissions are, for a terminal. */
public final class SimilarTable {

    private static final int MOST_ROWS = 40;

    private SimilarTable() {}

    /**
     * Words what was found.
     *
     * @param found what was found
     * @return lines, the last without a line feed
     */
    public static String render(Similarities found) {
        StringBuilder text = new StringBuilder();
        for (OfKata kata : found.katas()) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(heading(kata, found.threshold())).append('\n');
            int width = kata.pairs().stream()
                    .limit(MOST_ROWS)
                    .mapToInt(pair -> name(pair.first()).length())
                    .max()
                    .orElse(0);
            kata.pairs().stream().limit(MOST_ROWS).forEach(pair -> text.append(row(pair, width))
                    .append('\n'));
            int more = kata.pairs().size() + kata.morePairs() - MOST_ROWS;
            if (more > 0) {
                text.append("  … and ").append(more).append(" more\n");
            }
            for (LeftOut each : kata.leftOut()) {
                text.append("  not compared: %s, %s%n"
                        .formatted(name(each.name()), SafeText.oneLine(each.reason()))
                        .replace(System.lineSeparator(), "\n"));
            }
        }
        return text.toString().stripTrailing();
    }

    private static String heading(OfKata kata, int threshold) {
        if (kata.compared().isEmpty()) {
            return kata.kata() + ": nothing was compared";
        }
        int pairs = kata.pairs().size() + kata.morePairs();
        String others = String.join(
                ", ",
                kata.comparedWith().stream().map(SimilarTable::name).limit(4).toList());
        String and =
                kata.comparedWith().size() > 4 ? " and " + (kata.comparedWith().size() - 4) + " more" : "";
        return kata.kata() + ": " + counted(kata.compared().size(), "submission") + " compared"
                + (others.isEmpty() ? "" : ", also with " + others + and) + "; "
                + (pairs == 0 ? "no pair is" : counted(pairs, "pair") + (pairs == 1 ? " is" : " are")) + " at least "
                + threshold + " % alike";
    }

    private static String row(Pair pair, int width) {
        String first = name(pair.first());
        return "  %3d %%  %s  %s"
                .formatted(pair.percent(), first + " ".repeat(width - first.length()), name(pair.second()));
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String name(String name) {
        return SafeText.oneLine(name);
    }
}
