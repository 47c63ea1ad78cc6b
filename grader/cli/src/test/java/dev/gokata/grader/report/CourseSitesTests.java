package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Gradescope and Classroom 50 read. */
class CourseSitesTests {

    private static final SubmissionRecord PARTLY =
            Records.partly("dave", test(2, TestStatus.FAILED, "expected 8"), Hostile.hidden());

    @Nested
    class Gradescope {

        @Test
        void gets_a_test_for_each_task() {
            JsonNode results = read(GradescopeResults.toJson(List.of(PARTLY), List.of()));

            assertThat(results.propertyNames())
                    .containsExactly(
                            "output",
                            "output_format",
                            "test_output_format",
                            "test_name_format",
                            "stdout_visibility",
                            "execution_time",
                            "tests");
            assertThat(results.get("output").asString()).isEqualTo("sizes: partly solved, 3/7 points");
            assertThat(results.get("execution_time").asDouble()).isEqualTo(1.234);
            assertThat(results.at("/tests/0").toString())
                    .isEqualTo(
                            "{\"score\":3.0,\"max_score\":3.0,\"status\":\"passed\",\"name\":\"sizes · task 1 · round"
                                    + " up\",\"number\":\"1\",\"output\":\"\",\"visibility\":\"visible\"}");
            assertThat(results.at("/tests/1").toString())
                    .isEqualTo(
                            "{\"score\":0.0,\"max_score\":4.0,\"status\":\"failed\",\"name\":\"sizes · task 2 · round"
                                    + " down\",\"number\":\"2\",\"output\":\"expected 8\\n\\nlook again at rule 8\","
                                    + "\"visibility\":\"visible\"}");
        }

        @Test
        void is_told_once_what_kept_the_tests_from_running() {
            JsonNode results = read(GradescopeResults.toJson(
                    List.of(Records.notRun("bob", Verdict.COMPILE_ERROR, new Problem("A.java", 2, 5, "no", ""))),
                    List.of("stack")));

            assertThat(results.get("output").asString()).isEqualTo("""
                            sizes: compile error, 0/7 points
                            A.java:2: no
                            and 5 more
                            stack: grading has not come to it""");
            assertThat(results.get("tests").findValuesAsString("output")).containsOnly("compile error");
            assertThat(results.get("tests").findValuesAsString("number")).containsExactly("1.1", "1.2");
        }

