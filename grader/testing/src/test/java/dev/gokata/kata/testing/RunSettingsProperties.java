package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.testing.RunSettings.Mode;
import dev.gokata.kata.testing.RunSettings.Unwritten;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RunSettingsProperties {

    private static RunSettings of(long seed) {
        return new RunSettings(Mode.GRADED, seed, Unwritten.FAILS);
    }

    @Property
    void a_tests_seed_depends_on_the_runs_seed_and_the_test_alone(@ForAll long seed, @ForAll String test) {
        RunSettings practice = new RunSettings(Mode.PRACTICE, seed, Unwritten.IS_SKIPPED);

        assertThat(of(seed).seedOf(test)).isEqualTo(practice.seedOf(test));
        assertThat(of(seed).seedOf(test)).isNotEqualTo(of(seed + 1).seedOf(test));
    }

    @Example
    void neighbouring_seeds_and_tests_share_no_seed() {
        Set<Long> seeds = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            for (int test = 0; test < 100; test++) {
                seeds.add(of(seed).seedOf("a.Properties.test" + test));
            }
        }

        assertThat(seeds).hasSize(10_000);
    }

    @Property
    void a_tag_names_its_task(@ForAll @IntRange(min = 1, max = 99) int task) {
        assertThat(TaskTag.taskOf(List.of("slow", "task-" + task))).isEqualTo(OptionalInt.of(task));
        assertThat(TaskTag.taskOf(List.of("task-" + task, "task-" + task))).isEqualTo(OptionalInt.of(task));
    }

    @Example
    void tags_that_name_no_task_or_two_belong_to_none() {
        assertThat(TaskTag.taskOf(List.of())).isEmpty();
        assertThat(TaskTag.taskOf(List.of("task", "task-", "task-x", "task-100", "Task-1", "xtask-1")))
                .isEmpty();
        assertThat(TaskTag.taskOf(List.of("task-1", "task-2"))).isEmpty();
    }
}
