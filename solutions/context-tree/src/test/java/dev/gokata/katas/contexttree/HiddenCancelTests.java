package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.cancel;
import static dev.gokata.katas.contexttree.Steps.cancelable;
import static dev.gokata.katas.contexttree.Steps.looking;
import static dev.gokata.katas.contexttree.Steps.value;
import static dev.gokata.katas.contexttree.Steps.waiting;

import dev.gokata.katas.contexttree.ContextTreeKata.Going;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class HiddenCancelTests {

    @Test
    void a_branch_is_canceled_and_the_rest_goes_on() {
        Questions.byRule(9)
                .steps(
                        cancelable(0),
                        cancelable(1),
                        value(2, "k", "v"),
                        cancelable(3),
                        cancelable(1),
                        waiting(4),
                        waiting(5),
                        cancel(2, "branch"))
                .leadTo(
                        "c2: context canceled, cause branch",
                        "c3: context canceled, cause branch",
                        "c4: context canceled, cause branch",
                        "w1 goes on");
    }

    @Test
    void causes_of_two_cancels_stay_apart() {
        Questions.byRule(12)
                .steps(
                        cancelable(0),
                        cancelable(1),
                        cancelable(2),
                        cancel(3, "low"),
                        cancel(2, "mid"),
                        cancel(1, "high"))
                .leadTo("c1: context canceled, cause high");
    }

    @Test
    void a_parent_forgets_a_thousand_children() {
        Questions.byRule(14).cancelIsCheapAfter(1_000, Going.BY_CANCEL);
    }

    @Test
    void a_grandchild_may_come_while_all_is_canceled() {
        Questions.byRule(15)
                .before(cancelable(0), cancelable(1))
                .with(cancel(1, "root"))
                .with(cancelable(2), cancelable(3), looking(4))
                .with(cancel(2), looking(2))
                .isRightUnderSchedules(600, 99);
    }
}
