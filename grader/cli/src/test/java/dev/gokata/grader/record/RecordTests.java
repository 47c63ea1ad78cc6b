package dev.gokata.grader.record;

import static dev.gokata.grader.record.Records.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.Refusal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordTests {

    @Nested
    class Scoring_a_task {

        @Test
        void all_tests_passed_earn_all_points() {
            assertThat(score(test(1, TestStatus.PASSED, ""), test(1, TestStatus.PASSED, "")))
                    .isEqualTo(new TaskRecord(1, "round", 5, 5, TaskStatus.SOLVED, ""));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSED")
        void one_test_that_did_not_pass_earns_none(TestStatus status) {
            assertThat(score(test(1, TestStatus.PASSED, ""), test(1, status, "")))
                    .isEqualTo(new TaskRecord(1, "round", 5, 0, TaskStatus.NOT_SOLVED, ""));
        }

        @Test
        void no_tests_at_all_earn_none() {
            assertThat(score(test(2, TestStatus.PASSED, "")))
                    .isEqualTo(new TaskRecord(1, "round", 5, 0, TaskStatus.NOT_RUN, ""));
        }

        @Test
        void tests_of_other_tasks_do_not_matter() {
            assertThat(score(test(1, TestStatus.PASSED, ""), test(2, TestStatus.FAILED, ""))
                            .score())
                    .isEqualTo(5);
        }

        @Test
        void a_task_of_which_nothing_is_written_says_so() {
            assertThat(score(test(1, TestStatus.NOT_WRITTEN, ""), test(1, TestStatus.NOT_RUN, ""))
                            .status())
                    .isEqualTo(TaskStatus.NOT_WRITTEN);
        }

        private TaskRecord score(TestRecord... tests) {
            return TaskRecord.of(1, "round", 5, List.of(tests));
        }
    }

    @Nested
    class A_submission {

        @Test
        void has_the_sum_of_its_tasks() {
            SubmissionRecord result = Records.partly("alice", test(2, TestStatus.FAILED, "wrong"));

            assertThat(result.score()).isEqualTo(3);
            assertThat(result.maxScore()).isEqualTo(7);
        }

        @Test
        void can_not_claim_another_score() {
            SubmissionRecord right = Records.partly("alice", test(2, TestStatus.FAILED, ""));

            assertThatThrownBy(() -> new SubmissionRecord(
                            right.schema(),
                            right.kata(),
                            right.submission(),
                            right.conditions(),
                            right.verdict(),
                            7,
                            7,
                            right.tasks(),
                            right.tests(),
                            right.problems(),
                            0,
                            right.notes(),
                            right.usage(),
                            right.times()))
                    .hasMessage("the score is 7, but its tasks make 3");
        }

        @Test
        void tells_its_problems_one_below_the_other() {
            SubmissionRecord result = Records.notRun(
                    "alice",
                    Verdict.COMPILE_ERROR,
                    new Problem("A.java", 3, 5, "not a statement", "x;\n^"),
                    Problem.of("too big"));

            assertThat(result.problemsText()).isEqualTo("A.java:3: not a statement\nx;\n^\ntoo big\nand 5 more");
        }
    }

    @Nested
    class A_problem {

        @Test
        void of_a_refusal_tells_what_and_why() {
            assertThat(Problem.of(new Refusal("A.java", 7, "java.lang.Thread", "a kata has one thread")))
                    .isEqualTo(new Problem("A.java", 7, 0, "java.lang.Thread: a kata has one thread", ""));
        }

        @Test
        void without_a_line_is_in_the_file() {
            assertThat(Problem.of(new Refusal("A.java", 0, "x", "y")).where()).isEqualTo("A.java");
        }
    }

    @Nested
    class Exercisms_form {

        @Test
        void of_a_run_has_every_test_with_its_task() {
            ExercismResults results =
                    ExercismResults.of(Records.partly("alice", test(2, TestStatus.FAILED, "expected 8")));

            assertThat(results.version()).isEqualTo(3);
            assertThat(results.status()).isEqualTo("fail");
            assertThat(results.message()).isEmpty();
            assertThat(results.tests())
                    .containsExactly(
                            new ExercismResults.Test("sizes are passed", "t1.PASSED", "pass", "", 1),
                            new ExercismResults.Test("sizes are failed", "t2.FAILED", "fail", "expected 8", 2));
        }

        @Test
        void of_a_compile_error_has_the_compilers_words() {
            ExercismResults results = ExercismResults.of(Records.notRun(
                    "alice", Verdict.COMPILE_ERROR, new Problem("A.java", 3, 5, "not a statement", "x;\n^")));

            assertThat(results.status()).isEqualTo("error");
            assertThat(results.message()).isEqualTo("compile error\nA.java:3: not a statement\nx;\n^\nand 5 more");
        }

        @Test
        void has_no_longer_message_than_exercism_takes_and_no_half_character() {
            ExercismResults results = ExercismResults.of(
                    Records.notRun("alice", Verdict.COMPILE_ERROR, Problem.of("\uD83D\uDE00".repeat(50_000))));

            assertThat(results.message()).hasSizeBetween(65_534, 65_535).endsWith("\uDE00");
        }
    }
}
