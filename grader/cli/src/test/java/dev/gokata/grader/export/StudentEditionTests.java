package dev.gokata.grader.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.catalogue.CachesPack;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentEditionTests {

    private static final String KATA = "exercises/lru-cache/";

    @TempDir
    Path folder;

    private CachesPack caches;
    private Pack pack;
    private Path command;

    @BeforeEach
    void make() {
        caches = new CachesPack(folder.resolve("pack"));
        pack = caches.sketched();
        command = CachesPack.sketchedCommand(folder.resolve("tool"));
    }

    private StudentEdition edition() throws IOException {
        return StudentEdition.of(pack, pack.katas(), command);
    }

    private Path exported(String name) throws IOException {
        EditionFolder to = new EditionFolder(folder.resolve(name));
        to.refuseOthers();
        to.write(edition());
        return to.folder();
    }

    private static String text(StudentEdition edition, String path) {
        return new String(edition.files().getOrDefault(path, new byte[0]), UTF_8);
    }

    @Nested
    class What_is_in_it {

        @Test
        void is_what_students_need_and_nothing_else() throws IOException {
            caches.write(KATA + "notes.txt", "what I think of the solution")
                    .write(KATA + "target/classes/LruCache.class", "made")
                    .write("exercises/whole/pom.xml", "<project/>")
                    .write("kata-results/results.json", "{}");

            assertThat(edition().files().keySet().stream()
                            .filter(path -> !path.startsWith(KATA + "src/test/") && !path.startsWith("libraries/")))
                    .containsExactlyInAnyOrder(
                            ".gitattributes",
                            ".github/workflows/katas.yml",
                            ".gitignore",
                            ".gitlab-ci.yml",
                            "README.md",
                            "exercises/README.md",
                            "exercises/catalogue.toml",
                            "exercises/edition.sha256",
                            "exercises/kata.schema.json",
                            "exercises/lib/junit-jupiter-5.14.4.jar",
                            "exercises/lib/oracle.txt",
                            "exercises/lib/subject.txt",
                            KATA + ".mvn/maven.config",
                            KATA + "README.md",
                            KATA + "hints.md",
                            KATA + "kata.toml",
                            KATA + "misconceptions.json",
                            KATA + "pom.xml",
                            KATA + CachesPack.FILE,
                            KATA + "stub/org/example/caches/katas/lrucache/LruCache.java.txt",
                            "exercises/pom.xml",
                            "grader/kata.jar",
                            "grader/lib/picocli-4.7.7.jar",
                            "kata",
                            "kata.cmd",
                            "pom.xml");
        }

        @Test
        void is_the_stub_whatever_stands_in_the_exercise() throws IOException {
            String stub = caches.text(KATA + CachesPack.FILE);
            caches.write(KATA + CachesPack.FILE, caches.text("solutions/lru-cache/" + CachesPack.FILE));

            assertThat(text(edition(), KATA + CachesPack.FILE)).isEqualTo(stub).contains("Kata.todo");
        }

        @Test
        void is_a_library_that_maven_finds_under_a_version_of_its_content() throws IOException {
            StudentEdition first = edition();
            String jar = first.files().keySet().stream()
                    .filter(path ->
                            path.matches("libraries/org/example/caches/caches-reference/1-[0-9a-f]{12}/.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            caches.jar("exercises/target/lib/oracle/caches-reference-1.jar", Map.of("other", "5".getBytes(UTF_8)));
            StudentEdition second = edition();

            assertThat(first.files()).containsKey(jar.replace(".jar", ".pom"));
            assertThat(text(first, "exercises/pom.xml")).contains("<version>" + jar.split("/")[5] + "</version>");
            assertThat(text(first, "exercises/lib/oracle.txt")).contains(jar + "\n");
            assertThat(second.files()).doesNotContainKey(jar);
        }

        @Test
        void is_the_same_twice() throws IOException {
            assertThat(tree(exported("one"))).isEqualTo(tree(exported("two")));
        }

        @Test
        void needs_a_copy_of_the_stub() throws IOException {
            Files.delete(pack.root().resolve(KATA + "stub/org/example/caches/katas/lrucache/LruCache.java.txt"));

            assertThatThrownBy(StudentEditionTests.this::edition)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("make it with ./kata check lru-cache --write");
        }
    }

    @Nested
    class Where_it_is_written {

        @Test
        void other_files_stay_whose_they_are() throws IOException {
            Path other = Files.createDirectories(folder.resolve("other"));
            Files.writeString(other.resolve("thesis.tex"), "");

            assertThatThrownBy(() -> exported("other"))
                    .hasMessage(other + " has other files in it: name a new folder, or an empty one");
        }

        @Test
        void an_earlier_edition_is_replaced_with_what_it_had_more() throws IOException {
            caches.write("LICENSE", "free");
            Path one = exported("one");
            Files.delete(pack.root().resolve("LICENSE"));
            exported("one");

            assertThat(tree(one)).isEqualTo(tree(exported("two"))).doesNotContainKey("LICENSE");
        }

        @Test
        void an_edition_that_somebody_works_in_is_left_alone() throws IOException {
            Path one = exported("one");
            Files.writeString(one.resolve(KATA + CachesPack.FILE), "my work");

            assertThatThrownBy(() -> exported("one"))
                    .hasMessage(one + " is an edition that somebody works in, for lru-cache is no stub any more: name"
                            + " another folder");
        }
    }

    @Nested
    class Updating {

        private Path mine;
        private Pack learners;

        @BeforeEach
        void begin() throws IOException {
            caches.write("LICENSE", "free");
            mine = exported("mine");
            learners = new Pack(mine);
            Files.writeString(mine.resolve(KATA + CachesPack.FILE), "my work");
            Files.createDirectories(mine.resolve(".kata"));
            Files.writeString(mine.resolve(".kata/state.json"), "{}");
        }

        private Update update() throws IOException {
            return new Update(learners, new Pack(exported("later")));
        }

        @Test
        void takes_over_what_is_new_and_leaves_the_learners_own() throws IOException {
            caches.write(KATA + "src/test/java/org/example/caches/katas/lrucache/MoreTests.java", "class MoreTests {}")
                    .write(KATA + "hints.md", "other hints");
            Files.delete(pack.root().resolve("LICENSE"));
            Update update = update();
            assertThat(update.isNeeded()).isTrue();
            assertThat(update.counts()).isEqualTo("1 files replaced, 1 added, 1 removed");
            update.run(folder.resolve("backup"));

            Map<String, String> now = tree(mine);
            assertThat(now.remove(KATA + CachesPack.FILE)).isEqualTo("my work");
            assertThat(now.remove(".kata/state.json")).isEqualTo("{}");
            Map<String, String> later = tree(folder.resolve("later"));
            later.remove(KATA + CachesPack.FILE);
            assertThat(now).isEqualTo(later);
            assertThat(update.changed()).isEmpty();
            assertThat(folder.resolve("backup")).doesNotExist();
            assertThat(new Update(learners, new Pack(folder.resolve("later"))).isNeeded())
                    .isFalse();
        }

        @Test
        void keeps_what_the_learner_changed_of_the_authors() throws IOException {
            Files.writeString(mine.resolve(KATA + "hints.md"), "hints with my notes");
            Files.writeString(mine.resolve("LICENSE"), "mine");
            Files.writeString(mine.resolve("notes.txt"), "notes");
            Files.delete(pack.root().resolve("LICENSE"));
            Update update = update();
            update.run(folder.resolve("backup"));

            assertThat(tree(folder.resolve("backup")))
                    .isEqualTo(Map.of(KATA + "hints.md", "hints with my notes", "LICENSE", "mine"));
            assertThat(mine.resolve("notes.txt")).hasContent("notes");
            assertThat(mine.resolve(KATA + "hints.md")).hasContent(caches.text(KATA + "hints.md"));
            assertThat(mine.resolve("LICENSE")).doesNotExist();
        }

        @Test
        void goes_on_where_it_was_cut_short() throws IOException {
            caches.write(KATA + "hints.md", "other hints").write(KATA + "README.md", "another brief");
            Update update = update();
            Files.writeString(mine.resolve(KATA + "hints.md"), "other hints");

            Update again = new Update(learners, new Pack(folder.resolve("later")));
            assertThat(again.changed()).isEmpty();
            assertThat(again.counts()).isEqualTo("1 files replaced, 0 added, 0 removed");
            assertThat(update.counts()).isEqualTo("2 files replaced, 0 added, 0 removed");
        }

        @Test
        void says_which_stub_is_another_and_puts_back_one_that_is_gone() throws IOException {
            String stub = KATA + "stub/org/example/caches/katas/lrucache/LruCache.java.txt";
            caches.write(stub, caches.text(stub).replace("(rule 5)", "(rule five)"));
            Files.delete(mine.resolve(KATA + CachesPack.FILE));
            Update update = update();
            update.run(folder.resolve("backup"));

            assertThat(update.otherStubs()).containsExactly("lru-cache");
            assertThat(mine.resolve(KATA + CachesPack.FILE)).hasContent(caches.text(stub));
        }

        @Test
        void takes_an_edition_only_and_a_whole_one() throws IOException {
            Path later = exported("later");
            assertThatThrownBy(() -> new Update(pack, new Pack(later)))
                    .hasMessage(pack.root() + " is no edition for students: it has no exercises/edition.sha256");
            assertThatThrownBy(() -> new Update(learners, learners))
                    .hasMessage(mine + " is the edition that is to be updated: name a later one");
            Files.delete(later.resolve(KATA + "hints.md"));
            assertThatThrownBy(() -> new Update(learners, new Pack(later)))
                    .hasMessage(later.resolve(KATA + "hints.md")
                            + " is not as it was handed out: take the later edition anew");
            String digest = "0".repeat(64);
            for (String path : List.of("../evil", "/etc/evil", "a/../../evil", ".kata/state.json", "c:evil", "a\\b")) {
                Files.writeString(later.resolve(Pack.EDITION), digest + "  " + path + "\n");
                assertThatThrownBy(() -> new Update(learners, new Pack(later)))
                        .as(path)
                        .hasMessageContaining("is not what kata export writes");
            }
        }

        @Test
        void is_of_the_same_katas() throws IOException {
            String toml = caches.text(KATA + "kata.toml");
            caches.write(KATA + "kata.toml", toml.replace("6af66cf5", "7af66cf5"));

            assertThatThrownBy(this::update).hasMessageContaining("has none of the katas of " + mine);
        }
    }

    private static Map<String, String> tree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'),
                            file -> file.toString().endsWith(".jar") ? digest(file) : KataFolder.text(file),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String digest(Path file) {
        try {
            return Digests.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
