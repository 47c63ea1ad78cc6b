package dev.gokata.kata.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.fixture.Manifests;
import dev.gokata.kata.meta.KataManifest.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KataManifestTests {

    @Nested
    class A_right_file {

        private final KataManifest kata = KataManifest.parse("kata.toml", Manifests.RIGHT);

        @Test
        void is_read_whole() {
            assertThat(kata)
                    .isEqualTo(new KataManifest(
                            UUID.fromString("6d1f1a54-2c1c-4d5e-9a43-51c8f0e3a7b2"),
                            "lists",
                            "Lists",
                            "Answer by a list.",
                            "memory",
                            2,
                            30,
                            Status.ACTIVE,
                            List.of("runtime/slice.go growslice"),
                            List.of("list"),
                            List.of("size-classes"),
                            List.of("src/main/java/dev/gokata/katas/lists/Lists.java"),
                            List.of("oracle/src/main/java/oracle/ArrayLists.java"),
                            List.of("java.util.zip.CRC32"),
                            Map.of("java.util.ArrayList", "build it yourself"),
                            5_000,
                            7,
                            List.of(new Task(1, "answer", 3), new Task(2, "answer again", 4))));
            assertThat(kata.points()).isEqualTo(7);
        }

        @Test
        void needs_no_rules_limits_or_lists() {
            String text = Manifests.RIGHT
                    .replaceFirst("(?s)\\[rules\\].*seconds = 7\n", "")
                    .replaceAll("(?m)^(go|concepts|prerequisites|reference) = .*$", "");

            KataManifest plain = KataManifest.parse("kata.toml", text);

            assertThat(plain.allowed()).isEmpty();
            assertThat(plain.refused()).isEmpty();
            assertThat(plain.go()).isEmpty();
            assertThat(plain.reference()).isEmpty();
            assertThat(plain.steps()).isEqualTo(1_000_000);
            assertThat(plain.seconds()).isEqualTo(10);
        }
    }

    @Nested
    class A_missing_key {

        @ParameterizedTest
        @ValueSource(
                strings = {"format_version", "id", "slug", "title", "blurb", "track", "difficulty", "minutes", "status"
                })
        void is_named(String key) {
            isRefused(
                    Manifests.RIGHT.replaceFirst("(?m)^" + key + " = .*$", ""),
                    "kata.toml: the key \"" + key + "\" is missing; add it");
        }

        @ParameterizedTest
        @ValueSource(strings = {"n", "title", "points"})
        void of_a_task_is_named_with_the_task(String key) {
            int second = Manifests.RIGHT.lastIndexOf("[[task]]");
            isRefused(
                    Manifests.RIGHT.substring(0, second)
                            + Manifests.RIGHT.substring(second).replaceFirst("(?m)^" + key + " = .*$", ""),
                    "kata.toml: [[task]] number 2: the key \"" + key + "\" is missing; add it");
        }

        @ParameterizedTest
        @ValueSource(strings = {"use", "why"})
        void of_a_refusal_is_named_with_the_refusal(String key) {
            isRefused(
                    Manifests.RIGHT.replaceFirst("(?m)^" + key + " = .*$", ""),
                    "kata.toml: [rules]: [[refuse]] number 1: the key \"" + key + "\" is missing; add it");
        }

        @Test
        void may_be_the_files_to_edit() {
            isRefused(
                    Manifests.RIGHT.replaceFirst("(?m)^editable = .*$", ""),
                    "kata.toml: \"editable\" must be a list of at least one file, each as"
                            + " \"src/main/java/…/Name.java\", but is nothing");
        }

        @Test
        void may_be_every_task() {
            isRefused(
                    Manifests.RIGHT.substring(0, Manifests.RIGHT.indexOf("[[task]]")),
                    "kata.toml: no [[task]]; a kata has at least one");
        }
    }

    @Nested
    class An_unknown_key {

        @Test
        void is_named_with_those_that_are_known() {
            isRefused(
                    "autor = \"me\"\n" + Manifests.RIGHT,
                    "kata.toml: unknown key \"autor\"; remove it or use one of blurb, concepts, difficulty, editable,"
                            + " format_version, go, id, limits, minutes, prerequisites, reference, rules, slug, status, task,"
                            + " title, track");
        }

        @Test
        void of_a_table_is_named_with_the_table() {
            isRefused(
                    Manifests.RIGHT.replace("[limits]", "[limits]\nminutes = 3"),
                    "kata.toml: [limits]: unknown key \"minutes\"; remove it or use one of seconds, steps");
            isRefused(
                    Manifests.RIGHT.replace("[rules]", "[rules]\ndeny = []"),
                    "kata.toml: [rules]: unknown key \"deny\"; remove it or use one of allow, refuse");
            isRefused(
                    Manifests.RIGHT.replace("why = ", "because = \"x\"\nwhy = "),
                    "kata.toml: [rules]: [[refuse]] number 1: unknown key \"because\"; remove it or use one of use, why");
            isRefused(
                    Manifests.RIGHT + "hidden = true\n",
                    "kata.toml: [[task]] number 2: unknown key \"hidden\"; remove it or use one of n, points, title");
        }
    }

    @Nested
    class A_wrong_value {

        static Stream<Arguments> values() {
            return Stream.of(
                    row("format_version", "2", "the number 1, but is 2"),
                    row(
                            "id",
                            "\"x\"",
                            "a UUID in lower case, such as e6dbca21-d486-3b26-9ca2-780205b19305, but is \"x\""),
                    row(
                            "id",
                            "\"1-2-3-4-5\"",
                            "a UUID in lower case, such as e6dbca21-d486-3b26-9ca2-780205b19305, but is \"1-2-3-4-5\""),
                    row("slug", "\"Size Classes\"", "lower-case words joined by hyphens, but is \"Size Classes\""),
                    row("slug", "\"-a\"", "lower-case words joined by hyphens, but is \"-a\""),
                    row("slug", "\"a--b\"", "lower-case words joined by hyphens, but is \"a--b\""),
                    row("slug", "\"../a\"", "lower-case words joined by hyphens, but is \"../a\""),
                    row("title", "3", "a text that isn't empty, but is 3"),
                    row("title", "\" \"", "a text that isn't empty, but is \" \""),
                    row("blurb", "[\"a\"]", "a text that isn't empty, but is [\"a\"]"),
                    row("difficulty", "0", "a whole number from 1 to 5, but is 0"),
                    row("difficulty", "6", "a whole number from 1 to 5, but is 6"),
                    row("difficulty", "2.5", "a whole number from 1 to 5, but is 2.5"),
                    row("difficulty", "\"2\"", "a whole number from 1 to 5, but is \"2\""),
                    row("minutes", "4", "a whole number from 5 to 240, but is 4"),
                    row("minutes", "99999999999999999999", "a whole number from 5 to 240, but is 99999999999999999999"),
                    row("status", "\"done\"", "\"wip\", \"active\" or \"deprecated\", but is \"done\""),
                    row("go", "\"runtime/slice.go\"", "a list of texts, but is \"runtime/slice.go\""),
                    row("concepts", "[1, 2]", "a list of texts, but is [1,2]"),
                    row("prerequisites", "{ a = 1 }", "a list of texts, but is {\"a\":1}"),
                    row(
                            "editable",
                            "[]",
                            "a list of at least one file, each as \"src/main/java/…/Name.java\", but is []"),
                    row(
                            "editable",
                            "[\"src/main/java/../../x.java\"]",
                            "a list of at least one file, each as \"src/main/java/…/Name.java\", but is [\"src/main/java/../../x.java\"]"),
                    row(
                            "editable",
                            "[\"Lists.java\"]",
                            "a list of at least one file, each as \"src/main/java/…/Name.java\", but is [\"Lists.java\"]"),
                    row(
                            "editable",
                            "[\"src/main/java/a/Lists.txt\"]",
                            "a list of at least one file, each as \"src/main/java/…/Name.java\", but is [\"src/main/java/a/Lists.txt\"]"),
                    row(
                            "reference",
                            "[\"../oracle/Lists.java\"]",
                            "a list of files from the repository's root, each as \"…/Name.java\", but is [\"../oracle/Lists.java\"]"),
                    row(
                            "reference",
                            "[\"/oracle/Lists.java\"]",
                            "a list of files from the repository's root, each as \"…/Name.java\", but is [\"/oracle/Lists.java\"]"));
        }

        @ParameterizedTest(name = "{0} = {1}")
        @MethodSource("values")
        void is_told_with_what_it_must_be(String key, String value, String told) {
            String text = Manifests.RIGHT.replaceFirst("(?m)^" + key + " = .*$", key + " = " + value);

            isRefused(text, "kata.toml: \"" + key + "\" must be " + told);
        }

        @Test
        void of_a_table_is_told_with_the_table() {
            isRefused(
                    Manifests.RIGHT.replace("steps = 5_000", "steps = 0"),
                    "kata.toml: [limits]: \"steps\" must be a whole number from 1 to 1000000000, but is 0");
            isRefused(
                    Manifests.RIGHT.replace("points = 4", "points = 0.5"),
                    "kata.toml: [[task]] number 2: \"points\" must be a whole number from 1 to 1000, but is 0.5");
            isRefused(
                    Manifests.RIGHT.replace("allow = [\"java.util.zip.CRC32\"]", "allow = true"),
                    "kata.toml: [rules]: \"allow\" must be a list of texts, but is true");
        }

        @Test
        void in_place_of_a_table_is_told() {
            isRefused(
                    "limits = 3\n" + Manifests.RIGHT.replaceFirst("\\[limits\\]\nsteps = 5_000\nseconds = 7\n", ""),
                    "kata.toml: \"limits\" must be a table, but is 3");
            isRefused(
                    "task = [1]\n" + Manifests.RIGHT.substring(0, Manifests.RIGHT.indexOf("[[task]]")),
                    "kata.toml: \"task\" must be a list of tables, each headed [[task]], but is [1]");
            isRefused(
                    Manifests.RIGHT
                            .replaceAll("\\[\\[task\\]\\]\nn = 2(?s).*", "")
                            .replace("[[task]]", "[task]"),
                    "kata.toml: \"task\" must be a list of tables, each headed [[task]], but is"
                            + " {\"n\":1,\"title\":\"answer\",\"points\":3}");
        }

        @Test
        void that_is_long_is_cut() {
            isRefused(
                    Manifests.RIGHT.replaceFirst("(?m)^slug = .*$", "slug = \"" + "X".repeat(500) + "\""),
                    "kata.toml: \"slug\" must be lower-case words joined by hyphens, but is \"" + "X".repeat(79) + "…");
        }
    }

    @Nested
    class Tasks {

        @Test
        void are_numbered_from_1_without_a_gap() {
            isRefused(
                    Manifests.RIGHT.replace("n = 2", "n = 3"),
                    "kata.toml: [[task]] number 2: \"n\" must be 2, for tasks are numbered from 1 without a gap, but is 3");
            isRefused(
                    Manifests.RIGHT.replace("n = 2", "n = 1"),
                    "kata.toml: [[task]] number 2: \"n\" must be 2, for tasks are numbered from 1 without a gap, but is 1");
            isRefused(
                    Manifests.RIGHT.replace("\nn = 1", "\nn = 0"),
                    "kata.toml: [[task]] number 1: \"n\" must be a whole number from 1 to 99, but is 0");
        }
    }

    @Nested
    class A_text_that_is_no_TOML {

        static Stream<Arguments> texts() {
            return Stream.of(
                    Arguments.of("title = \"x", "kata.toml:1: not valid TOML: "),
                    Arguments.of("a = 1\nb = = 2\n", "kata.toml:2: not valid TOML: "),
                    // By then the parser has gone on to the next line.
                    Arguments.of("a = 1\na = 2\n", "kata.toml:3: not valid TOML: Duplicate key"),
                    Arguments.of("a = 1\n\n[a]\nb = 1\n", "kata.toml:3: not valid TOML: "),
                    Arguments.of("<html>", "kata.toml:1: not valid TOML: "));
        }

        @ParameterizedTest
        @MethodSource("texts")
        void is_refused_with_its_line_in_one_sentence(String text, String beginning) {
            assertThatThrownBy(() -> KataManifest.parse("kata.toml", text))
                    .isInstanceOf(MetadataException.class)
                    .hasMessageStartingWith(beginning)
                    .message()
                    .doesNotContain("\n");
        }

        @Test
        void may_be_nothing_at_all() {
            isRefused("", "kata.toml: the key \"format_version\" is missing; add it");
        }
    }

    private static void isRefused(String text, String sentence) {
        assertThatThrownBy(() -> KataManifest.parse("kata.toml", text))
                .isInstanceOf(MetadataException.class)
                .hasMessage(sentence);
    }

    private static Arguments row(String key, String value, String told) {
        return Arguments.of(key, value, told);
    }
}
