package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TerminalTableTests {

    @Test
    void a_report_is_a_table_and_below_it_what_is_wrong_first() {
        GradeReport report = report(
                Records.of("alice").build(Verdict.SOLVED),
                Records.notRun("bob", Verdict.COMPILE_ERROR, new Problem("A.java", 2, 5, "not a statement", "x;\n^")),
                Records.notRun(
                        "carol", Verdict.REFUSED, new Problem("A.java", 7, 0, "Thread: a kata has one thread", "")),
                Records.partly("dave", test(2, TestStatus.FAILED, "expected 8\nbut was 9")));

        assertThat(new TerminalTable(false).render(report)).isEqualTo("""
                        submission  kata   verdict        points
                        alice       sizes  solved         0/0
                        bob         sizes  compile error  0/7
                        carol       sizes  refused        0/7
                        dave        sizes  partly solved  3/7

                        bob · sizes
                          A.java:2: not a statement
                          x;
                          ^
                          and 5 more

                        carol · sizes
                          A.java:7: Thread: a kata has one thread
                          and 5 more

                        dave · sizes
                          expected 8
                          but was 9
                        """);
    }

    @Test
    void a_wrong_result_is_told_before_what_is_not_written() {
        String text = new TerminalTable(false)
                .render(report(Records.partly(
                        "dave",
                        test(2, TestStatus.NOT_WRITTEN, "not written"),
                        test(2, TestStatus.FAILED, "expected 8"))));

        assertThat(text).endsWith("dave · sizes\n  expected 8\n");
    }

    @Test
    void a_hidden_test_is_told_with_its_task_but_without_its_name() {
        String text = new TerminalTable(false)
                .render(report(Records.partly(
                        "dave", new TestRecord("id", "secret", 2, true, TestStatus.FAILED, "a hidden test fails"))));

        assertThat(text)
                .endsWith("dave · sizes\n  task 2 · a hidden test fails\n")
                .doesNotContain("secret");
    }

    @Test
    void a_note_is_told_of_a_solved_submission_too() {
        String text = new TerminalTable(false)
                .render(Records.report(
                        Records.partly("alice").noting(List.of(Problem.of("2 other files were left alone")))));

        assertThat(text).endsWith("\nalice · sizes\n  note  2 other files were left alone\n");
    }

    @Test
    void a_tab_in_the_line_keeps_the_caret_in_its_place() {
        String text = new TerminalTable(false)
                .render(report(
                        Records.notRun("bob", Verdict.COMPILE_ERROR, new Problem("A.java", 2, 2, "no", "\tx;\n\t^"))));

        assertThat(text).contains("\n      x;\n      ^\n");
    }

    @Test
    void a_submission_can_not_write_to_the_terminal_by_its_name_or_its_code() {
        String text = new TerminalTable(false)
                .render(report(Records.notRun(
                        "\u001B[2Jbob\n\u202Ex",
                        Verdict.COMPILE_ERROR,
                        new Problem("A.java", 2, 2, "\u001B]0;title\u0007\u009B31m", "\rx"))));

        assertThat(text)
                .contains("[2Jbob x", "]0;title31m")
                .doesNotContain("\u001B", "\u0007", "\u009B", "\r", "\u202E");
    }

    @Test
    void hostile_text_is_neither_a_command_to_the_terminal_nor_to_a_build_server() {
        for (String text : Hostile.TEXTS) {
            assertThat(new TerminalTable(false).render(Hostile.report(text)))
                    .as(text)
                    .doesNotContain("\u001B", "\r", "\u0007", "\u202E", "secret")
                    .doesNotContainPattern("(?m)^[\\s\\p{Z}]*::")
                    .doesNotContainPattern("##[a-z]*\\[");
        }
    }

    @Test
    void a_long_name_is_cut_and_wide_characters_are_not_halved() {
        assertThat(new TerminalTable(false)
                        .render(report(Records.of("\uD83D\uDE00".repeat(100)).build(Verdict.SOLVED))))
                .contains("\uD83D\uDE00".repeat(39) + "…  sizes");
    }

    @Nested
    class Color {

        @Test
        void is_there_only_when_asked_for() {
            GradeReport report = report(Records.of("alice").build(Verdict.SOLVED));

            assertThat(new TerminalTable(true).render(report)).contains("\u001B[32malice", "0/0\u001B[0m\n");
            assertThat(new TerminalTable(false).render(report)).doesNotContain("\u001B");
        }

        @Test
        void is_forbidden_by_a_NO_COLOR_that_is_not_empty() {
            assertThat(TerminalTable.colored(true, Map.of())).isTrue();
            assertThat(TerminalTable.colored(true, Map.of("NO_COLOR", ""))).isTrue();
            assertThat(TerminalTable.colored(true, Map.of("NO_COLOR", "1"))).isFalse();
            assertThat(TerminalTable.colored(false, Map.of())).isFalse();
        }
    }
}
