package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Found;
import dev.gokata.katas.sizeclasses.SizeClassesKata.TwoTables;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;

/** A size that is looked up in two tables which exist at the same time, and what should come of it. */
record BothLookups(Subject learner, int rule, List<SizeClass> first, List<SizeClass> second, long size) {

    void agreeWithTheReference() {
        TwoTables tables = new TwoTables(first, second, size);
        assertThat(learner.asked(SizeClassesKata.CLASS_OF_BOTH, tables))
                .byRule(rule)
                .asking("first = new SizeClasses(…), second = new SizeClasses(…), then classOf(" + size + ") of both")
                .tellingDifferencesBy(this::lines)
                .agreesWith(Questions.REFERENCE.asked(SizeClassesKata.CLASS_OF_BOTH, tables));
    }

    private List<String> lines(Found expected, Found found) {
        boolean firstIsRight =
                expected.sizeclasses().get(0).equals(found.sizeclasses().get(0));
        List<SizeClass> table = firstIsRight ? second : first;
        int wrong = firstIsRight ? 1 : 0;
        return List.of(
                "the " + (firstIsRight ? "second" : "first") + " answers wrongly" + Tables.in(table),
                "expected  " + Lookup.told(table, expected.sizeclasses().get(wrong), size),
                "found     " + Lookup.told(table, found.sizeclasses().get(wrong), size));
    }
}
