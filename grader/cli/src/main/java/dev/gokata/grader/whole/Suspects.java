package dev.gokata.grader.whole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who is to blame for a program that went wrong, found by trying it with other pieces. */
final class Suspects {

    private final List<String> slugs;
    private final String why;

    /** Looks at the pieces that were in, from the schedule under which the program went wrong on. */
    Suspects(WholeRuns runs, String program, Collection<String> pieces, int schedule) {
        if (pieces.size() == 1) {
            slugs = List.copyOf(pieces);
            why = "all other pieces are the reference's";
            return;
        }
        List<String> alone = pieces.stream()
                .filter(slug -> !isAlwaysRight(runs, program, List.of(slug), schedule))
                .toList();
        if (!alone.isEmpty()) {
            slugs = alone;
            why = "alone among the reference's pieces, " + (alone.size() == 1 ? "it goes" : "each of them goes")
                    + " wrong too";
            return;
        }
        List<String> healing = pieces.stream()
                .filter(slug -> isAlwaysRight(runs, program, without(pieces, slug), schedule))
                .toList();
        slugs = healing.isEmpty() ? List.copyOf(pieces) : healing;
        why = healing.isEmpty()
                ? "none of them goes wrong alone, and several must be replaced by the reference's"
                : "none of your pieces goes wrong alone, but with the reference's in place of "
                        + (healing.size() == 1 ? "it" : "any of these") + " all goes right";
    }

    /** Returns the katas whose pieces they are. */
    List<String> slugs() {
        return slugs;
    }

    /** Says why these. */
    String why() {
        return why;
    }

    private static List<String> without(Collection<String> pieces, String slug) {
        List<String> others = new ArrayList<>(pieces);
        others.remove(slug);
        return others;
    }

    private static boolean isAlwaysRight(WholeRuns runs, String program, Collection<String> some, int first) {
        for (int i = 0; i < runs.schedules(); i++) {
            if (!runs.isRight(program, some, (first + i) % runs.schedules())) {
                return false;
            }
        }
        return true;
    }
}
