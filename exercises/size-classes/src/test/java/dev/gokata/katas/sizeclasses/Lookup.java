package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Found;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Lookups;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;

/** A size that is looked up, and what should come of it. */
record Lookup(Subject learner, int rule, List<SizeClass> table, long size) {

    /** What rule 8 allows for one size. */
    static final int MOST_STEPS = 12;

    Lookup in(List<SizeClass> other) {
        return new Lookup(learner, rule, other, size);
    }

    void finds(int sizeclass) {
        asked().shows(new Found(List.of(sizeclass)));
    }

    void isRefused() {
        asked().throwsAn(IllegalArgumentException.class);
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(SizeClassesKata.CLASS_OF, lookups()));
    }

    void takesFewSteps() {
        asked().takesAtMost(MOST_STEPS, "to look one size up");
    }

    private OutcomeAssert<Found> asked() {
        return assertThat(learner.asked(SizeClassesKata.CLASS_OF, lookups()))
                .byRule(rule)
                .asking("classOf(" + size + ")" + Tables.in(table))
                .tellingDifferencesBy((expected, found) -> List.of(
                        "expected  " + told(table, expected.sizeclasses().get(0), size),
                        "found     " + told(table, found.sizeclasses().get(0), size)));
    }

    private Lookups lookups() {
        return new Lookups(table, List.of(size));
    }

    /** Tells a class by number and size, and whether it holds what was looked up. */
    static String told(List<SizeClass> table, int sizeclass, long size) {
        if (sizeclass == 0) {
            return "class 0, that of sizes over " + Tables.largest(table);
        }
        if (sizeclass < 0 || sizeclass > table.size()) {
            return "class " + sizeclass + ", but the table has the classes 1 to " + table.size();
        }
        int holds = table.get(sizeclass - 1).size();
        int below = sizeclass == 1 ? 0 : table.get(sizeclass - 2).size();
        String why = holds < size
                ? ", too small for "
                : below >= size ? ", but a smaller one holds " : ", the smallest for ";
        return "class " + sizeclass + " of " + holds + " bytes" + why + size;
    }
}
