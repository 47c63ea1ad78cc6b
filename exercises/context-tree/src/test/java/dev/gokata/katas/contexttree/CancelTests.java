package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.BACKGROUND;
import static dev.gokata.katas.contexttree.Steps.NIL;
import static dev.gokata.katas.contexttree.Steps.cancel;
import static dev.gokata.katas.contexttree.Steps.cancelable;
import static dev.gokata.katas.contexttree.Steps.looking;
import static dev.gokata.katas.contexttree.Steps.value;
import static dev.gokata.katas.contexttree.Steps.waiting;

import dev.gokata.katas.contexttree.ContextTreeKata.Going;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class CancelTests {

    @Nested
    class Rule_7_done_and_error {

        private final Questions learner = Questions.byRule(7);

        @Test
        void a_new_context_is_not_canceled() {
            learner.steps(cancelable(BACKGROUND)).leadTo("c1 is context.Background.WithCancel");
        }

        @Test
        void a_cancel_gives_it_an_error() {
            learner.steps(cancelable(BACKGROUND), cancel(1)).leadTo("c1: context canceled");
        }

        @Test
        void who_waits_goes_on() {
            learner.steps(cancelable(BACKGROUND), waiting(1), waiting(1), cancel(1))
                    .leadTo("c1: context canceled", "w1 goes on", "w2 goes on");
        }

        @Test
        void who_comes_later_need_not_wait() {
            learner.steps(cancelable(BACKGROUND), cancel(1), waiting(1)).leadTo("w1 goes on");
        }
    }

    @Nested
    class Rule_8_all_below {

        private final Questions learner = Questions.byRule(8);

        @Test
        void children_and_their_children_are_canceled() {
            learner.steps(cancelable(BACKGROUND), cancelable(1), cancelable(2), cancelable(1), cancel(1))
                    .leadTo(
                            "c1: context canceled",
                            "c2: context canceled",
                            "c3: context canceled",
                            "c4: context canceled");
        }

        @Test
        void values_in_between_do_not_stop_it() {
            learner.steps(cancelable(BACKGROUND), value(1, "user", "ada"), value(2, "k", "v"), cancelable(3), cancel(1))
                    .leadTo(
                            "c1: context canceled",
                            "c2: context canceled",
                            "c3: context canceled",
                            "c4: context canceled");
        }

        @Test
        void who_waits_below_goes_on() {
            learner.steps(cancelable(BACKGROUND), cancelable(1), value(2, "k", "v"), waiting(3), cancel(1))
                    .leadTo("c1: context canceled", "c2: context canceled", "c3: context canceled", "w1 goes on");
        }
    }

    @Nested
    class Rule_9_nobody_else {

        private final Questions learner = Questions.byRule(9);

        @Test
        void a_child_does_not_cancel_its_parent() {
            learner.steps(cancelable(BACKGROUND), cancelable(1), cancel(2)).leadTo("c2: context canceled");
        }

        @Test
        void nor_its_sibling() {
            learner.steps(cancelable(BACKGROUND), cancelable(1), cancelable(1), cancel(3))
                    .leadTo("c3: context canceled");
        }
    }

    @Nested
    class Rule_10_the_cause {

        private final Questions learner = Questions.byRule(10);

        @Test
        void a_cause_is_kept_beside_the_error() {
            learner.steps(cancelable(BACKGROUND), cancel(1, "disk full"))
                    .leadTo("c1: context canceled, cause disk full");
        }

        @Test
        void a_value_context_has_the_cause_from_above() {
            learner.steps(cancelable(BACKGROUND), value(1, "k", "v"), cancel(1, "disk full"))
                    .leadTo("c1: context canceled, cause disk full", "c2: context canceled, cause disk full");
        }
    }

    @Nested
    class Rule_11_the_cause_below {

        private final Questions learner = Questions.byRule(11);

        @Test
        void what_is_canceled_from_above_has_the_cause_from_there() {
            learner.steps(cancelable(BACKGROUND), cancelable(1), cancelable(2), cancel(1, "disk full"))
                    .leadTo(
                            "c1: context canceled, cause disk full",
                            "c2: context canceled, cause disk full",
                            "c3: context canceled, cause disk full");
        }
    }

    @Nested
    class Rule_12_the_first_counts {

        private final Questions learner = Questions.byRule(12);

        @Test
        void a_second_cancel_changes_nothing() {
            learner.steps(cancelable(BACKGROUND), cancel(1, "first"), cancel(1, "second"))
                    .leadTo();
        }

        @Test
        void a_parent_that_follows_does_not_change_its_child() {
            learner.steps(cancelable(BACKGROUND), cancelable(1), cancel(2, "mine"), cancel(1, "ours"))
                    .leadTo("c1: context canceled, cause ours");
        }
    }

    @Nested
    class Rule_13_born_canceled {

        private final Questions learner = Questions.byRule(13);

        @Test
        void a_child_of_a_canceled_context_is_canceled_at_once() {
            learner.steps(cancelable(BACKGROUND), cancel(1), cancelable(1))
                    .leadTo("c2 is context.Background.WithCancel.WithCancel", "c2: context canceled");
        }

        @Test
        void it_has_the_cause_from_there() {
            learner.steps(cancelable(BACKGROUND), cancel(1, "disk full"), cancelable(1))
                    .leadTo("c2 is context.Background.WithCancel.WithCancel", "c2: context canceled, cause disk full");
        }
    }

    @Nested
    class Rule_5_no_nil_parent {

        private final Questions learner = Questions.byRule(5).inTask(2);

        @Test
        void a_nil_parent_panics() {
            learner.steps(cancelable(NIL)).leadTo("panic: cannot create context from nil parent");
        }
    }

    @Nested
    class Rule_14_children_are_let_go {

        private final Questions learner = Questions.byRule(14);

        @Test
        void a_parent_forgets_children_that_were_canceled() {
            learner.cancelIsCheapAfter(500, Going.BY_CANCEL);
        }
    }

    @Nested
    class Rule_15_whoever_goes_on_when {

        private final Questions learner = Questions.byRule(15);

        @Test
        void a_child_may_come_while_its_parent_is_canceled() {
            learner.before(cancelable(BACKGROUND))
                    .with(cancel(1, "disk full"))
                    .with(cancelable(1), looking(2))
                    .isRightUnderSchedules(300, 4711);
        }

        @Test
        void child_and_parent_may_be_canceled_together() {
            learner.before(cancelable(BACKGROUND), cancelable(1), cancelable(2))
                    .with(cancel(1, "from above"))
                    .with(cancel(2, "in between"))
                    .with(cancel(3, "from below"), looking(3))
                    .isRightUnderSchedules(400, 4711);
        }

        @Test
        void who_finds_done_closed_finds_an_error() {
            learner.before(cancelable(BACKGROUND), cancelable(1))
                    .with(waiting(2))
                    .with(cancel(1))
                    .isRightUnderSchedules(200, 4711);
        }

        @Test
        void who_finds_an_error_finds_done_closed() {
            learner.before(cancelable(BACKGROUND), cancelable(1))
                    .with(looking(2), looking(2))
                    .with(cancel(1))
                    .isRightUnderSchedules(200, 4711);
        }

        @Test
        void two_may_cancel_the_same() {
            learner.before(cancelable(BACKGROUND), cancelable(1))
                    .with(cancel(1, "one"), looking(2))
                    .with(cancel(1, "two"), looking(2))
                    .isRightUnderSchedules(300, 4711);
        }
    }
}
