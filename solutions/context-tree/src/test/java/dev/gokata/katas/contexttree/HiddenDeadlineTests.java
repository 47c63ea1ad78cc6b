package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.cancel;
import static dev.gokata.katas.contexttree.Steps.cancelable;
import static dev.gokata.katas.contexttree.Steps.deadline;
import static dev.gokata.katas.contexttree.Steps.passing;
import static dev.gokata.katas.contexttree.Steps.value;
import static dev.gokata.katas.contexttree.Steps.waiting;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class HiddenDeadlineTests {

    @Test
    void the_earliest_of_three_counts() {
        Questions.byRule(18)
                .steps(deadline(0, 90, "a"), deadline(1, 40, "b"), deadline(2, 60, "c"), passing(45))
                .leadTo("c2: context deadline exceeded, cause b", "c3: context deadline exceeded, cause b");
    }

    @Test
    void a_deadline_before_the_start_is_past() {
        Questions.byRule(19)
                .steps(deadline(0, -5))
                .leadTo("c1 is context.Background.WithDeadline(-5), deadline -5", "c1: context deadline exceeded");
    }

    @Test
    void a_cancel_from_above_keeps_its_cause() {
        Questions.byRule(20)
                .steps(
                        cancelable(0),
                        value(1, "k", "v"),
                        deadline(2, 50, "too slow"),
                        cancel(1, "shutdown"),
                        passing(80))
                .leadTo();
    }

    @Test
    void cancel_and_deadline_meet() {
        Questions.byRule(21)
                .before(deadline(0, 30, "too slow"), cancelable(1))
                .with(passing(30), cancel(2, "mine"))
                .with(waiting(2))
                .with(passing(30), cancel(1))
                .isRightUnderSchedules(600, 99);
    }
}
