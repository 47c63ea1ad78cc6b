package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.TestStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results that somebody would like to be better than they are. */
class SignedResultsTests {

    private static final GradeReport REPORT = report(
            Records.partly("alice", test(2, TestStatus.FAILED, "\uD800 expected 8")),
            Records.partly("bob", test(2, TestStatus.PASSED, "")),
            Records.partly("carol", test(2, TestStatus.FAILED, "")));

    @TempDir
    private Path folder;

    private ResultsKey key;

    @BeforeEach
    void makeKey() {
        key = key("key");
    }

    private ResultsKey key(String name) {
        ResultsKey.make(folder.resolve(name));
        return ResultsKey.read(folder.resolve(name));
    }

    @Nested
    class What_was_signed {

        @Test
        void is_found_as_it_was_and_is_a_report_like_any_other() throws IOException {
            assertThat(problems(signed(REPORT))).isEmpty();
            assertThat(problems(signed(report()))).isEmpty();
            assertThat(ResultsJson.fromJson(signed(REPORT)))
                    .isEqualTo(ResultsJson.fromJson(ResultsJson.toJson(REPORT)));
        }

        @Test
        void may_be_laid_out_otherwise() throws IOException {
            ObjectNode tree = tree(signed(REPORT));
            ObjectNode turned = JsonText.MAPPER.createObjectNode();
            List<String> names = List.copyOf(tree.propertyNames());
            for (int i = names.size() - 1; i >= 0; i--) {
                turned.set(names.get(i), tree.get(names.get(i)));
            }

            assertThat(problems(turned.toString())).isEmpty();
        }

        @Test
        void is_not_what_another_key_signs() throws IOException {
            assertThat(SignedResults.problems(written(signed(REPORT)), key("another")))
                    .hasSize(4)
                    .first()
                    .isEqualTo("record 1, of alice for sizes, is not what was signed with this key");
        }
    }

    @Nested
    class Whoever_changes {

        @Test
        void points_is_found_out_by_the_record() throws IOException {
            assertThat(problems(changed(tree -> {
                        ObjectNode alice = record(tree, 0);
                        alice.put("score", 7);
                        ((ObjectNode) alice.path("tasks").path(1)).put("score", 4);
                        return tree;
                    })))
                    .containsExactly("record 1, of alice for sizes, is not what was signed with this key");
        }

        @Test
        void whose_record_it_is_is_found_out() throws IOException {
            assertThat(problems(changed(tree -> {
                        ((ObjectNode) record(tree, 1).path("submission")).put("name", "alice");
                        ((ObjectNode) record(tree, 0).path("submission")).put("name", "bob");
                        return tree;
                    })))
                    .hasSize(2);
        }

        @Test
        void anything_in_a_record_is_found_out() throws IOException {
            for (String property : List.copyOf(record(tree(signed(REPORT)), 0).propertyNames())) {
                assertThat(problems(changed(tree -> {
                            record(tree, 0).put(property, "changed");
                            return tree;
                        })))
                        .as(property)
                        .isNotEmpty();
            }
        }

        @Test
        void which_records_there_are_is_found_out() throws IOException {
            List<UnaryOperator<ObjectNode>> changes = List.of(
                    tree -> without(tree, 2), tree -> with(tree, record(tree, 1).deepCopy()), tree -> {
                        ObjectNode first = record(tree, 0);
                        ((ArrayNode) tree.path("records")).set(0, record(tree, 1));
                        ((ArrayNode) tree.path("records")).set(1, first);
                        return tree;
                    });
            for (UnaryOperator<ObjectNode> change : changes) {
                assertThat(problems(changed(change)))
                        .containsExactly("it is not the whole that was signed with this key: records were left out,"
                                + " added or moved, or the seed or the version was changed");
            }
        }

        @Test
        void one_run_for_another_is_found_out_though_both_are_signed() throws IOException {
            GradeReport earlier = report(Records.partly("alice", test(2, TestStatus.PASSED, "")));
            ObjectNode better = record(tree(signed(earlier)), 0);

            assertThat(problems(changed(tree -> {
                        ((ArrayNode) tree.path("records")).set(0, better);
                        return tree;
                    })))
                    .hasSize(1);
        }

        @Test
        void the_seed_is_found_out() throws IOException {
            assertThat(problems(changed(tree -> tree.put("seed", 1)))).hasSize(1);
            assertThat(problems(changed(tree -> tree.put("more", 1)))).hasSize(1);
        }

        @Test
        void signatures_is_found_out() throws IOException {
            assertThat(problems(changed(tree -> {
                        record(tree, 0).remove("mac");
                        return tree;
                    })))
                    .contains("record 1, of alice for sizes, is not signed")
                    .hasSize(2);
            assertThat(problems(ResultsJson.toJson(REPORT))).containsExactly("it is not signed at all");
        }

        @Test
        void nothing_but_says_something_twice_is_refused() {
            String twice = signed(REPORT).replaceFirst("\"score\" : 3", "\"score\" : 7, \"score\" : 3");

            assertThatThrownBy(() -> problems(twice))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Duplicate");
            assertThatThrownBy(() -> ResultsJson.fromJson(twice)).isInstanceOf(IOException.class);
        }

        private String changed(UnaryOperator<ObjectNode> change) {
            return change.apply(tree(signed(REPORT))).toString();
        }

        private static ObjectNode without(ObjectNode tree, int index) {
            ((ArrayNode) tree.path("records")).remove(index);
            return tree;
        }

        private static ObjectNode with(ObjectNode tree, ObjectNode more) {
            ((ArrayNode) tree.path("records")).add(more);
            return tree;
        }
    }

    @Nested
    class A_key {

        @Test
        void is_made_once_and_for_nobody_else() throws IOException {
            Path file = folder.resolve("key");

            assertThatThrownBy(() -> ResultsKey.make(file))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("is there already");
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
                assertThatThrownBy(() -> ResultsKey.read(file)).hasMessageContaining("chmod 600");
            }
        }

        @Test
        void must_be_there_and_long_enough() throws IOException {
            assertThatThrownBy(() -> ResultsKey.read(folder.resolve("none")))
                    .hasMessageStartingWith("there is no key ");
            Path file = folder.resolve("short");
            ResultsKey.make(file);
            Files.writeString(file, "a".repeat(31) + "\n");
            assertThatThrownBy(() -> ResultsKey.read(file)).hasMessageContaining("could be guessed");
            Files.writeString(file, "a".repeat(5_000));
            assertThatThrownBy(() -> ResultsKey.read(file)).hasMessageContaining("too long");
        }

        @Test
        void makes_a_seed_of_its_own_and_always_the_same() {
            assertThat(key.seed())
                    .isNotNegative()
                    .isEqualTo(ResultsKey.read(folder.resolve("key")).seed())
                    .isNotEqualTo(key("another").seed());
        }
    }

    private List<String> problems(String json) throws IOException {
        return SignedResults.problems(written(json), key);
    }

    private Path written(String json) throws IOException {
        return Files.writeString(folder.resolve("results.json"), json);
    }

    private String signed(GradeReport report) {
        StringWriter text = new StringWriter();
        try {
            ResultsJson.write(report, text, key);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) JsonText.MAPPER.readTree(json);
    }

    private static ObjectNode record(ObjectNode tree, int index) {
        return (ObjectNode) tree.path("records").path(index);
    }
}
