package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.BACKGROUND;
import static dev.gokata.katas.contexttree.Steps.NIL;
import static dev.gokata.katas.contexttree.Steps.asking;
import static dev.gokata.katas.contexttree.Steps.cancel;
import static dev.gokata.katas.contexttree.Steps.cancelable;
import static dev.gokata.katas.contexttree.Steps.deadline;
import static dev.gokata.katas.contexttree.Steps.passing;
import static dev.gokata.katas.contexttree.Steps.value;
import static dev.gokata.katas.contexttree.Steps.waiting;
import static dev.gokata.katas.contexttree.Steps.withoutCancel;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class WithoutCancelTests {

    @Nested
    class Rule_22_the_values_stay {

        private final Questions learner = Questions.byRule(22);

        @Test
        void a_value_from_above_is_found() {
            learner.steps(value(BACKGROUND, "user", "ada"), withoutCancel(1), asking(2, "user"))
                    .leadTo("the value is ada");
        }

        @Test
        void its_name_says_so() {
            learner.steps(withoutCancel(BACKGROUND)).leadTo("c1 is context.Background.WithoutCancel");
        }
    }

    @Nested
    class Rule_23_nothing_else {

        private final Questions learner = Questions.byRule(23);

        @Test
        void a_cancel_from_above_does_not_reach_it() {
            learner.steps(cancelable(BACKGROUND), withoutCancel(1), cancel(1)).leadTo("c1: context canceled");
        }

        @Test
        void of_a_canceled_context_it_has_neither_error_nor_cause() {
            learner.steps(cancelable(BACKGROUND), cancel(1, "disk full"), withoutCancel(1))
                    .leadTo("c2 is context.Background.WithCancel.WithoutCancel");
        }

        @Test
        void it_has_no_deadline() {
            learner.steps(deadline(BACKGROUND, 50), withoutCancel(1))
                    .leadTo("c2 is context.Background.WithDeadline(50).WithoutCancel");
        }

        @Test
        void it_has_no_done() {
            learner.steps(cancelable(BACKGROUND), withoutCancel(1), waiting(2)).leadTo("c2 has no done");
        }
    }

    @Nested
    class Rule_24_below_it {

        private final Questions learner = Questions.byRule(24);

        @Test
        void what_is_below_is_not_canceled_from_above_it() {
            learner.steps(cancelable(BACKGROUND), withoutCancel(1), cancelable(2), cancel(1))
                    .leadTo("c1: context canceled");
        }

        @Test
        void what_is_below_can_be_canceled_by_itself() {
            learner.steps(cancelable(BACKGROUND), withoutCancel(1), cancelable(2), cancelable(3), cancel(3, "done"))
                    .leadTo("c3: context canceled, cause done", "c4: context canceled, cause done");
        }

        @Test
        void a_deadline_below_may_be_later_than_one_above() {
            learner.steps(deadline(BACKGROUND, 50), withoutCancel(1), deadline(2, 70), passing(60))
                    .leadTo("c1: context deadline exceeded");
        }

        @Test
        void a_value_below_has_neither_error_nor_cause() {
            learner.steps(cancelable(BACKGROUND), cancel(1, "disk full"), withoutCancel(1), value(2, "k", "v"))
                    .leadTo("c3 is context.Background.WithCancel.WithoutCancel.WithValue(k, v)");
        }
    }

    @Nested
    class Rule_5_no_nil_parent {

        private final Questions learner = Questions.byRule(5).inTask(4);

        @Test
        void a_nil_parent_panics() {
            learner.steps(withoutCancel(NIL)).leadTo("panic: cannot create context from nil parent");
        }
    }
}
