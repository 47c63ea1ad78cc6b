package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Times;
import dev.gokata.grader.record.Usage;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ResultsJsonTests {

    private static final GradeReport REPORT = report(
            Records.partly("alice", test(2, TestStatus.FAILED, "expected 8 \"]]>\" \u0000\u001B[31m")),
            Records.notRun("bob", Verdict.COMPILE_ERROR, new Problem("A.java", 1, 2, "no", "x\n^")),
            Records.of("carol").build(Verdict.MISSING_FILE));

    @Nested
    class The_schema {

        @TempDir
        private Path folder;

        @Test
        void describes_what_is_written() {
            assertThat(errors(ResultsJson.toJson(REPORT))).isEmpty();
        }

        @Test
        void describes_what_is_signed() throws IOException {
            Path file = folder.resolve("key");
            ResultsKey.make(file);
            StringWriter text = new StringWriter();
            ResultsJson.write(REPORT, text, ResultsKey.read(file));

            assertThat(errors(text.toString())).isEmpty();
        }

        @Test
        void describes_the_deterministic_part_alone() {
            assertThat(errors(ResultsJson.deterministicJson(REPORT))).isEmpty();
        }

        @Test
        void names_every_verdict_and_every_status_of_a_test() {
            for (Verdict verdict : Verdict.values()) {
                assertThat(errors(ResultsJson.toJson(report(Records.notRun("x", verdict)))))
                        .isEmpty();
            }
            for (TestStatus status : TestStatus.values()) {
                assertThat(errors(ResultsJson.toJson(report(Records.partly("x", test(2, status, ""))))))
                        .isEmpty();
            }
        }

        @Test
        void finds_what_should_not_be_there() {
            assertThat(errors(ResultsJson.toJson(REPORT).replaceFirst("\"verdict\"", "\"veredict\"")))
                    .isNotEmpty();
            assertThat(errors(ResultsJson.toJson(REPORT).replaceFirst("\"score\" : 3", "\"score\" : 2.5")))
                    .isNotEmpty();
        }

        private static String errors(String json) {
            try (InputStream in =
                    Objects.requireNonNull(ResultsJson.class.getResourceAsStream("results.schema.json"))) {
                Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(new String(in.readAllBytes(), UTF_8));
                return schema.validate(json, InputFormat.JSON).stream()
                        .map(Object::toString)
                        .reduce("", (all, one) -> all + one + "\n");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Nested
    class Reading_back {

        @Test
        void gives_what_was_written(@TempDir Path folder) throws IOException {
            ResultsJson.write(REPORT, folder.resolve("results.json"));

            assertThat(ResultsJson.read(folder.resolve("results.json"))).isEqualTo(REPORT);
        }

        @Test
        void gives_what_an_earlier_version_wrote_and_leaves_aside_what_a_later_one_adds() throws IOException {
            GradeReport plain = report(Records.partly("alice", test(2, TestStatus.FAILED, "expected 8")));
            String whole = ResultsJson.toJson(plain);
            ObjectNode tree = (ObjectNode) JsonText.MAPPER.readTree(whole);
            ObjectNode record = (ObjectNode) tree.path("records").path(0);
            record.remove("notes");
            ((ObjectNode) record.path("submission")).remove("sameAs");
            record.path("tasks").forEach(task -> ((ObjectNode) task).remove("misconception"));

            assertThat(The_schema.errors(tree.toString())).isEmpty();
            assertThat(ResultsJson.fromJson(tree.toString())).isEqualTo(plain);

            record.put("later", true);
            tree.put("laterStill", 4711);
            ((ObjectNode) record.path("submission")).putArray("lookedAtBy").add("somebody");
            assertThat(ResultsJson.fromJson(tree.toString())).isEqualTo(plain);
        }

        @Test
        void a_record_without_what_it_always_had_is_refused() {
            for (String property : List.of("verdict", "score", "tasks", "conditions", "sha256", "status")) {
                String without = ResultsJson.toJson(REPORT)
                        .replaceFirst("\"" + property + "\"", "\"no longer " + property + "\"");

                assertThatThrownBy(() -> ResultsJson.fromJson(without))
                        .as(property)
                        .isInstanceOf(IOException.class);
            }
        }

        @Test
        void a_file_that_was_cut_is_no_report(@TempDir Path folder) throws IOException {
            byte[] whole = ResultsJson.toJson(REPORT).getBytes(UTF_8);
            Path file = Files.write(folder.resolve("results.json"), Arrays.copyOf(whole, whole.length / 2));

            assertThatThrownBy(() -> ResultsJson.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("this is no report of the grader's: ");
        }

        @Test
        void what_another_wrote_is_refused_in_one_sentence() {
            for (String other : new String[] {"", "null", "[]", "{}", "{\"records\": [null]}", "7"}) {
                assertThatThrownBy(() -> ResultsJson.fromJson(other))
                        .as(other)
                        .isInstanceOf(IOException.class)
                        .hasMessageStartingWith("this is no report of the grader's");
            }
        }

        @Test
        void a_score_that_does_not_add_up_is_refused() {
            String raised = ResultsJson.toJson(REPORT).replaceFirst("\"score\" : 3", "\"score\" : 7");

            assertThatThrownBy(() -> ResultsJson.fromJson(raised)).hasMessageContaining("the score is 7");
        }

        @Test
        void another_form_is_refused() {
            String later = ResultsJson.toJson(REPORT).replace("gokata/results/v1", "gokata/results/v2");

            assertThatThrownBy(() -> ResultsJson.fromJson(later)).hasMessageContaining("gokata/results/v2");
        }
    }

    @Nested
    class The_deterministic_part {

        @Test
        void is_the_same_whatever_it_cost_and_whenever_it_was() {
            GradeReport first = report(Records.of("alice").build(Verdict.WRONG));
            GradeReport second = report(Records.of("alice")
                    .spent(new Usage(9, 9, 9, 9), new Times(Instant.EPOCH, Instant.MAX))
                    .build(Verdict.WRONG));

            assertThat(ResultsJson.deterministicJson(second)).isEqualTo(ResultsJson.deterministicJson(first));
        }

        @Test
        void changes_with_the_verdict() {
            assertThat(ResultsJson.deterministicJson(report(Records.of("alice").build(Verdict.WRONG))))
                    .isNotEqualTo(ResultsJson.deterministicJson(
                            report(Records.of("alice").build(Verdict.OURS))));
        }
    }

    @Test
    void hostile_text_stays_text_and_is_read_back() throws IOException {
        for (String text : Hostile.TEXTS) {
            GradeReport report = Hostile.report(text);

            GradeReport read = ResultsJson.fromJson(ResultsJson.toJson(report));
            assertThat(read).isEqualTo(Hostile.report(SafeText.wellFormed(text)));
            assertThat(ResultsJson.toJson(report).codePoints())
                    .noneMatch(point -> point != '\n' && point < 0x20)
                    .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        }
    }

    @Test
    void a_report_of_none_is_written_and_read() throws IOException {
        assertThat(ResultsJson.fromJson(ResultsJson.toJson(report()))).isEqualTo(report());
        assertThatThrownBy(() -> ResultsJson.fromJson(ResultsJson.toJson(report()) + "{}"))
                .hasMessageStartingWith("this is no report of the grader's: ");
    }

    @Test
    void lines_end_alike_on_every_system() {
        assertThat(ResultsJson.toJson(REPORT)).doesNotContain("\r").endsWith("}\n");
    }
}
