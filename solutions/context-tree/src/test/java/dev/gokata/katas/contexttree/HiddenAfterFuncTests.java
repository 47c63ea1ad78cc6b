package dev.gokata.katas.contexttree;

import static dev.gokata.katas.contexttree.Steps.cancel;
import static dev.gokata.katas.contexttree.Steps.cancelable;
import static dev.gokata.katas.contexttree.Steps.deadline;
import static dev.gokata.katas.contexttree.Steps.function;
import static dev.gokata.katas.contexttree.Steps.passing;
import static dev.gokata.katas.contexttree.Steps.stop;
import static dev.gokata.katas.contexttree.Steps.withoutCancel;

import dev.gokata.katas.contexttree.ContextTreeKata.Going;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class HiddenAfterFuncTests {

    @Test
    void only_functions_below_run() {
        Questions.byRule(25)
                .steps(cancelable(0), cancelable(1), function(1), function(2), withoutCancel(2), function(3), cancel(2))
                .leadTo("c2: context canceled", "f2 runs");
    }

    @Test
    void a_function_runs_for_a_deadline_that_is_past() {
        Questions.byRule(26).steps(passing(20), deadline(0, 10), function(1)).leadTo("f1 runs");
    }

    @Test
    void a_stop_of_one_leaves_the_other() {
        Questions.byRule(28)
                .steps(cancelable(0), function(1), function(1), stop(1), cancel(1))
                .leadTo("c1: context canceled", "f2 runs");
    }

    @Test
    void a_context_forgets_a_thousand_functions() {
        Questions.byRule(29).cancelIsCheapAfter(1_000, Going.BY_STOP);
    }

    @Test
    void stops_and_a_deadline_meet() {
        Questions.byRule(30)
                .before(deadline(0, 30), function(1), function(1))
                .with(passing(30), stop(1))
                .with(passing(30), stop(2))
                .with(passing(30), cancel(1))
                .isRightUnderSchedules(600, 99);
    }
}
