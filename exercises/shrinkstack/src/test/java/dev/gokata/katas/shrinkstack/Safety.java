package dev.gokata.katas.shrinkstack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Answer;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import java.util.List;

/** A goroutine whose stack may be moved or not. */
record Safety(Subject learner, int rule, State state) {

    void isSafe() {
        asked().shows(new Answer(true));
    }

    void isNotSafe() {
        asked().shows(new Answer(false));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(ShrinkStackKata.SAFE, state));
    }

    private OutcomeAssert<Answer> asked() {
        return assertThat(learner.asked(ShrinkStackKata.SAFE, state))
                .byRule(rule)
                .asking("isShrinkStackSafe of a goroutine, " + States.told(state))
                .tellingDifferencesBy((expected, found) ->
                        List.of("expected  " + told(expected.safe()), "found     " + told(found.safe())));
    }

    private static String told(boolean safe) {
        return safe ? "true, it may be moved" : "false, it may not be moved";
    }
}
