package dev.gokata.grader.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.check.Finding;
import dev.gokata.grader.check.KataCheck;
import dev.gokata.grader.check.KataCheck.Settings;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewKataTests {

    private static final String SLOW = "old \"and\" slow";

    @TempDir
    Path root;

    private TinyPack tiny;
    private Pack pack;

    @BeforeEach
    void empty() {
        tiny = EmptyPack.in(root);
        pack = tiny.pack();
    }

    @Nested
    class Makes {

        @Test
        void both_folders_with_what_they_need() {
            assertThat(made("lru-cache"))
                    .contains("exercises/lru-cache/README.md", "solutions/lru-cache/mutants/rounds-down.toml")
                    .allSatisfy(file -> assertThat(root.resolve(file)).isNotEmptyFile());

            KataFolder kata = pack.kata("lru-cache");
            assertThat(kata.manifest().title()).isEqualTo("A \"least\" \\ recently used cache");
            assertThat(kata.manifest().track()).isEqualTo(SLOW);
            assertThat(kata.manifest().editable())
                    .containsExactly("src/main/java/org/example/caches2/katas/lrucache/LruCache.java");
            assertThat(kata.exerciseSources().values().toString()).contains("Kata.todo(1)");
            assertThat(kata.solutionSources().values().toString()).doesNotContain("todo(");
            assertThat(kata.hiddenTests()).hasSize(1);
        }

        @Test
        void modules_of_the_parents_that_are_there() {
            made("lru-cache");

            assertThat(root.resolve("exercises/lru-cache/pom.xml"))
                    .content()
                    .contains(
                            "<groupId>org.example.caches-2</groupId>",
                            "<artifactId>exercises</artifactId>",
                            "<version>7</version>",
                            "<artifactId>lru-cache</artifactId>");
            assertThat(root.resolve("solutions/lru-cache/pom.xml"))
                    .content()
                    .contains("<artifactId>solved</artifactId>", "<version>8</version>", "<kata.slug>lru-cache<");
            assertThat(root.resolve("exercises/lru-cache/.mvn/maven.config"))
                    .hasContent("-f\n../../pom.xml\n-pl\n:lru-cache\n-am");
        }

        @Test
        void lines_in_the_build_below_those_of_the_same_folder() {
            made("lru-cache");
            new NewKata(pack, "clock", "The clock", "fast").make();

            assertThat(root.resolve("pom.xml")).hasContent("""
                    <project>
                      <modules>
                        <module>reference</module>
                        <module>exercises</module>
                        <module>exercises/lru-cache</module>
                        <module>exercises/clock</module>
                        <module>solutions</module>
                        <module>solutions/lru-cache</module>
                        <module>solutions/clock</module>
                      </modules>
                    </project>
                    """);
        }

        @Test
        void a_package_beside_those_of_the_other_katas() {
            tiny.kata();
            tiny.write(
                    "exercises/doubling/kata.toml",
                    KataFolder.text(root.resolve("exercises/doubling/kata.toml"))
                            .replace("tiny/Doubling", "com/acme/tiny/Doubling"));

            made("lru-cache");

            assertThat(pack.kata("lru-cache").manifest().editable())
                    .containsExactly("src/main/java/com/acme/lrucache/LruCache.java");
        }

        @Test
        void a_row_in_the_page_of_all_katas_if_that_has_rows() {
            made("lru-cache");
            assertThat(root.resolve("exercises/README.md")).hasContent("# Katas\n\nHere they are.\n");

            tiny.write(
                    "exercises/README.md",
                    "# Katas\n\n## fast\n\n| kata | what it is about | tasks | points | minutes"
                            + " | goes well after |\n|---|---|---|---|---|---|\n");
            assertThat(new NewKata(pack, "clock", "The clock", "fast").make()).endsWith("exercises/README.md");

            assertThat(root.resolve("exercises/README.md"))
                    .content()
                    .startsWith("# Katas\n\n## " + SLOW + "\n\n| kata |")
                    .contains("| [lru-cache](lru-cache/README.md) |", "## fast", "| [clock](clock/README.md) |");
        }

        @Test
        void the_schema_for_editors_once() {
            assertThat(made("lru-cache")).contains("exercises/kata.schema.json");

            assertThat(new NewKata(pack, "clock", "The clock", "fast").make())
                    .doesNotContain("exercises/kata.schema.json");
        }

        @Test
        void another_id_each_time() {
            made("lru-cache");
            new NewKata(pack, "clock", "The clock", "fast").make();

            assertThat(pack.katas()).extracting(kata -> kata.manifest().id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void only_what_its_author_has_to_say_is_missing_in_a_new_kata() {
        made("lru-cache");
        Settings settings = new Settings(1, true, true, Optional.empty());

        assertThat(new KataCheck(tiny.built(), "lru-cache", settings, step -> {}).run())
                .extracting(Finding::problem)
                .hasSizeGreaterThan(10)
                .allMatch(problem -> problem.startsWith("it still says \"TODO")
                        || problem.equals("there is 1 mutant, and a kata has at least 8"));
        assertThat(root.resolve("exercises/lru-cache/misconceptions.json"))
                .content()
                .contains("rounded down");
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "LRU",
                    "lru_cache",
                    "-lru",
                    "lru-",
                    "lru--cache",
                    "../lru",
                    "2q",
                    "ärger",
                    "a/b",
                    "lru cache"
                })
        void a_name_that_is_no_slug(String slug) {
            refused(slug, "A cache", "fast")
                    .hasMessage(
                            "\"" + slug + "\" can't be a kata's name: use lower-case words joined by hyphens, at most"
                                    + " 30 letters, such as \"context-tree\"");
        }

        @Test
        void a_name_that_is_too_long() {
            refused("a".repeat(31), "A cache", "fast").hasMessageContaining("at most 30 letters");
        }

        @ParameterizedTest
        @CsvSource({"switch, switch, Switch", "object, object, Object", "kata, kata, Kata", "math, math, Math"})
        void a_name_that_java_or_the_kata_needs(String slug, String packageName, String className) {
            refused(slug, "A cache", "fast")
                    .hasMessage("\"" + slug + "\" can't be a kata's name: its package \"" + packageName
                            + "\" or its class \"" + className + "\" would hide one that its code needs; add a word");
        }

        @ParameterizedTest
        @ValueSource(strings = {"exercises", "solutions"})
        void a_kata_that_exists(String half) throws IOException {
            Files.createDirectories(root.resolve(half).resolve("clock"));

            refused("clock", "The clock", "fast")
                    .hasMessage(half + "/clock is there already: choose another name, or delete it");
        }

        @Test
        void a_track_that_is_not_known() {
            refused("clock", "The clock", "medium")
                    .hasMessage("there is no track \"medium\" in exercises/catalogue.toml: add it there, or use one of"
                            + " these: " + SLOW + ", fast");
        }

        @Test
        void a_title_that_another_has() {
            made("lru-cache");

            refused("clock", "a \"least\" \\ recently used CACHE", "fast")
                    .hasMessage("the kata lru-cache has the title \"A \"least\" \\ recently used cache\" already");
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "one\ntwo"})
        void a_title_that_is_no_line(String title) {
            refused("clock", title, "fast").hasMessageStartingWith("a title has from 1 to 60 characters on one line");
        }

        @Test
        void a_build_that_lists_no_such_modules() {
            tiny.write("pom.xml", "<project><modules><module>exercises</module></modules></project>");

            refusedLate(
                    "pom.xml lists no <module>exercises</module>: add that line to its <modules>, each on a line of its"
                            + " own");
        }

        @Test
        void a_build_that_is_no_xml() {
            tiny.write("solutions/pom.xml", "<project>");

            assertThatThrownBy(() -> new NewKata(pack, "clock", "The clock", "fast").make())
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("solutions/pom.xml can't be read: ");
        }

        @Test
        void a_pack_without_solutions() throws IOException {
            Files.delete(root.resolve("solutions/pom.xml"));

            refusedLate("there is no solutions/pom.xml in " + root + ": katas need it as their parent");
        }

        private void refusedLate(String sentence) {
            assertThatThrownBy(() -> new NewKata(pack, "clock", "The clock", "fast").make())
                    .isInstanceOf(UsageException.class)
                    .hasMessage(sentence);
            assertThat(root.resolve("exercises/clock")).doesNotExist();
        }

        private AbstractThrowableAssert<?, ?> refused(String slug, String title, String track) {
            return assertThatThrownBy(() -> new NewKata(pack, slug, title, track))
                    .isInstanceOf(UsageException.class);
        }
    }

    private List<String> made(String slug) {
        return new NewKata(pack, slug, "A \"least\" \\ recently used cache", SLOW).make();
    }
}
