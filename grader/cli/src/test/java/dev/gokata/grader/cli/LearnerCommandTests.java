package dev.gokata.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a learner is told before, between and after runs: kata alone, start, test, hint, reset and explain. */
class LearnerCommandTests {

    private static final String EXERCISE = "exercises/" + TinyPack.SLUG + "/";
    private static final String STUB = TinyPack.learner("throw dev.gokata.kata.Kata.todo(1);");

    @TempDir
    Path root;

    private TinyPack tiny;

    @BeforeEach
    void make() {
        tiny = new TinyPack(root)
                .write(EXERCISE + KataFolder.stubOf(TinyPack.FILE), STUB)
                .write(EXERCISE + "hints.md", """
                        ## Task 1
                        ### Hint 1
                        A *nudge*.
                        ### Hint 2
                        The `idea`.
                        ### Hint 3
                        Nearly the code.
                        """)
                .write("solutions/doubling/EXPLANATION.md", "# Doubling, explained\n\nIt is *twice*.\n")
                .test("@org.junit.jupiter.api.Tag(\"task-1\")", "DoublingTests", """
                        @org.junit.jupiter.api.Nested class Rule_1_twice {
                            @org.junit.jupiter.api.Test void three_is_six() { twice(3, 6); }
                        }
                        """);
    }

    private record Told(int exit, String out, String err) {}

