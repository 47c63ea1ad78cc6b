package dev.gokata.grader.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.CachesPack;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.export.LeakSearch.Leak;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakSearchTests {

    private static final String SOLUTION = "solutions/lru-cache/" + CachesPack.FILE;
    private static final String HIDDEN =
            "solutions/lru-cache/src/test/java/org/example/caches/katas/lrucache/HiddenEvictionTests.java";
    private static final String STRAY =
            "exercises/lru-cache/src/test/java/org/example/caches/katas/lrucache/LruCache2.java";

    @TempDir
    Path folder;

    private CachesPack caches;
    private Pack pack;
    private LeakSearch search;

    @BeforeEach
    void make() throws IOException {
        caches = new CachesPack(folder.resolve("pack"));
        pack = caches.sketched();
        search = search(edition());
    }

    private StudentEdition edition() throws IOException {
        return StudentEdition.of(pack, pack.katas(), CachesPack.sketchedCommand(folder.resolve("tool")));
    }

    private LeakSearch search(StudentEdition edition) throws IOException {
        Map<String, byte[]> meant = new TreeMap<>(edition.files());
        meant.keySet().retainAll(edition.meant());
        return new LeakSearch(pack, meant);
    }

    private List<Leak> in(String path, byte[] content) throws IOException {
        return search.in(Map.of(path, content));
    }

    private List<Leak> in(String path, String content) throws IOException {
        return in(path, content.getBytes(UTF_8));
    }

    @Test
    void finds_nothing_in_an_edition() throws IOException {
        assertThat(search.in(edition().files())).isEmpty();
    }

    @Test
    void knows_every_withheld_file() {
        assertThat(search.files().keySet())
                .contains(
                        SOLUTION,
                        HIDDEN,
                        "solutions/lru-cache/EXPLANATION.md",
                        "solutions/lru-cache/mutants/searches.toml",
                        "reference/src/main/java/org/example/caches/reference/RecentlyUsed.java")
                .hasSizeGreaterThan(12);
        assertThat(search.files()).allSatisfy((path, texts) -> assertThat(path.equals("solutions/pom.xml") ? 1 : texts)
                .as(path)
                .isPositive());
    }

    @Test
    void finds_each_withheld_file_wherever_it_lies_and_whatever_it_is_called() throws IOException {
        for (String path : search.files().keySet()) {
            if (!path.equals("solutions/pom.xml")) {
                byte[] content = Files.readAllBytes(pack.root().resolve(path));
                assertThat(in("exercises/x", content)).as(path).isNotEmpty();
                assertThat(in("a.jar", zip(Map.of("b.zip", zip(Map.of("c", content))))))
                        .as(path)
                        .isNotEmpty()
                        .allSatisfy(leak -> assertThat(leak.where()).startsWith("a.jar!/b.zip!/c"));
            }
        }
    }

    @Test
    void finds_one_line_in_the_midst_of_another_file() throws IOException {
        String line = "nodes.remove(oldest.key);";

        assertThat(in("a.json", "{\"text\":\"" + line + "\"}")).containsExactly(new Leak("a.json", SOLUTION, line));
        assertThat(in("a.json", "{\"text\":\"nodes.remove(oldest\"}")).isEmpty();
    }

    @Test
    void finds_what_a_compiler_left_of_a_hidden_test() throws IOException {
        String test = """
                package org.example.caches.katas.lrucache;
                class HiddenEvictionTests {
                    void a_key_that_is_not_there_is_used_by_nobody() {}
                }
                """;
        Compilation.Compiled compiled = (Compilation.Compiled) JavaCompilation.compile(
                Map.of("org/example/caches/katas/lrucache/HiddenEvictionTests.java", test), List.of());
        byte[] bytes = compiled.classes().values().iterator().next();

        assertThat(in("tests.jar", zip(Map.of("elsewhere/Renamed.class", bytes))))
                .extracting(Leak::of)
                .containsExactly(HIDDEN, HIDDEN);
    }

    @Test
    void finds_a_compiled_solution_by_its_package() throws IOException {
        byte[] jar = zip(Map.of("org/example/caches/katas/lrucache/LruCache.class", new byte[] {1}));

        assertThat(in("x.jar", jar)).extracting(Leak::of).containsExactly("a kata's own package");
    }

    @Test
    void finds_a_copy_of_the_solution_that_an_author_left_among_what_students_get() throws IOException {
        caches.write(STRAY, caches.text(SOLUTION).replace("class LruCache", "class LruCache2"));
        StudentEdition edition = edition();

        assertThat(search(edition).in(edition.files())).anySatisfy(leak -> {
            assertThat(leak.where()).isEqualTo(STRAY);
            assertThat(leak.of()).isEqualTo(SOLUTION);
        });
    }

    @Test
    void leaves_be_what_an_author_tells_students_as_well() throws IOException {
        String hints = "exercises/lru-cache/hints.md";
        caches.write(hints, caches.text(hints) + "\nNearly the code: nodes.remove(oldest.key);\n");
        StudentEdition edition = edition();

        assertThat(search(edition).in(edition.files())).isEmpty();
    }

    @Test
    void finds_what_is_only_in_the_history_of_git() throws IOException, InterruptedException {
        Path repository = Files.createDirectories(folder.resolve("published"));
        EditionFolder published = new EditionFolder(repository);
        assertThat(published.objects(new ArrayList<>(), search)).isZero();
        git(repository, "init", "-q");
        Files.writeString(repository.resolve("LruCache.java"), caches.text(SOLUTION));
        git(repository, "add", "-A");
        git(repository, "rm", "-q", "-f", "LruCache.java");

        List<Leak> leaks = new ArrayList<>();
        assertThat(published.objects(leaks, search)).isEqualTo(1);
        assertThat(leaks).isNotEmpty().allSatisfy(leak -> assertThat(leak.where())
                .startsWith(".git: blob "));
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).inheritIO().start();
        assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(git.exitValue()).as("%s", command).isZero();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }
}
