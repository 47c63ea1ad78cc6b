package dev.gokata.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.SubjectLost;
import dev.gokata.kata.testing.SubjectLost.Cause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ScoringTests {

    private static final KataManifest MANIFEST = KataManifest.parse("kata.toml", """
            format_version = 1
            id = "0a7c6a0e-6f0e-4a86-8f0e-0d6d0c7d8a11"
            slug = "doubling"
            title = "Doubling"
            blurb = "Double a number."
            track = "arithmetic"
            difficulty = 1
            minutes = 5
            status = "active"
            editable = ["src/main/java/tiny/Doubling.java"]
            [[task]]
            n = 1
            title = "double"
            points = 3
            [[task]]
            n = 2
            title = "halve"
            points = 4
            """);
    private static final Scoring SCORING =
            new Scoring(MANIFEST, new Brief(Map.of(7, "Halves are whole")), new Misconceptions(1, List.of()));

    private static final TestResult PASSED_1 = passed(test(1, false));
    private static final TestResult PASSED_2 = passed(test(2, false));

    @Nested
    class Points {

        @Test
        void are_given_for_a_task_whose_tests_all_passed() {
            assertThat(scores(PASSED_1, PASSED_1, PASSED_2)).containsExactly(3, 4);
        }

        @Test
        void are_not_given_for_most_of_a_task() {
            assertThat(scores(PASSED_1, PASSED_1, failed(1, Kind.WRONG), PASSED_2))
                    .containsExactly(0, 4);
        }

        @Test
        void are_not_given_when_a_hidden_test_fails() {
            assertThat(scores(PASSED_1, new TestResult(test(1, true), true, failure(Kind.WRONG, 0)), PASSED_2))
                    .containsExactly(0, 4);
        }

        @Test
        void are_not_given_for_a_test_that_is_absent_or_skipped() {
            TestResult absent = new TestResult(test(1, false), false, null);
            TestResult skipped = new TestResult(test(1, false), false, new AssertionError("this test was skipped"));

            assertThat(scores(PASSED_1, absent, PASSED_2)).containsExactly(0, 4);
            assertThat(scores(PASSED_1, skipped, PASSED_2)).containsExactly(0, 4);
        }

        @Test
        void are_not_given_for_a_task_without_tests() {
            assertThat(scores(PASSED_1)).containsExactly(3, 0);
        }

        @Test
        void are_all_taken_from_a_forger() {
            List<TaskRecord> tasks = SCORING.nothingCounts(tasks(PASSED_1, PASSED_2));

            assertThat(tasks).extracting(TaskRecord::score).containsExactly(0, 0);
            assertThat(tasks).extracting(TaskRecord::points).containsExactly(3, 4);
            assertThat(tasks).extracting(TaskRecord::status).containsOnly(TaskStatus.NOT_SOLVED);
        }

        private static List<Integer> scores(TestResult... results) {
            return tasks(results).stream().map(TaskRecord::score).toList();
        }
    }

    @Nested
    class A_verdict {

        @Test
        void is_solved_when_all_tasks_are() {
            assertThat(verdict(PASSED_1, PASSED_2)).isEqualTo(Verdict.SOLVED);
        }

        @Test
        void is_partly_solved_when_some_are() {
            assertThat(verdict(PASSED_1, failed(2, Kind.WRONG))).isEqualTo(Verdict.PARTLY_SOLVED);
            assertThat(verdict(PASSED_1, failed(2, Kind.NOT_WRITTEN))).isEqualTo(Verdict.PARTLY_SOLVED);
        }

        @ParameterizedTest
        @EnumSource(names = {"WRONG", "THREW", "MISUSED", "REFUSED"})
        void is_wrong_when_none_is_though_something_was_written(Kind kind) {
            assertThat(verdict(failed(1, kind), failed(2, Kind.NOT_WRITTEN))).isEqualTo(Verdict.WRONG);
        }

        @Test
        void is_not_started_when_nothing_was_written() {
            assertThat(verdict(failed(1, Kind.NOT_WRITTEN), failed(2, Kind.NOT_WRITTEN)))
                    .isEqualTo(Verdict.NOT_STARTED);
        }

        @Test
        void is_out_of_steps_whatever_else_is_right() {
            assertThat(verdict(PASSED_1, failed(2, Kind.OUT_OF_STEPS))).isEqualTo(Verdict.OUT_OF_STEPS);
        }

        @ParameterizedTest
        @CsvSource({
            "CRASHED, CRASHED",
            "CPU_LIMIT, CPU_LIMIT",
            "MEMORY_LIMIT, MEMORY_LIMIT",
            "OUTPUT_LIMIT, OUTPUT_LIMIT",
            "MACHINE, OURS",
            "TAMPERED, TAMPERED",
            "SILENT, OURS"
        })
        void tells_how_the_process_was_lost(Cause cause, Verdict expected) {
            assertThat(verdict(PASSED_1, lost(2, cause))).isEqualTo(expected);
        }

        @Test
        void is_tampered_also_when_the_process_was_lost_otherwise_before() {
            assertThat(verdict(lost(1, Cause.CRASHED), lost(2, Cause.TAMPERED))).isEqualTo(Verdict.TAMPERED);
        }

        @Test
        void is_ours_when_a_test_broke() {
            assertThat(verdict(PASSED_1, failed(2, Kind.OURS))).isEqualTo(Verdict.OURS);
            assertThat(verdict(PASSED_1, new TestResult(test(2, false), true, new IllegalStateException("x"))))
                    .isEqualTo(Verdict.OURS);
        }

        @Test
        void is_ours_when_a_test_never_ran() {
            assertThat(verdict(PASSED_1, new TestResult(test(2, false), false, null)))
                    .isEqualTo(Verdict.OURS);
        }

        @Test
        void is_ours_when_a_test_belongs_to_no_task() {
            assertThat(verdict(PASSED_1, PASSED_2, passed(test(0, false)))).isEqualTo(Verdict.OURS);
        }
    }

    @Nested
    class A_hidden_test {

        @ParameterizedTest
        @EnumSource(mode = Mode.EXCLUDE, names = "NOT_WRITTEN")
        void keeps_its_name_and_its_message(Kind kind) {
            TestResult wrong = new TestResult(test(2, true), true, failure(kind, 7));
            TestResult other = new TestResult(test(2, true), true, failure(kind, 0));

            List<TestRecord> records = SCORING.tests(List.of(wrong, other));

            assertThat(records).extracting(TestRecord::id).containsExactly("hidden-1", "hidden-2");
            assertThat(records).extracting(TestRecord::name).containsExactly("hidden test 1", "hidden test 2");
            assertThat(records.toString()).doesNotContain("secret", "Secret");
        }

        @Test
        void tells_the_rule_that_is_in_the_brief_anyway() {
            TestResult wrong = new TestResult(test(2, true), true, failure(Kind.WRONG, 7));

            assertThat(SCORING.tests(List.of(wrong)))
                    .extracting(TestRecord::message)
                    .containsExactly(
                            "a hidden test of this task does not pass; look again at rule 7: Halves are whole");
        }

        @Test
        void names_the_learner_s_own_method_that_is_not_written() {
            KataFailure failure =
                    new KataFailure(Kind.NOT_WRITTEN, 0, List.of("task 2 is not written yet: Doubling.half"));

            assertThat(SCORING.tests(List.of(new TestResult(test(2, true), true, failure))))
                    .extracting(TestRecord::message)
                    .containsExactly("task 2 is not written yet: Doubling.half");
        }

        @Test
        void keeps_what_broke_it() {
            TestResult broken = new TestResult(test(2, true), true, new IllegalStateException("secret"));
            TestResult lost = new TestResult(test(2, true), true, new SubjectLost(Cause.CRASHED, "secret"));

            assertThat(SCORING.tests(List.of(broken, lost)).toString()).doesNotContain("secret");
        }

        @Test
        void that_passed_says_nothing() {
            assertThat(SCORING.tests(List.of(passed(test(2, true)))))
                    .extracting(TestRecord::message)
                    .containsExactly("");
        }
    }

    @Test
    void a_visible_test_tells_its_sentence_and_its_message() {
        TestRecord record = SCORING.tests(List.of(failed(1, Kind.WRONG))).get(0);

        assertThat(record.id()).isEqualTo("SecretTests#a_secret_test");
        assertThat(record.name()).isEqualTo("a secret test");
        assertThat(record.message()).isEqualTo("the secret is 7");
        assertThat(record.status()).isEqualTo(TestStatus.FAILED);
    }

    @Test
    void a_submission_that_was_never_run_has_all_its_tests_and_no_points() {
        List<TestRecord> records = SCORING.notRun(List.of(test(1, false), test(2, true)), TestStatus.REFUSED);

        assertThat(records).extracting(TestRecord::status).containsOnly(TestStatus.REFUSED);
        assertThat(records).extracting(TestRecord::message).containsOnly("");
        assertThat(records.toString()).doesNotContain("hidden=true, name=a secret");
        assertThat(SCORING.tasks(records)).extracting(TaskRecord::score).containsOnly(0);
    }

    private static List<TaskRecord> tasks(TestResult... results) {
        return SCORING.tasks(SCORING.tests(List.of(results)));
    }

    private static Verdict verdict(TestResult... results) {
        return Scoring.verdict(List.of(results), tasks(results));
    }

    private static ExpectedTest test(int task, boolean hidden) {
        return new ExpectedTest("tiny.SecretTests", "a_secret_test", task, hidden, Engine.JUPITER);
    }

    private static TestResult passed(ExpectedTest test) {
        return new TestResult(test, true, null);
    }

    private static TestResult failed(int task, Kind kind) {
        return new TestResult(test(task, false), true, failure(kind, 0));
    }

    private static TestResult lost(int task, Cause cause) {
        return new TestResult(test(task, false), true, new SubjectLost(cause, "lost"));
    }

    private static KataFailure failure(Kind kind, int rule) {
        return new KataFailure(kind, rule, List.of("the secret is 7"));
    }
}