    private Told kata(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--root", root.toString()))
                .toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out, true, UTF_8), new PrintWriter(err, true, UTF_8), all);
        return new Told(exit, plain(out), plain(err));
    }

    private static String plain(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void write(String body) {
        tiny.write(EXERCISE + TinyPack.FILE, TinyPack.learner(body));
    }

    @Test
    void from_the_stub_to_green_the_next_command_is_always_told() throws IOException {
        Pack pack = tiny.built();
        assertThat(pack.katas()).hasSize(1);
        assertThat(kata().out()).isEqualTo("""
                0 of 1 katas solved · 0 of 2 points · about 5 minutes left

                  next          doubling · Doubling, about 5 minutes

                go on with   ./kata start doubling

                ./kata list shows all katas, and ./kata --help all commands
                """);
        write("return n;");
        assertThat(kata().out()).contains("doubling · Doubling, written and not tested yet: ./kata test doubling");

        assertThat(kata("test", "doubling").exit()).isEqualTo(1);
        write("return n * n;");
        assertThat(kata("test", "doubling").out()).doesNotContain("in a row");
        write("return n + 1;");
        assertThat(kata("test", "doubling").out())
                .endsWith("\ntask 1 has failed 3 times in a row: for a hint, ./kata hint doubling 1\n");
        assertThat(kata().out()).contains("doubling · Doubling, 0 of 1 tasks solved, about 5 minutes left");

        write("return n + n;");
        assertThat(kata("test", "doubling").exit()).isZero();
        assertThat(kata().out()).isEqualTo("""
                1 of 1 katas solved · 2 of 2 points

                  solved        doubling

                all katas are solved; ./kata run puts them together

                ./kata list shows all katas, and ./kata --help all commands
                """);
        assertThat(kata("list").out()).contains("doubling             2/2 points    5 minutes  solved        Doubling");
        assertThat(kata("list", "--json").out())
                .contains("\"state\" : \"SOLVED\"", "\"solved\" : [ 1 ]", "\"pointsReached\" : 2");
        write("return 2 * n;");
        assertThat(kata().out())
                .contains("doubling · Doubling, solved on 20", " and changed since: ./kata test doubling")
                .contains("go on with   ./kata test doubling");
    }

    @Test
    void code_that_does_not_compile_is_told_as_such_where_there_is_no_solution_either() throws IOException {
        tiny.built();
        delete("solutions");
        write("return m;");
        Told wrong = kata("test", "doubling");

        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.out())
                .startsWith("src/main/java/tiny/Doubling.java:7: cannot find symbol")
                .endsWith("\nyour code does not compile yet\n");

        tiny.write(EXERCISE + TinyPack.FILE, "package tiny;\npublic final class Doubling {}\n");
        assertThat(kata("test", "doubling").err())
                .startsWith(
                        "kata: the tests of doubling don't compile with your code, which lacks or has changed something"
                                + " that the stub had: tiny/DoublingKata.java:");
    }

    private void delete(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Nested
    class Start {

        @Test
        void says_what_it_is_about_and_what_to_type() {
            tiny.write(EXERCISE + "README.md", "# Doubling\n\nA number, and `itself`\nagain.\n\n## The rules\n");

            assertThat(kata("start").out()).isEqualTo("""
                    Doubling · 2 points, about 5 minutes
                    A number, and itself again.

                      task 1 · double                                         2 points

                    read    exercises/doubling/README.md
                    write   exercises/doubling/src/main/java/tiny/Doubling.java
                    type    ./kata watch doubling   (or mvn test in exercises/doubling)
                    """);
        }
    }

    @Nested
    class Hint {

        @Test
        void gives_the_next_one_each_time_and_then_the_last_again() {
            assertThat(kata("hint").out()).isEqualTo("""
                    task 1 · double   hint 1 of 3

                    A nudge.

                    more: ./kata hint doubling 1 2
                    """);
            assertThat(kata("hint", "doubling").out()).contains("hint 2 of 3\n\nThe idea.\n");
            assertThat(kata("hint", "doubling", "1").out()).contains("hint 3 of 3\n\nNearly the code.\n");
            assertThat(kata("hint").out()).contains("hint 3 of 3");
            assertThat(kata("hint", "doubling", "1", "1").out()).contains("hint 1 of 3");
        }
    }

    @Nested
    class Reset {

        @Test
        void puts_the_stub_back_and_keeps_what_was_written() throws IOException {
            write("return 7;");

            Told told = kata("reset", "doubling");

            assertThat(told.out())
                    .matches("doubling: the stub is back, and what you wrote is in \\.kata.backup.doubling-[0-9-]+\n");
            assertThat(root.resolve(EXERCISE + TinyPack.FILE)).hasContent(STUB);
            Path kept = root.resolve(told.out().replaceFirst(".* is in ", "").strip());
            assertThat(kept.resolve(TinyPack.FILE)).hasContent(TinyPack.learner("return 7;"));
            assertThat(root.resolve(".kata/.gitignore")).isNotEmptyFile();
        }

        @Test
        void keeps_every_one_apart() throws IOException {
            for (String body : new String[] {"return 1;", "return 2;", "return 3;"}) {
                write(body);
                kata("reset", "doubling");
            }

            try (Stream<Path> kept = Files.list(root.resolve(".kata/backup"))) {
                assertThat(kept).hasSize(3);
            }
        }

        @Test
        void has_nothing_to_do_for_a_stub() {
            assertThat(kata("reset", "doubling").out())
                    .isEqualTo("doubling is as it was handed out: there is nothing to put back\n");
            assertThat(root.resolve(".kata")).doesNotExist();
        }

        @Test
        void brings_back_a_file_that_is_gone() throws IOException {
            Files.delete(root.resolve(EXERCISE + TinyPack.FILE));
            assertThat(kata().out()).contains("whose file is gone", "go on with   ./kata reset doubling");

            assertThat(kata("reset", "doubling").out()).isEqualTo("doubling: the stub is back\n");
            assertThat(root.resolve(EXERCISE + TinyPack.FILE)).hasContent(STUB);
        }

        @Test
        void says_where_else_a_stub_may_be() throws IOException {
            Files.delete(root.resolve(EXERCISE + KataFolder.stubOf(TinyPack.FILE)));

            Told told = kata("reset", "doubling");
            assertThat(told.exit()).isEqualTo(2);
            assertThat(told.err())
                    .startsWith("kata: there is no copy of the stub in exercises/doubling/stub; ")
                    .hasLineCount(1);
        }
    }

    @Nested
    class Explain {

        @Test
        void gives_nothing_away_before_the_kata_is_solved() {
            Told told = kata("explain", "doubling");

            assertThat(told.exit()).isEqualTo(1);
            assertThat(told.out())
                    .startsWith("doubling is not solved yet, and this would give it away: 0 of 1 tasks\n")
                    .doesNotContain("explained", "n + n");
        }

        @Test
        void shows_the_explanation_and_the_solution_beside_ones_own_code() {
            write("return 2 * n;");

            Told told = kata("explain", "doubling", "--anyway");

            assertThat(told.exit()).isZero();
            assertThat(told.out())
                    .startsWith("Doubling, explained\n===================\n\nIt is twice.\n")
                    .containsPattern("your Doubling\\.java +the solution's\n")
                    .containsPattern(" {8}return 2 \\* n; +\\| +return n \\+ n;\n")
                    .contains("\nnext\n");
        }

        @Test
        void says_in_an_edition_for_students_that_it_has_none() throws IOException {
            delete("solutions");

            Told told = kata("explain", "doubling");
            assertThat(told.exit()).isEqualTo(2);
            assertThat(told.err())
                    .startsWith("kata: there is no solutions/doubling here: this is an edition for students")
                    .hasLineCount(1);
        }
    }
}
