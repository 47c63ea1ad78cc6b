package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Piece;
import dev.gokata.katas.sizeclasses.SizeClassesKata.WasteOf;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Wasted;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;

/** The waste of a class, and what it should be. */
record Waste(Subject learner, int rule, List<SizeClass> table, int sizeclass) {

    Waste in(List<SizeClass> other) {
        return new Waste(learner, rule, other, sizeclass);
    }

    void hasATailOf(int bytes) {
        asked(SizeClassesKata.TAIL_WASTE).shows(new Wasted(bytes));
    }

    void isAtWorst(int bytes) {
        asked(SizeClassesKata.MAX_WASTE).shows(new Wasted(bytes));
    }

    void isMoreThanTheTail() {
        OutcomeAssert<Wasted> asked = asked(SizeClassesKata.MAX_WASTE);
        SizeClass row = table.get(sizeclass - 1);
        if (asked.observed().bytes() <= row.spanBytes() % row.size()) {
            asked.agreesWith(reference(SizeClassesKata.MAX_WASTE));
        }
    }

    void isLessThanTheSpan() {
        OutcomeAssert<Wasted> asked = asked(SizeClassesKata.MAX_WASTE);
        if (asked.observed().bytes() >= table.get(sizeclass - 1).spanBytes()) {
            asked.agreesWith(reference(SizeClassesKata.MAX_WASTE));
        }
    }

    void isRefused() {
        asked(SizeClassesKata.TAIL_WASTE).throwsAn(IllegalArgumentException.class);
        asked(SizeClassesKata.MAX_WASTE).throwsAn(IllegalArgumentException.class);
    }

    void hasTheTailOfTheReference() {
        asked(SizeClassesKata.TAIL_WASTE).agreesWith(reference(SizeClassesKata.TAIL_WASTE));
    }

    void isAtWorstThatOfTheReference() {
        asked(SizeClassesKata.MAX_WASTE).agreesWith(reference(SizeClassesKata.MAX_WASTE));
    }

    private Outcome<Wasted> reference(Probe<Piece, WasteOf, Wasted> probe) {
        return Questions.REFERENCE.asked(probe, new WasteOf(table, sizeclass));
    }

    private OutcomeAssert<Wasted> asked(Probe<Piece, WasteOf, Wasted> probe) {
        return assertThat(learner.asked(probe, new WasteOf(table, sizeclass)))
                .byRule(rule)
                .asking(probe.name() + "(" + sizeclass + ")" + Tables.in(table))
                .tellingDifferencesBy((expected, found) -> List.of(
                        span(), "expected  " + expected.bytes() + " bytes", "found     " + found.bytes() + " bytes"));
    }

    private String span() {
        SizeClass row = table.get(sizeclass - 1);
        String below = sizeclass == 1
                ? "no class is below"
                : "the class below has " + table.get(sizeclass - 2).size();
        return "a span of " + row.spanBytes() + " bytes holds " + row.objects() + " objects of " + row.size() + "; "
                + below;
    }
}