        @Test
        void never_takes_what_was_not_graded_for_a_zero() {
            assertThatThrownBy(() -> GradescopeResults.toJson(List.of(Records.notRun("x", Verdict.OURS)), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void gets_plain_text_whatever_the_text() {
            for (String text : Hostile.TEXTS) {
                GradeReport report = Hostile.one(text);
                JsonNode results = read(GradescopeResults.toJson(report.records(), List.of()));

                assertThat(results.findValuesAsString("test_output_format")).containsExactly("text");
                String told = results.at("/tests/1/output").asString();
                assertThat(told).as(text).endsWith("look again at rule 8").isEqualTo(SafeText.forTerminal(told));
            }
        }
    }

    @Nested
    class Classroom50 {

        private final Map<String, String> runner = new HashMap<>(Map.of(
                "CLASSROOM", "os",
                "ASSIGNMENT", "sizes",
                "ASSIGNMENT_TYPE", "individual",
                "OWNER", "dave",
                "SUBMISSION_TAG", "submit/2026-06-01T14-32-05Z-a1b2c3d",
                "COMMIT_URL", "https://example.org/c",
                "RELEASE_URL", "https://example.org/r",
                "GITHUB_ACTOR", "dave2"));

        @Test
        void gets_what_its_contract_asks_for_and_nothing_else() {
            assertThat(Classroom50Result.toJson(List.of(PARTLY), runner)).isEqualTo("""
                    {
                      "schema" : "classroom50/result/v1",
                      "classroom" : "os",
                      "assignment" : "sizes",
                      "assignment_type" : "individual",
                      "owner" : "dave",
                      "submission" : "submit/2026-06-01T14-32-05Z-a1b2c3d",
                      "commit" : "https://example.org/c",
                      "release" : "https://example.org/r",
                      "review" : "https://example.org/c",
                      "datetime" : "2026-06-01T14:32:05Z",
                      "score" : 3,
                      "max-score" : 7,
                      "tests" : [
                        {
                          "test-name" : "sizes · task 1 · round up",
                          "passed" : true,
                          "score" : 3,
                          "max-score" : 3
                        },
                        {
                          "test-name" : "sizes · task 2 · round down",
                          "passed" : false,
                          "score" : 0,
                          "max-score" : 4,
                          "message" : "expected 8\\n\\nlook again at rule 8"
                        }
                      ],
                      "submitted_by" : {
                        "username" : "dave2"
                      }
                    }
                    """);
        }

        @Test
        void may_tell_the_commits_own_time() {
            runner.put("COMMIT_TIME", "2026-06-01T16:32:01+02:00");

            assertThat(read(Classroom50Result.toJson(List.of(PARTLY), runner))
                            .get("datetime")
                            .asString())
                    .isEqualTo("2026-06-01T14:32:01Z");
        }

        @Test
        void is_refused_with_all_that_is_missing() {
            runner.keySet().removeAll(List.of("CLASSROOM", "COMMIT_URL", "OWNER"));
            runner.put("SUBMISSION_TAG", "submit/first");

            assertThatThrownBy(() -> Classroom50Result.check(runner))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("the report for Classroom 50 needs COMMIT_URL, CLASSROOM, OWNER, COMMIT_TIME in the"
                            + " environment: its runner sets them");
        }

        @Test
        void is_refused_with_what_can_not_be() {
            runner.put("MODE", "group");
            assertThat(Classroom50Result.toJson(List.of(PARTLY), runner)).contains("individual");

            runner.put("ASSIGNMENT_TYPE", "pair");
            assertThatThrownBy(() -> Classroom50Result.check(runner))
                    .hasMessage("ASSIGNMENT_TYPE must be individual or group, but is pair");
            runner.put("ASSIGNMENT_TYPE", "group");
            runner.put("COMMIT_TIME", "yesterday");
            assertThatThrownBy(() -> Classroom50Result.check(runner))
                    .hasMessageStartingWith("COMMIT_TIME, or else SUBMISSION_TAG, must tell when");
            runner.remove("COMMIT_TIME");
            runner.put("SUBMISSION_TAG", "submit/2026-13-01T14-32-05Z-a1b2c3d");
            assertThatThrownBy(() -> Classroom50Result.check(runner)).hasMessageContaining("must tell when");
            runner.put("SUBMISSION_TAG", "first");
            runner.put("COMMIT_TIME", "2026-06-01T16:32:01Z");
            assertThatThrownBy(() -> Classroom50Result.check(runner))
                    .hasMessage("SUBMISSION_TAG must begin with submit/, but is first");
        }

        @Test
        void never_takes_what_was_not_graded_for_a_zero() {
            assertThatThrownBy(() -> Classroom50Result.toJson(List.of(Records.notRun("x", Verdict.OURS)), runner))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void gets_plain_text_whatever_the_text() {
            for (String text : Hostile.TEXTS) {
                JsonNode results =
                        read(Classroom50Result.toJson(Hostile.one(text).records(), runner));

                assertThat(results.at("/tests/1/message").asString())
                        .as(text)
                        .endsWith("look again at rule 8")
                        .doesNotContain("\u001B", "\u0007");
                assertThat(results.get("max-score").isInt()).isTrue();
            }
        }
    }

    @Test
    void neither_names_a_hidden_test() {
        assertThat(GradescopeResults.toJson(List.of(PARTLY), List.of())
                        + StepSummary.toMarkdown(report(PARTLY))
                        + GitHubAnnotations.lines(report(PARTLY), new SourcePlaces("")))
                .contains("look again at rule 8")
                .doesNotContain("secret");
    }

    private static JsonNode read(String json) {
        return JsonText.MAPPER.readTree(json);
    }
}
