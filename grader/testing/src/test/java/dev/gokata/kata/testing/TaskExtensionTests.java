package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.testing.KataFailure.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

class TaskExtensionTests {

    private static Map<String, TestExecutionResult> run(RunSettings settings, RuntimeException thrown) {
        return run(settings, () -> {
            throw thrown;
        });
    }

    private static Map<String, TestExecutionResult> run(RunSettings settings, Runnable body) {
        Extended.body = body;
        return Launched.run(Bound.to(settings), "junit-jupiter", Extended.class);
    }

    @AfterEach
    void forget() {
        Extended.body = () -> {};
    }

    @Test
    void a_failure_is_framed_by_the_task_of_its_tag_or_of_the_class_around_it() {
        Map<String, TestExecutionResult> results = run(Bound.PRACTICE, () -> {
            throw new KataFailure(Kind.WRONG, 4, List.of("found"));
        });

        assertThat(message(results, "tagged")).startsWith("\ntask 1 · answer  ").doesNotContain("--seed");
        assertThat(message(results, "nested")).startsWith("\ntask 2 · answer again  ");
        assertThat(message(results, "[1] number=3")).startsWith("\ntask 2 · answer again  ");
    }

    @Test
    void a_test_without_a_task_is_left_alone() {
        IllegalStateException thrown = new IllegalStateException("oops");
        Map<String, TestExecutionResult> results = run(Bound.PRACTICE, thrown);

        assertThat(results.get("untagged").getThrowable()).containsSame(thrown);
        assertThat(message(results, "tagged")).contains("our fault");
    }

    @Test
    void what_is_not_written_is_skipped_where_nobody_asked_for_it() {
        Runnable unwritten = () -> {
            throw new KataFailure(Kind.NOT_WRITTEN, 0, List.of("task 1 is not written yet: Lists.answer"));
        };

        assertThat(run(Bound.BUILD, unwritten).get("tagged").getStatus()).isEqualTo(Status.ABORTED);
        assertThat(run(Bound.PRACTICE, unwritten).get("tagged").getStatus()).isEqualTo(Status.FAILED);
    }

    @Test
    void what_passes_passes() {
        assertThat(run(Bound.PRACTICE, () -> {}).values())
                .hasSize(4)
                .extracting(TestExecutionResult::getStatus)
                .containsOnly(Status.SUCCESSFUL);
    }

    private static String message(Map<String, TestExecutionResult> results, String test) {
        return results.get(test).getThrowable().orElseThrow().getMessage();
    }
}
