package dev.gokata.grader.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.MetadataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/** An editor that follows the schema says of a {@code kata.toml} what the command says of it. */
class ManifestSchemaTests {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ManifestSchema.text());
    private static final TomlMapper TOML = new TomlMapper();

    private static final String WHOLE = """
            #:schema ../kata.schema.json
            format_version = 1
            id = "6d1f1a54-2c1c-4d5e-9a43-51c8f0e3a7b2"
            slug = "size-classes"
            title = "Size classes"
            blurb = "Round up."
            track = "memory"
            difficulty = 5
            minutes = 75
            status = "active"
            go = ["runtime/msize.go roundupsize"]
            concepts = ["span"]
            prerequisites = ["growslice"]
            editable = ["src/main/java/a/B.java"]
            reference = ["reference/a/B.java"]
            [rules]
            allow = ["a.b.*"]
            [[rules.refuse]]
            use = "java.util.TreeMap"
            why = "it searches"
            [limits]
            steps = 1_000
            [[task]]
            n = 1
            title = "round up"
            points = 3
            """;

    @Test
    void what_is_right_is_right_for_both() {
        assertThat(complaints(WHOLE)).isEmpty();
        assertThat(isRefused(WHOLE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format_version = 1           | format_version = 2",
                "6d1f1a54                     | 6D1F1A54",
                "size-classes                 | Size_classes",
                "title = \"Size classes\"     | title = \" \"",
                "blurb = \"Round up.\"        | blurb = 3",
                "track = \"memory\"           | ",
                "difficulty = 5               | difficulty = 6",
                "minutes = 75                 | minutes = 4",
                "\"active\"                   | \"ready\"",
                "go = [\"runtime/msize.go roundupsize\"] | go = \"runtime\"",
                "[\"span\"]                   | [1]",
                "[\"src/main/java/a/B.java\"] | []",
                "src/main/java/a/B.java       | src/test/java/a/B.java",
                "src/main/java/a/B.java       | src/main/java/../B.java",
                "reference/a/B.java           | ../a/B.java",
                "reference/a/B.java           | /a/B.java",
                "[rules]                      | [ruled]",
                "allow = [\"a.b.*\"]          | allows = []",
                "why = \"it searches\"        | because = \"it searches\"",
                "steps = 1_000                | steps = 0",
                "steps = 1_000                | seconds = 0",
                "steps = 1_000                | time = 5",
                "n = 1                        | n = 0",
                "points = 3                   | points = 0",
                "points = 3                   | worth = 3",
                "title = \"round up\"         | ",
            })
    void what_is_wrong_is_wrong_for_both(String right, String wrong) {
        String text = WHOLE.replace(right, wrong == null ? "" : wrong);

        assertThat(text).isNotEqualTo(WHOLE);
        assertThat(complaints(text)).isNotEmpty();
        assertThat(isRefused(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "difficulty = 5 | /properties",
                "allow = [\"a.b.*\"] | /properties/rules/properties",
                "why = \"it searches\" | /properties/rules/properties/refuse/items/properties",
                "steps = 1_000 | /properties/limits/properties",
                "points = 3 | /properties/task/items/properties",
            })
    void the_keys_are_those_that_the_command_knows(String line, String properties) {
        String known = complaint(WHOLE.replace(line, line + "\nunknown = 1"));

        assertThat(known.substring(known.indexOf("one of ") + "one of ".length())
                        .split(", "))
                .containsExactlyInAnyOrderElementsOf(JsonMapper.shared()
                        .readTree(ManifestSchema.text())
                        .at(properties)
                        .propertyNames());
    }

    @Test
    void a_kata_without_tasks_is_wrong_for_both() {
        String text = WHOLE.substring(0, WHOLE.indexOf("[[task]]"));

        assertThat(complaints(text)).contains("task");
        assertThat(isRefused(text)).isTrue();
    }

    private static String complaints(String toml) {
        String json = TOML.readTree(toml).toString();
        return SCHEMA.validate(json, InputFormat.JSON).toString().replaceAll("^\\[]$", "");
    }

    private static boolean isRefused(String toml) {
        return !complaint(toml).isEmpty();
    }

    private static String complaint(String toml) {
        try {
            KataManifest.parse("kata.toml", toml);
            return "";
        } catch (MetadataException e) {
            return e.getMessage();
        }
    }
}
