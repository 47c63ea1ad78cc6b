package dev.gokata.grader.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.watch.SavedFiles.Change;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedFilesTests {

    private static final String FILE = "src/main/java/a/A.java";
    private static final String TEST = "src/test/java/a/ATests.java";
    private static final Path FOLDER = Path.of("kata");

    private final FakeDisk disk = new FakeDisk(FOLDER);
    private final SavedFiles files = new SavedFiles(disk, FOLDER, List.of(FILE));
    private long now;

    @BeforeEach
    void a_kata_that_was_told() {
        disk.write(FILE, "class A {}");
        disk.write("kata.toml", "slug");
        disk.write(TEST, "class ATests {}");
        assertThat(look()).isEmpty();
        assertThat(look()).isPresent();
        assertThat(look()).isEmpty();
    }

    private Optional<Change> look() {
        return lookAfter(Duration.ofMillis(20));
    }

    private Optional<Change> lookAfter(Duration passed) {
        now += passed.toNanos();
        return files.look(now);
    }

    @Nested
    class A_save {

        @Test
        void counts_when_two_looks_find_the_same() {
            disk.write(FILE, "class A { int a; }");

            assertThat(files.isUnsure()).isFalse();
            assertThat(look()).isEmpty();
            assertThat(files.isUnsure()).isTrue();
            Change change = look().orElseThrow();
            assertThat(change.changed()).containsExactly(FILE);
            assertThat(change.sources()).isEqualTo(Map.of(FILE, "class A { int a; }"));
            assertThat(files.isUnsure()).isFalse();
            assertThat(look()).isEmpty();
        }

        @Test
        void of_the_same_text_is_none() {
            disk.touch(FILE);
            disk.write(TEST, "class ATests {}");

            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
        }

        @Test
        void within_the_same_second_and_of_the_same_length_is_seen() {
            disk.write(FILE, "class B {}");
            look();
            assertThat(look()).isPresent();
            disk.writeAtTheSameTime(FILE, "class C {}".getBytes(UTF_8));

            look();
            assertThat(look().orElseThrow().sources()).containsValue("class C {}");
        }

        @Test
        void long_ago_is_not_read_again() {
            lookAfter(Duration.ofSeconds(4));
            int reads = disk.reads;

            look();
            look();
            assertThat(disk.reads).isEqualTo(reads);
        }

        @Test
        void one_after_the_other_are_one_change() {
            disk.write(FILE, "class A { int a; }");
            assertThat(look()).isEmpty();
            disk.write(FILE, "class A { int b; }");
            assertThat(look()).isEmpty();
            disk.write(TEST, "class ATests { }");
            assertThat(look()).isEmpty();

            Change change = look().orElseThrow();
            assertThat(change.changed()).containsExactly(FILE, TEST);
            assertThat(change.sources()).containsValue("class A { int b; }");
        }

        @Test
        void of_what_was_there_before_and_is_again_is_none() {
            disk.write(FILE, "class A { int a; }");
            look();
            disk.write(FILE, "class A {}");

            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
        }
    }

    @Nested
    class A_file_that_is_being_written {

        @ParameterizedTest
        @ValueSource(strings = {"", "  \n", "class A { int a", "class A {}\n\0\0\0"})
        void has_more_time_and_flashes_nothing(String torn) {
            disk.write(FILE, torn);
            for (int i = 0; i < 19; i++) {
                assertThat(look()).isEmpty();
            }
            disk.write(FILE, "class A { int a; }");

            assertThat(look()).isEmpty();
            assertThat(look().orElseThrow().sources()).containsValue("class A { int a; }");
        }

        @Test
        void is_what_it_is_if_it_stays_so() {
            disk.write(FILE, "class A {");
            look();

            assertThat(lookAfter(SavedFiles.PATIENCE).orElseThrow().sources()).containsValue("class A {");
        }

        @Test
        void may_end_in_half_a_letter() {
            byte[] whole = "class A {} // ü".getBytes(UTF_8);
            disk.write(FILE, java.util.Arrays.copyOf(whole, whole.length - 1));
            look();
            assertThat(look()).isEmpty();

            Change change = lookAfter(SavedFiles.PATIENCE).orElseThrow();
            assertThat(change.notText()).containsExactly(FILE);
            assertThat(change.sources()).isEmpty();
        }
    }

    @Nested
    class A_file_that_is_gone {

        @Test
        void for_a_moment_was_only_renamed() {
            disk.delete(FILE);
            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
            disk.write(FILE, "class A { int renamed; }");

            assertThat(look()).isEmpty();
            assertThat(look().orElseThrow().missing()).isEmpty();
        }

        @Test
        void for_longer_is_missing_until_it_is_back() {
            disk.delete(FILE);
            look();
            assertThat(lookAfter(SavedFiles.PATIENCE).orElseThrow().missing()).containsExactly(FILE);
            assertThat(look()).isEmpty();

            disk.write(FILE, "class A {}");
            look();
            assertThat(look().orElseThrow().missing()).isEmpty();
        }

        @Test
        void with_its_whole_folder_is_missing_too() {
            disk.delete(FILE);
            disk.delete(TEST);
            disk.delete("kata.toml");
            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();

            Change change = lookAfter(SavedFiles.PATIENCE).orElseThrow();
            assertThat(change.missing()).containsExactly(FILE);
            assertThat(change.changed()).containsExactlyInAnyOrder(FILE, TEST, "kata.toml");
        }
    }

    @Nested
    class A_change_of_the_kata_itself {

        @ParameterizedTest
        @ValueSource(strings = {TEST, "kata.toml", "README.md", "misconceptions.json", "src/test/java/b/New.java"})
        void gives_the_tests_another_mark(String path) {
            String before = mark();
            disk.write(path, "something else");

            assertThat(mark()).isNotEqualTo(before);
        }

        @Test
        void is_not_what_a_learner_edits_nor_what_nobody_compiles() {
            String before = mark();
            disk.write("src/test/java/a/.ATests.java.swp", "an editor's");
            disk.write("hints.md", "a hint");
            disk.write(FILE, "class A { int a; }");

            assertThat(mark()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {TEST, "kata.toml", "src/test/java/b/New.java"})
        void is_seen_within_half_a_second(String path) {
            lookAfter(SavedFiles.SELDOM);
            disk.write(path, "something else");

            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
            assertThat(lookAfter(SavedFiles.SELDOM)).isEmpty();
            assertThat(look().orElseThrow().changed()).containsExactly(path);
        }

        @Test
        void is_not_looked_for_at_every_look() {
            lookAfter(SavedFiles.SELDOM);
            disk.stamps = 0;
            look();
            look();

            assertThat(disk.stamps).isEqualTo(2);
        }

        private String mark() {
            files.forget();
            look();
            return look().orElseThrow().tests();
        }
    }
}
