package dev.gokata.katas.gstates;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.gstates.GStatesKata.Alone;
import dev.gokata.katas.gstates.GStatesKata.Done;
import dev.gokata.katas.gstates.GStatesKata.Operation;
import dev.gokata.katas.gstates.GStatesKata.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A status word, what one who is alone does to it, and what should come of it. */
record WordStory(Subject learner, int rule, int word, List<Step> steps) {

    WordStory then(Operation operation, int oldval, int newval) {
        List<Step> more = new ArrayList<>(steps);
        more.add(Questions.step(operation, oldval, newval));
        return new WordStory(learner, rule, word, more);
    }

    /** Verifies what the last step returned. */
    WordStory answers(String answer) {
        return satisfying(done -> {
            String found =
                    done.ending().isEmpty() ? done.answers().get(done.answers().size() - 1) : done.ending();
            if (!found.equals(answer)) {
                throw failure("expected  " + answer, "found     " + found);
            }
        });
    }

    /** Verifies the word in the end. */
    WordStory leaves(int expected) {
        return satisfying(done -> {
            if (!done.ending().isEmpty()) {
                throw failure("expected  " + Words.of(expected) + " in the end", "found     " + done.ending());
            }
            if (done.word() != expected) {
                throw failure(
                        "expected  " + Words.of(expected) + " in the end",
                        "found     " + Words.of(done.word()) + " in the end");
            }
        });
    }

    /** Verifies that the last step ends the program. */
    void endsTheProgramWith(String text) {
        String expected = "fatal error: " + text;
        satisfying(done -> {
            if (!done.ending().equals(expected)) {
                throw failure("expected  " + expected, found(done));
            }
        });
    }

    /** Verifies that the last step waits as long as nobody else does anything. */
    void neverEnds() {
        satisfying(done -> {
            if (!done.ending().startsWith("out of steps")) {
                throw failure("expected  it waits as long as somebody holds the goroutine", found(done));
            }
        });
    }

    void goesAsInGo() {
        Done right = assertThat(Questions.REFERENCE.asked(GStatesKata.ALONE, new Alone(word, steps)))
                .observed();
        satisfying(found -> {
            if (!right.equals(found)) {
                throw failure("expected  " + told(right), "found     " + told(found));
            }
        });
    }

    private static String told(Done done) {
        String answers = String.join(
                ", ", done.answers().stream().filter(each -> !each.isEmpty()).toList());
        String end = done.ending().isEmpty() ? Words.of(done.word()) + " in the end" : done.ending();
        return answers.isEmpty() ? end : answers + "; " + end;
    }

    private static String found(Done done) {
        return "found     "
                + (done.ending().isEmpty() ? "the program goes on, with " + Words.of(done.word()) : done.ending());
    }

    private WordStory satisfying(Consumer<Done> judge) {
        assertThat(learner.asked(GStatesKata.ALONE, new Alone(word, steps)))
                .byRule(rule)
                .asking(question())
                .satisfies(judge);
        return this;
    }

    private String question() {
        return String.join("; ", steps.stream().map(Words::of).toList()) + "   on " + Words.of(word);
    }

    private KataFailure failure(String... lines) {
        List<String> body = new ArrayList<>(List.of(question()));
        for (String line : lines) {
            body.add("  " + line);
        }
        return new KataFailure(Kind.WRONG, rule, body);
    }
}
