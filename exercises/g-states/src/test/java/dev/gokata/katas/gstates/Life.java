package dev.gokata.katas.gstates;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.Subject;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import dev.gokata.testkit.sched.LifePicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What happens to a goroutine, and what should become of it. */
record Life(Subject learner, int rule, GStatus first, List<GTransition> happens) {

    /** Verifies the state after each thing that happened. */
    void goesThrough(GStatus... states) {
        compare(Arrays.stream(states).map(Optional::of).toList());
    }

    /** Verifies that the last thing can't happen in the state that the others lead to. */
    void endsWithWhatCantHappen() {
        List<Optional<GStatus>> right = reference();
        right.set(right.size() - 1, Optional.empty());
        compare(right);
    }

    void goesAsInGo() {
        compare(reference());
    }

    private List<Optional<GStatus>> reference() {
        return new ArrayList<>(assertThat(Questions.REFERENCE.asked(GStatesKata.AFTER, scenario()))
                .observed()
                .states());
    }

    private GStatesKata.Life scenario() {
        return new GStatesKata.Life(first, happens);
    }

    private void compare(List<Optional<GStatus>> right) {
        assertThat(learner.asked(GStatesKata.AFTER, scenario()))
                .byRule(rule)
                .asking("after(…) of " + first.goName() + " with " + happens)
                .satisfies(lived -> compare(right, lived.states()));
    }

    private void compare(List<Optional<GStatus>> right, List<Optional<GStatus>> found) {
        for (int i = 0; i < right.size(); i++) {
            if (!right.get(i).equals(found.get(i))) {
                throw failure(i, right, found);
            }
        }
    }

    private KataFailure failure(int at, List<Optional<GStatus>> right, List<Optional<GStatus>> found) {
        GStatus from = first;
        for (int i = 0; i < at; i++) {
            from = right.get(i).orElse(from);
        }
        List<String> body = new ArrayList<>();
        body.add("after(" + from.goName() + ", " + happens.get(at) + ")");
        body.add("  expected  " + told(right.get(at)));
        body.add("  found     " + told(found.get(at)));
        if (at > 0) {
            body.add("");
            LifePicture.of(first, happens.subList(0, at + 1), right.subList(0, at + 1))
                    .forEach(line -> body.add("  " + line));
        }
        return new KataFailure(Kind.WRONG, rule, body);
    }

    private static String told(Optional<GStatus> status) {
        return status.map(GStatus::goName).orElse("empty: it can't happen in this state");
    }
}
