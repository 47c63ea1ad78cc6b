package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SarifTests {

    private static final SourcePlaces CHECKOUT = new SourcePlaces(SourcePlaces.CHECKOUT);

    private static final GradeReport REPORT = report(
            Records.of("alice").build(Verdict.SOLVED),
            Records.notRun("bob", Verdict.COMPILE_ERROR, new Problem("src/A.java", 2, 5, "not a [statement]", "x;\n^")),
            Records.notRun("carol", Verdict.REFUSED, new Problem("src/A.java", 7, 0, "Thread: no", "")),
            Records.notRun("dave", Verdict.MISSING_FILE, Problem.of("no A.java was found")),
            Records.notRun("erin", Verdict.REJECTED));

    private final Schema schema = schema();

    @Test
    void what_is_written_has_the_form_of_the_standard() {
        assertThat(errors(Sarif.toJson(REPORT, CHECKOUT))).isEmpty();
        assertThat(errors(Sarif.toJson(report(), CHECKOUT))).isEmpty();
        for (Verdict verdict : Verdict.values()) {
            assertThat(errors(Sarif.toJson(report(Records.notRun("x", verdict)), CHECKOUT)))
                    .as(verdict.name())
                    .isEmpty();
        }
    }

    @Test
    void the_schema_finds_what_should_not_be_there() {
        String json = Sarif.toJson(REPORT, CHECKOUT);

        assertThat(errors(json.replace("\"startLine\" : 2", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(errors(json.replace("\"level\"", "\"levels\""))).isNotEmpty();
    }

    @Test
    void each_problem_is_at_its_line_of_the_checkout() {
        JsonNode results = results(REPORT, CHECKOUT);

        assertThat(results.size()).isEqualTo(4);
        assertThat(results.findValuesAsString("ruleId"))
                .containsExactly("compile-error", "refused", "missing-file", "rejected");
        JsonNode place = results.get(0).at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("exercises/sizes/src/A.java");
        assertThat(place.at("/region").toString()).isEqualTo("{\"startLine\":2,\"startColumn\":5}");
        assertThat(results.get(0).at("/message/text").asString()).isEqualTo("not a \\[statement\\]");
        assertThat(results.get(1).at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":7}");
        assertThat(results.get(2).at("/locations/0/physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"exercises/sizes\"}}");
    }

    @Test
    void a_place_may_be_named_by_the_submission_too() {
        GradeReport report =
                report(Records.notRun("a b:c%", Verdict.COMPILE_ERROR, new Problem("src/A.java", 2, 5, "no", "")));

        JsonNode results = results(report, new SourcePlaces("handed-in/{submission}/{kata}"));
        assertThat(results.get(0)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("handed-in/a%20b%3Ac%25/sizes/src/A.java");
    }

    @Test
    void a_refusal_that_has_the_last_name_of_its_file_alone_is_placed_too() {
        GradeReport report = report(Records.notRun("bob", Verdict.REFUSED, new Problem("Sizes.java", 7, 0, "no", "")));

        assertThat(results(report, CHECKOUT)
                        .get(0)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("exercises/sizes/src/Sizes.java");
        assertThat(GitHubAnnotations.lines(report, CHECKOUT))
                .containsExactly("::error file=exercises/sizes/src/Sizes.java,line=7,title=bob · sizes · refused::no");
    }

    @Test
    void a_finding_keeps_its_fingerprint_when_it_moves_and_two_differ() {
        Problem first = new Problem("A.java", 2, 5, "no", "x;\n^");
        Problem moved = new Problem("A.java", 9, 1, "no", "  x;\n^");

        List<String> before = fingerprints(report(Records.notRun("bob", Verdict.COMPILE_ERROR, first)));
        List<String> after = fingerprints(report(Records.notRun("bob", Verdict.COMPILE_ERROR, moved)));
        List<String> both = fingerprints(report(Records.notRun("bob", Verdict.COMPILE_ERROR, first, moved)));
        assertThat(after).isEqualTo(before).hasSize(1);
        assertThat(both).doesNotHaveDuplicates().hasSize(2).contains(before.get(0));
    }

    @Test
    void what_was_not_graded_is_a_fault_of_the_tool_and_no_finding() {
        JsonNode run = run(report(Records.notRun("bob", Verdict.OURS, Problem.of("disk full"))), CHECKOUT);

        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
        assertThat(run.at("/results").size()).isZero();
        assertThat(run(REPORT, CHECKOUT)
                        .at("/invocations/0/executionSuccessful")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void hostile_text_stays_text() {
        for (String text : Hostile.TEXTS) {
            String json = Sarif.toJson(Hostile.report(text), new SourcePlaces("{submission}"));

            assertThat(errors(json)).as(text).isEmpty();
            assertThat(new String(json.getBytes(UTF_8), UTF_8)).isEqualTo(json);
            for (JsonNode result : run(json).at("/results")) {
                assertThat(result.at("/message/text").asString())
                        .doesNotContain("\u001B", "\u0007")
                        .doesNotContainPattern("(?<!\\\\)[\\[\\]]");
                assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                .asString())
                        .matches("[A-Za-z0-9/%._*-]+");
            }
        }
    }

    private List<String> fingerprints(GradeReport report) {
        return results(report, CHECKOUT).findValuesAsString("primaryLocationLineHash");
    }

    private static JsonNode results(GradeReport report, SourcePlaces places) {
        return run(report, places).at("/results");
    }

    private static JsonNode run(GradeReport report, SourcePlaces places) {
        return run(Sarif.toJson(report, places));
    }

    private static JsonNode run(String json) {
        return JsonText.MAPPER.readTree(json).at("/runs/0");
    }

    private List<String> errors(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema() {
        try (InputStream in =
                Objects.requireNonNull(SarifTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
