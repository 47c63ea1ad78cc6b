package dev.gokata.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.catalogue.CachesPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of its own, about caches, with every command that works on packs. Nothing of Go is within reach. */
class CachesPackTests {

    @TempDir
    static Path folder;

    private static Path root;

    @BeforeAll
    static void copy() {
        root = new CachesPack(folder.resolve("pack")).built().root();
    }

    @Test
    void go_s_runtime_is_not_on_the_class_path() {
        assertThatThrownBy(() -> Class.forName("dev.gokata.runtime.GoSource"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void is_whole() {
        assertThat(kata(0, "check", "lru-cache", "--seeds", "1")).isEqualTo("lru-cache: whole, with 1 seed\n");
    }

    @Test
    void is_listed() {
        assertThat(kata(0, "list")).contains("caches\n", "lru-cache");
    }

    @Test
    void is_red_on_the_stub_and_gives_hints() {
        assertThat(kata(1, "test", "lru-cache")).contains("task 1 is not written yet: LruCache.put");
        assertThat(kata(0, "hint", "lru-cache", "1", "1")).contains("which value does a key have");
    }

    @Test
    void is_graded() throws IOException {
        Path solved = handedIn("solved", Files.readString(root.resolve("solutions/lru-cache/" + CachesPack.FILE)));
        Path wrong = handedIn(
                "wrong",
                Files.readString(root.resolve("solutions/lru-cache/" + CachesPack.FILE))
                        .replace("return -1;", "return 0;"));

        String table = kata(
                1,
                "grade",
                solved.toString(),
                wrong.toString(),
                "--out",
                folder.resolve("graded").toString());

        assertThat(table)
                .containsPattern("(?m)^solved +lru-cache +.* 5/5$")
                .containsPattern("(?m)^wrong +lru-cache +.* 0/5$");
    }

    private static Path handedIn(String who, String code) throws IOException {
        Path file = folder.resolve(who).resolve("LruCache.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, code);
        return file.getParent();
    }

    private static String kata(int exit, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--root", root.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintWriter(out, true, UTF_8), new PrintWriter(err, true, UTF_8), all.toArray(String[]::new));
        assertThat(code).as("%s%s", out.toString(UTF_8), err.toString(UTF_8)).isEqualTo(exit);
        return out.toString(UTF_8).replace("\r\n", "\n");
    }
}
