package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTagTests {

    @Test
    void a_tag_names_the_task_of_a_test() {
        assertThat(TaskTag.taskOf(List.of("slow", "task-12"))).hasValue(12);
    }

    @Test
    void a_test_whose_tags_name_two_tasks_belongs_to_none() {
        assertThat(TaskTag.taskOf(List.of("task-1", "task-2"))).isEmpty();
    }

    @Test
    void a_tag_that_only_looks_alike_names_no_task() {
        assertThat(TaskTag.taskOf(List.of("task-", "task-1b", "tasks-1", "task-123")))
                .isEmpty();
    }
}
