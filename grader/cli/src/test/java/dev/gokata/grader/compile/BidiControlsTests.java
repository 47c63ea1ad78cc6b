package dev.gokata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BidiControlsTests {

    @Test
    void a_line_that_reads_differently_is_warned_of() {
        assertThat(BidiControls.find(Map.of("A.java", "class A {\n  /*\u202E x \u2066*/\n}")))
                .containsExactly(new SourceMessage(
                        "A.java",
                        2,
                        5,
                        "the invisible character U+202E makes this line read differently from how it compiles",
                        ""));
    }

    @Test
    void letters_of_right_to_left_scripts_are_just_letters() {
        assertThat(BidiControls.find(Map.of("A.java", "// שלום \uD83D\uDE00 مرحبا")))
                .isEmpty();
    }

    @Test
    void warnings_are_bounded() {
        assertThat(BidiControls.find(Map.of("A.java", "\u202E\n".repeat(1_000))))
                .hasSize(20);
    }
}
