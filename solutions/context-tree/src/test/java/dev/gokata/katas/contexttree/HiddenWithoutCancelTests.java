package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.asking;
import static dev.gokata.katas.contexttree.Steps.cancel;
import static dev.gokata.katas.contexttree.Steps.cancelable;
import static dev.gokata.katas.contexttree.Steps.deadline;
import static dev.gokata.katas.contexttree.Steps.passing;
import static dev.gokata.katas.contexttree.Steps.value;
import static dev.gokata.katas.contexttree.Steps.withoutCancel;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class HiddenWithoutCancelTests {

    @Test
    void values_are_found_through_two_of_them() {
        Questions.byRule(22)
                .steps(
                        value(0, "user", "ada"),
                        withoutCancel(1),
                        value(2, "trace", "t7"),
                        withoutCancel(3),
                        asking(4, "user"))
                .leadTo("the value is ada");
    }

    @Test
    void a_deadline_from_above_does_not_come_through() {
        Questions.byRule(23)
                .steps(deadline(0, 50), value(1, "k", "v"), withoutCancel(2), cancelable(3), passing(60))
                .leadTo("c1: context deadline exceeded", "c2: context deadline exceeded");
    }

    @Test
    void what_is_made_below_after_the_cancel_is_alive() {
        Questions.byRule(24)
                .steps(cancelable(0), withoutCancel(1), cancel(1, "gone"), cancelable(2))
                .leadTo("c3 is context.Background.WithCancel.WithoutCancel.WithCancel");
    }
}
