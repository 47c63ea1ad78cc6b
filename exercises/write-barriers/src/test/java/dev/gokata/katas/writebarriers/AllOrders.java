package dev.gokata.katas.writebarriers;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Search;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Searched;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.testkit.gc.HeapPicture;
import java.util.ArrayList;
import java.util.List;

/** A small program, a collection beside it in every order there is, and what should come of that. */
record AllOrders(Subject learner, int rule, Barrier barrier, GcProgram program) {

    /** More than any of our small programs has. */
    private static final int LIMIT = 20_000;

    void loseNothing() {
        searched().satisfies(searched -> searched.simplest().ifPresent(run -> {
            List<String> lines = new ArrayList<>(List.of(
                    question(),
                    "  expected  nothing is lost, in any order of the steps",
                    "  found     " + searched.losing() + " of " + searched.tried()
                            + " orders lose something; the simplest:",
                    ""));
            Heaps.drawn(program.heap()).forEach(line -> lines.add("  " + line));
            lines.add("");
            HeapPicture.of(run).forEach(line -> lines.add("  " + line));
            throw new KataFailure(Kind.WRONG, rule, lines);
        }));
    }

    /** Verifies that the barrier is not stronger than it should be. */
    void loseSomething() {
        Searched searched = searched().observed();
        if (searched.losing() == 0) {
            List<String> lines = new ArrayList<>(List.of(
                    question(),
                    "  expected  an object is lost in some order of the steps, for this barrier alone is not enough",
                    "  found     nothing is lost in " + searched.tried() + " orders: it shades more than the rule says",
                    ""));
            Heaps.drawn(program.heap()).forEach(line -> lines.add("  " + line));
            throw new KataFailure(Kind.WRONG, rule, lines);
        }
    }

    private String question() {
        return "a collection beside a small program, with " + barrier.method();
    }

    private OutcomeAssert<Searched> searched() {
        return assertThat(learner.asked(WriteBarriersKata.SEARCH, new Search(barrier, program, LIMIT)))
                .byRule(rule)
                .asking(question());
    }
}
