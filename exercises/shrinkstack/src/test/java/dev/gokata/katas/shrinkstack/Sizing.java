package dev.gokata.katas.shrinkstack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;
import static dev.gokata.runtime.stack.StackConstants.STACK_NOSPLIT;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Size;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Use;
import java.util.List;

/** A stack whose size is chosen, and what should come of it. */
record Sizing(Subject learner, int rule, Use use) {

    void gives(long bytes) {
        asked().shows(new Size(bytes));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(ShrinkStackKata.NEWSIZE, use));
    }

    private OutcomeAssert<Size> asked() {
        return assertThat(learner.asked(ShrinkStackKata.NEWSIZE, use))
                .byRule(rule)
                .asking("newsize(" + use.oldsize() + ", " + use.used() + ")")
                .tellingDifferencesBy((expected, found) -> List.of(
                        "expected  " + expected.bytes() + (expected.bytes() == use.oldsize() ? "   as it is" : ""),
                        "found     " + found.bytes() + (found.bytes() == use.oldsize() ? "   as it is" : ""),
                        comparison(use)));
    }

    static boolean isLittle(Use use) {
        return use.used() + STACK_NOSPLIT < use.oldsize() / 4;
    }

    /** Shows the sum that decides. */
    static String comparison(Use use) {
        long sum = use.used() + STACK_NOSPLIT;
        long quarter = use.oldsize() / 4;
        String relation = isLittle(use) ? "less than" : sum == quarter ? "exactly" : "more than";
        return "used " + use.used() + " + 800 = " + sum + " is " + relation + " a quarter, " + quarter;
    }
}
