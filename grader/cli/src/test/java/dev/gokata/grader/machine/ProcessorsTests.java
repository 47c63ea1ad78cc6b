package dev.gokata.grader.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorsTests {

    @Test
    void a_list_of_ranges_is_read() {
        assertThat(Processors.listed("0")).containsExactly(0);
        assertThat(Processors.listed("0-3,6,8-9")).containsExactly(0, 1, 2, 3, 6, 8, 9);
    }

    @Test
    void each_command_gets_a_processor_of_its_own_or_none_gets_one() {
        List<List<String>> prefixes = Processors.prefixes(2);

        assertThat(prefixes).hasSize(2);
        if (prefixes.get(0).isEmpty()) {
            assertThat(prefixes.get(1)).isEmpty();
        } else {
            assertThat(prefixes).doesNotHaveDuplicates();
        }
    }

    @Test
    void more_commands_than_processors_get_none() {
        assertThat(Processors.prefixes(100_000)).hasSize(100_000).allMatch(List::isEmpty);
    }
}
