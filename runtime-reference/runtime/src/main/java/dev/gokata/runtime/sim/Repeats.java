package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Folds what a story repeats: who waits in a loop says the same hundreds of times, and once is enough. */
final class Repeats {

    /* A turn of a loop is short; what repeats in longer turns may well be the story. */
    private static final int LONGEST_TURN = 4;
    private static final int LEAST_TURNS = 4;

    private Repeats() {}

    /**
     * Folds turns that follow each other.
     *
     * @param lines the story
     * @param said what of a line counts when it is compared with another
     * @return the same, but of turns that are alike the first alone, and a line that says how many more there are
     */
    static List<String> folded(List<String> lines, UnaryOperator<String> said) {
        List<String> compared = lines.stream().map(said).toList();
        List<String> folded = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int length = 1;
            int turns = turns(compared, at, length);
            while (turns < LEAST_TURNS && length < LONGEST_TURN) {
                length++;
                turns = turns(compared, at, length);
            }
            if (turns < LEAST_TURNS) {
                folded.add(lines.get(at++));
                continue;
            }
            folded.addAll(lines.subList(at, at + length));
            int indent =
                    lines.get(at).length() - compared.get(at).stripLeading().length();
            String which = length == 1 ? "" : length == 2 ? "both " : "these " + length + " ";
            folded.add(" ".repeat(indent) + "… " + which + (turns - 1) + " times more");
            at += length * turns;
        }
        return folded;
    }

    private static int turns(List<String> lines, int from, int length) {
        int turns = 1;
        while (from + (turns + 1) * length <= lines.size()
                && lines.subList(from, from + length)
                        .equals(lines.subList(from + turns * length, from + (turns + 1) * length))) {
            turns++;
        }
        return turns;
    }
}
