package dev.gokata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a terminal shows Markdown, and two texts side by side. */
class MarkdownTextTests {

    private static String shown(String markdown, int width) {
        return String.join("\n", MarkdownText.lines(markdown, width, false));
    }

    @Test
    void a_paragraph_is_wrapped_between_words() {
        assertThat(shown("Go's `mutex` has two *modes*,\nand one of them is\nfair.", 24))
                .isEqualTo("""
                Go's mutex has two
                modes, and one of them
                is fair.""");
    }

    @Test
    void a_heading_is_underlined_or_bold() {
        assertThat(shown("## Why\n\nSo.", 80)).isEqualTo("Why\n---\n\nSo.");
        assertThat(MarkdownText.lines("## Why", 80, true)).containsExactly("\u001B[1mWhy\u001B[0m");
    }

    @Test
    void lists_are_indented_below_their_marks() {
        assertThat(shown("- one two three\n- four\n  - five\n\n3. six\n4. seven", 12))
                .isEqualTo("""
                - one two
                  three
                - four
                  - five

                3. six
                4. seven""");
    }

    @Test
    void code_stays_as_it_is() {
        assertThat(shown("So:\n\n```java\nif (a) {\n    return b;\n}\n```\n", 10))
                .isEqualTo("So:\n\n    if (a) {\n        return b;\n    }");
    }

    @Test
    void a_table_has_its_columns_below_each_other() {
        assertThat(shown(
                        "| step | needs |\n|---|---|\n| `copy` | the rest of what was copied |\n| free | nothing |",
                        28))
                .isEqualTo("""
                        step  needs
                        ----------------------------
                        copy  the rest of what was
                              copied
                        free  nothing""");
    }

    @Test
    void links_that_lead_away_are_told() {
        assertThat(shown("[Go](https://go.dev) and [the brief](README.md)", 80))
                .isEqualTo("Go (https://go.dev) and the brief");
    }

    @Test
    void no_control_code_of_a_text_reaches_the_terminal() {
        assertThat(shown("red \u001B[31mred", 80)).doesNotContain("\u001B");
    }

    @Nested
    class Two_texts {

        private List<String> beside(String left, String right) {
            return new TwoColumns(63, false).lines("yours", left, "the other", right);
        }

        @Test
        void that_are_the_same_have_nothing_to_show() {
            assertThat(beside("a\nb\n", "a\nb\n")).isEmpty();
        }

        @Test
        void stand_side_by_side_where_they_differ() {
            String same = "1\n2\n3\n4\n5\n6\n";

            assertThat(beside(same + "    left\n7\n", same + "    right\n7\n8\n"))
                    .containsExactly(
                            "yours                            the other",
                            "…",
                            "5                                5",
                            "6                                6",
                            "    left                       |     right",
                            "7                                7",
                            "                               > 8");
        }

        @Test
        void go_on_below_where_a_line_is_too_long() {
            assertThat(beside("x".repeat(35), ""))
                    .containsExactly(
                            "yours                            the other",
                            "x".repeat(30) + " <",
                            "x".repeat(5) + " ".repeat(25) + " <");
        }

        @Test
        void are_coloured_where_there_are_colours() {
            assertThat(new TwoColumns(63, true).lines("yours", "a", "the other", "b"))
                    .last()
                    .asString()
                    .contains("\u001B[31ma", "\u001B[32mb\u001B[0m");
        }
    }
}
