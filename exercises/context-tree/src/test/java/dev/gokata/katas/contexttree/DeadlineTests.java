package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.BACKGROUND;
import static dev.gokata.katas.contexttree.Steps.NIL;
import static dev.gokata.katas.contexttree.Steps.cancel;
import static dev.gokata.katas.contexttree.Steps.cancelable;
import static dev.gokata.katas.contexttree.Steps.deadline;
import static dev.gokata.katas.contexttree.Steps.looking;
import static dev.gokata.katas.contexttree.Steps.passing;
import static dev.gokata.katas.contexttree.Steps.value;
import static dev.gokata.katas.contexttree.Steps.waiting;

import dev.gokata.katas.contexttree.ContextTreeKata.Going;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class DeadlineTests {

    @Nested
    class Rule_16_canceled_when_the_time_comes {

        private final Questions learner = Questions.byRule(16);

        @Test
        void before_its_time_nothing_happens() {
            learner.steps(deadline(BACKGROUND, 50), passing(49)).leadTo();
        }

        @Test
        void at_its_time_it_is_canceled() {
            learner.steps(deadline(BACKGROUND, 50), passing(50)).leadTo("c1: context deadline exceeded");
        }

        @Test
        void so_is_all_below_it_and_who_waits_goes_on() {
            learner.steps(deadline(BACKGROUND, 50), cancelable(1), waiting(2), passing(60))
                    .leadTo("c1: context deadline exceeded", "c2: context deadline exceeded", "w1 goes on");
        }

        @Test
        void the_cause_is_the_one_that_was_given() {
            learner.steps(deadline(BACKGROUND, 50, "too slow"), cancelable(1), passing(60))
                    .leadTo(
                            "c1: context deadline exceeded, cause too slow",
                            "c2: context deadline exceeded, cause too slow");
        }

        @Test
        void its_parent_is_not_canceled() {
            learner.steps(cancelable(BACKGROUND), deadline(1, 50), passing(60)).leadTo("c2: context deadline exceeded");
        }
    }

    @Nested
    class Rule_17_it_tells_its_deadline {

        private final Questions learner = Questions.byRule(17);

        @Test
        void it_has_a_deadline() {
            learner.steps(deadline(BACKGROUND, 50)).leadTo("c1 is context.Background.WithDeadline(50), deadline 50");
        }

        @Test
        void so_have_those_below() {
            learner.steps(deadline(BACKGROUND, 50), cancelable(1))
                    .leadTo("c2 is context.Background.WithDeadline(50).WithCancel, deadline 50");
        }
    }

    @Nested
    class Rule_18_never_later_than_the_parent {

        private final Questions learner = Questions.byRule(18);

        @Test
        void a_later_deadline_makes_a_context_without_one_of_its_own() {
            learner.steps(deadline(BACKGROUND, 50), deadline(1, 70))
                    .leadTo("c2 is context.Background.WithDeadline(50).WithCancel, deadline 50");
        }

        @Test
        void it_is_canceled_with_the_parent() {
            learner.steps(deadline(BACKGROUND, 50, "early"), deadline(1, 70, "late"), passing(50))
                    .leadTo("c1: context deadline exceeded, cause early", "c2: context deadline exceeded, cause early");
        }

        @Test
        void a_value_in_between_has_the_deadline_from_above() {
            learner.steps(deadline(BACKGROUND, 50), value(1, "k", "v"), deadline(2, 70))
                    .leadTo("c3 is context.Background.WithDeadline(50).WithValue(k, v).WithCancel, deadline 50");
        }

        @Test
        void an_earlier_deadline_counts() {
            learner.steps(deadline(BACKGROUND, 50), deadline(1, 30), passing(30))
                    .leadTo("c2: context deadline exceeded");
        }

        @Test
        void the_same_deadline_is_not_later() {
            learner.steps(deadline(BACKGROUND, 50), deadline(1, 50))
                    .leadTo("c2 is context.Background.WithDeadline(50).WithDeadline(50), deadline 50");
        }
    }

    @Nested
    class Rule_19_a_time_that_has_come {

        private final Questions learner = Questions.byRule(19);

        @Test
        void a_deadline_that_is_past_cancels_at_once() {
            learner.steps(passing(60), deadline(BACKGROUND, 50, "too slow"))
                    .leadTo(
                            "c1 is context.Background.WithDeadline(50), deadline 50",
                            "c1: context deadline exceeded, cause too slow");
        }

        @Test
        void so_does_now() {
            learner.steps(passing(50), deadline(BACKGROUND, 50))
                    .leadTo("c1 is context.Background.WithDeadline(50), deadline 50", "c1: context deadline exceeded");
        }

        @Test
        void a_parent_that_is_canceled_was_first() {
            learner.steps(cancelable(BACKGROUND), cancel(1, "disk full"), passing(60), deadline(1, 50, "too slow"))
                    .leadTo(
                            "c2 is context.Background.WithCancel.WithDeadline(50), deadline 50",
                            "c2: context canceled, cause disk full");
        }
    }

    @Nested
    class Rule_20_canceled_before_its_time {

        private final Questions learner = Questions.byRule(20);

        @Test
        void a_cancel_has_not_the_cause_of_the_deadline() {
            learner.steps(deadline(BACKGROUND, 50, "too slow"), cancel(1)).leadTo("c1: context canceled");
        }

        @Test
        void the_deadline_changes_nothing_then() {
            learner.steps(deadline(BACKGROUND, 50), cancel(1), passing(60)).leadTo();
        }

        @Test
        void a_cancel_from_above_stops_the_timer_too() {
            learner.steps(cancelable(BACKGROUND), deadline(1, 50), cancel(1))
                    .leadTo("c1: context canceled", "c2: context canceled");
        }

        @Test
        void who_is_born_canceled_has_no_timer() {
            learner.steps(cancelable(BACKGROUND), cancel(1), deadline(1, 50))
                    .leadTo(
                            "c2 is context.Background.WithCancel.WithDeadline(50), deadline 50",
                            "c2: context canceled");
        }

        @Test
        void a_cancel_after_the_deadline_changes_nothing() {
            learner.steps(deadline(BACKGROUND, 50), passing(60), cancel(1)).leadTo();
        }
    }

    @Nested
    class Rule_14_children_are_let_go {

        private final Questions learner = Questions.byRule(14).inTask(3);

        @Test
        void a_parent_forgets_those_whose_deadline_came() {
            learner.cancelIsCheapAfter(500, Going.BY_DEADLINE);
        }

        @Test
        void it_forgets_those_that_were_canceled_before_their_deadline() {
            learner.cancelIsCheapAfter(500, Going.BY_CANCEL_BEFORE_THE_DEADLINE);
        }

        @Test
        void it_forgets_those_whose_deadline_was_past() {
            learner.cancelIsCheapAfter(500, Going.AT_ONCE);
        }
    }

    @Nested
    class Rule_5_no_nil_parent {

        private final Questions learner = Questions.byRule(5).inTask(3);

        @Test
        void a_nil_parent_panics() {
            learner.steps(deadline(NIL, 50)).leadTo("panic: cannot create context from nil parent");
        }
    }

    @Nested
    class Rule_21_whoever_goes_on_when {

        private final Questions learner = Questions.byRule(21);

        @Test
        void a_cancel_may_come_with_the_deadline() {
            learner.before(cancelable(BACKGROUND), deadline(1, 50, "too slow"))
                    .with(passing(50), cancel(2), looking(2))
                    .with(waiting(2), looking(2))
                    .isRightUnderSchedules(300, 4711);
        }

        @Test
        void a_parent_may_be_canceled_while_the_timer_is_set() {
            learner.before(cancelable(BACKGROUND))
                    .with(deadline(1, Race.FAR, "too slow"), looking(2))
                    .with(cancel(1, "disk full"))
                    .isRightUnderSchedules(300, 4711);
        }
    }
}
