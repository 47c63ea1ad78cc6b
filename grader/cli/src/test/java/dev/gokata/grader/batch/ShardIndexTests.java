package dev.gokata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.UsageException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which shard an array job's engine means. */
class ShardIndexTests {

    @ParameterizedTest
    @CsvSource({
        "SLURM_ARRAY_TASK_ID, 0, 0",
        "JOB_COMPLETION_INDEX, 3, 3",
        "AWS_BATCH_JOB_ARRAY_INDEX, 2, 2",
        "CI_NODE_INDEX, 1, 0",
        "SGE_TASK_ID, 4, 3"
    })
    void engines_count_from_0_or_from_1(String name, String value, int shard) {
        assertThat(ShardIndex.of(Map.of(name, value), 4)).isEqualTo(shard);
    }

    @Test
    void a_job_of_grid_engine_that_is_no_array_has_none() {
        refuses(Map.of("SGE_TASK_ID", "undefined"), "which shard? Say it with --index");
    }

    @Test
    void nothing_in_the_environment_names_what_could_be_there() {
        refuses(Map.of("HOME", "/root"), "SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX");
    }

    @Test
    void two_that_agree_are_one_and_two_that_differ_are_none() {
        assertThat(ShardIndex.of(Map.of("SLURM_ARRAY_TASK_ID", "2", "SGE_TASK_ID", "3"), 4))
                .isEqualTo(2);
        refuses(
                Map.of("SLURM_ARRAY_TASK_ID", "2", "SGE_TASK_ID", "2"),
                "SLURM_ARRAY_TASK_ID and SGE_TASK_ID differ: say it with --index");
    }

    @Test
    void a_job_that_runs_more_or_less_often_than_there_are_shards_is_refused() {
        assertThat(ShardIndex.of(Map.of("CI_NODE_INDEX", "4", "CI_NODE_TOTAL", "4"), 4))
                .isEqualTo(3);
        refuses(
                Map.of("CI_NODE_INDEX", "1", "CI_NODE_TOTAL", "5"),
                "the plan has 4 shards, but the job runs 5 times: make them the same number");
    }

    @Test
    void what_is_no_number_is_named() {
        refuses(Map.of("JOB_COMPLETION_INDEX", "one"), "JOB_COMPLETION_INDEX is \"one\", which is no number");
    }

    private static void refuses(Map<String, String> environment, String words) {
        assertThatThrownBy(() -> ShardIndex.of(environment, 4))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(words);
    }
}
