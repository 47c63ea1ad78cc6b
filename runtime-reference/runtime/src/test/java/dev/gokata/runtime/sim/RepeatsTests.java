package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTests {

    private static List<String> folded(String... lines) {
        return Repeats.folded(List.of(lines), line -> line);
    }

    @Test
    void a_line_that_comes_four_times_is_told_once() {
        assertThat(folded("lock", "  spin", "  spin", "  spin", "  spin", "unlock"))
                .containsExactly("lock", "  spin", "  … 3 times more", "unlock");
    }

    @Test
    void what_comes_three_times_is_told() {
        assertThat(folded("spin", "spin", "spin")).containsExactly("spin", "spin", "spin");
    }

    @Test
    void turns_of_a_loop_are_folded_as_a_whole() {
        List<String> lines = new ArrayList<>(List.of("begin"));
        Collections.nCopies(10, List.of("load", "cas failed")).forEach(lines::addAll);
        lines.add("load");

        assertThat(Repeats.folded(lines, line -> line))
                .containsExactly("begin", "load", "cas failed", "… both 9 times more", "load");
    }

    @Test
    void numbers_before_a_line_may_be_left_aside() {
        assertThat(Repeats.folded(
                        List.of(" 9  0  spin", "10  0  spin", "11  0  spin", "12  1  spin", "13  1  end"),
                        line -> line.replaceFirst("^ *\\d+ +\\d+", "")))
                .containsExactly(" 9  0  spin", "       … 3 times more", "13  1  end");
    }
}
