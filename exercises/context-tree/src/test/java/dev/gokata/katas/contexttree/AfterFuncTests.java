package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.BACKGROUND;
import static dev.gokata.katas.contexttree.Steps.cancel;
import static dev.gokata.katas.contexttree.Steps.cancelable;
import static dev.gokata.katas.contexttree.Steps.deadline;
import static dev.gokata.katas.contexttree.Steps.function;
import static dev.gokata.katas.contexttree.Steps.passing;
import static dev.gokata.katas.contexttree.Steps.stop;
import static dev.gokata.katas.contexttree.Steps.value;

import dev.gokata.katas.contexttree.ContextTreeKata.Going;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class AfterFuncTests {

    @Nested
    class Rule_25_a_goroutine_of_its_own {

        private final Questions learner = Questions.byRule(25);

        @Test
        void it_runs_when_the_context_is_canceled() {
            learner.steps(cancelable(BACKGROUND), function(1), cancel(1)).leadTo("c1: context canceled", "f1 runs");
        }

        @Test
        void nothing_happens_before() {
            learner.steps(cancelable(BACKGROUND), function(1)).leadTo();
        }

        @Test
        void a_cancel_from_above_will_do() {
            learner.steps(cancelable(BACKGROUND), cancelable(1), value(2, "k", "v"), function(3), cancel(1))
                    .leadTo("c1: context canceled", "c2: context canceled", "c3: context canceled", "f1 runs");
        }

        @Test
        void so_will_a_deadline() {
            learner.steps(deadline(BACKGROUND, 50), function(1), passing(50))
                    .leadTo("c1: context deadline exceeded", "f1 runs");
        }

        @Test
        void what_is_never_canceled_never_runs_it() {
            learner.steps(cancelable(BACKGROUND), function(BACKGROUND), cancel(1))
                    .leadTo("c1: context canceled");
        }
    }

    @Nested
    class Rule_26_canceled_already {

        private final Questions learner = Questions.byRule(26);

        @Test
        void it_runs_at_once() {
            learner.steps(cancelable(BACKGROUND), cancel(1), function(1)).leadTo("f1 runs");
        }
    }

    @Nested
    class Rule_27_each_once {

        private final Questions learner = Questions.byRule(27);

        @Test
        void several_functions_all_run() {
            learner.steps(cancelable(BACKGROUND), function(1), function(1), cancel(1))
                    .leadTo("c1: context canceled", "f1 runs", "f2 runs");
        }

        @Test
        void a_second_cancel_runs_nothing() {
            learner.steps(cancelable(BACKGROUND), function(1), cancel(1), cancel(1))
                    .leadTo();
        }
    }

    @Nested
    class Rule_28_stop {

        private final Questions learner = Questions.byRule(28);

        @Test
        void a_stop_before_the_cancel_answers_true() {
            learner.steps(cancelable(BACKGROUND), function(1), stop(1)).leadTo("stop answers true");
        }

        @Test
        void then_it_does_not_run() {
            learner.steps(cancelable(BACKGROUND), function(1), stop(1), cancel(1))
                    .leadTo("c1: context canceled");
        }

        @Test
        void a_second_stop_answers_false() {
            learner.steps(cancelable(BACKGROUND), function(1), stop(1), stop(1)).leadTo("stop answers false");
        }

        @Test
        void a_stop_after_the_cancel_answers_false() {
            learner.steps(cancelable(BACKGROUND), function(1), cancel(1), stop(1))
                    .leadTo("stop answers false");
        }

        @Test
        void what_would_never_run_can_be_stopped() {
            learner.steps(function(BACKGROUND), stop(1)).leadTo("stop answers true");
        }

        @Test
        void a_stop_does_not_cancel_the_context() {
            learner.steps(cancelable(BACKGROUND), function(1), function(1), stop(2))
                    .leadTo("stop answers true");
        }
    }

    @Nested
    class Rule_29_functions_are_let_go {

        private final Questions learner = Questions.byRule(29);

        @Test
        void a_context_forgets_functions_that_were_stopped() {
            learner.cancelIsCheapAfter(500, Going.BY_STOP);
        }
    }

    @Nested
    class Rule_30_whoever_goes_on_when {

        private final Questions learner = Questions.byRule(30);

        @Test
        void a_stop_may_come_with_the_cancel() {
            learner.before(cancelable(BACKGROUND), function(1))
                    .with(cancel(1))
                    .with(stop(1))
                    .isRightUnderSchedules(300, 4711);
        }

        @Test
        void a_function_may_come_with_the_cancel() {
            learner.before(cancelable(BACKGROUND))
                    .with(cancel(1))
                    .with(function(1))
                    .isRightUnderSchedules(300, 4711);
        }

        @Test
        void two_may_stop_the_same() {
            learner.before(cancelable(BACKGROUND), function(1))
                    .with(cancel(1))
                    .with(stop(1))
                    .with(stop(1))
                    .isRightUnderSchedules(400, 4711);
        }
    }
}
