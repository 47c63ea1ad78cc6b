package dev.gokata.grader.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.progress.Standing.State;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.TestsVersion;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTests {

    private static final String EXERCISE = "exercises/" + TinyPack.SLUG + "/";
    private static final String STUB = TinyPack.learner("throw dev.gokata.kata.Kata.todo(1);");

    @TempDir
    Path root;

    private final List<String> complaints = new ArrayList<>();
    private TinyPack tiny;
    private Progress progress;
    private Instant time = Instant.parse("2026-11-21T12:00:00Z");

    @BeforeEach
    void make() {
        tiny = new TinyPack(root)
                .write(EXERCISE + KataFolder.stubOf(TinyPack.FILE), STUB)
                .write(EXERCISE + "kata.toml", toml(tinyToml()));
        progress = new Progress(tiny.pack(), complaints::add, () -> time);
    }

    private String tinyToml() {
        try {
            return Files.readString(root.resolve(EXERCISE + "kata.toml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String toml(String one) {
        return one.contains("n = 2") ? one : one + "[[task]]\nn = 2\ntitle = \"double back\"\npoints = 3\n";
    }

    private KataFolder kata() {
        return tiny.pack().kata(TinyPack.SLUG);
    }

    private Standing standing() {
        return progress.of(kata());
    }

    private void write(String body) {
        tiny.write(EXERCISE + TinyPack.FILE, TinyPack.learner(body));
    }

    /* A run with one test a task: null for one that passes, else how it fails. */
    private void ran(@Nullable Kind... kinds) {
        List<TestResult> results = new ArrayList<>();
        Arrays.asList(kinds).forEach(kind -> {
            ExpectedTest test = new ExpectedTest("tiny.Tests", "it", results.size() + 1, false, Engine.JUPITER);
            results.add(new TestResult(
                    test, true, kind == null ? null : new KataFailure(kind, 0, List.of("what it says"))));
        });
        TestsVersion version = new TestsVersion(TestsVersion.testsOf(kata()), "libraries");
        progress.ended(kata(), version, kata().exerciseSources(), results);
    }

    @Nested
    class A_kata {

        @Test
        void is_not_begun_while_it_is_as_it_was_handed_out() {
            assertThat(standing().state()).isEqualTo(State.NOT_BEGUN);
            ran(Kind.NOT_WRITTEN, Kind.NOT_WRITTEN);

            assertThat(standing().state()).isEqualTo(State.NOT_BEGUN);
            assertThat(standing().minutesLeft()).isEqualTo(5);
        }

        @Test
        void that_was_written_by_another_road_is_not_tested() {
            write("return n + n;");

            assertThat(standing().state()).isEqualTo(State.NOT_TESTED);
            assertThat(standing().tested()).isEmpty();
        }

        @Test
        void is_begun_with_the_tasks_that_pass() {
            write("return n + n;");
            ran(null, Kind.NOT_WRITTEN);

            assertThat(standing()).satisfies(begun -> {
                assertThat(begun.state()).isEqualTo(State.BEGUN);
                assertThat(begun.solved()).containsExactly(1);
                assertThat(begun.points()).isEqualTo(2);
                assertThat(begun.nextTask()).map(task -> task.number()).contains(2);
                assertThat(begun.changed()).isFalse();
                assertThat(begun.tested()).contains(time);
            });
        }

        @Test
        void is_solved_until_its_code_changes() {
            write("return n + n;");
            ran(null, null);
            assertThat(standing().isDone()).isTrue();
            assertThat(standing().minutesLeft()).isZero();

            write("return 2 * n;");
            assertThat(standing().state()).isEqualTo(State.SOLVED);
            assertThat(standing().isDone()).isFalse();
            assertThat(standing().label()).isEqualTo("changed since");
        }

        @Test
        void that_breaks_again_is_no_longer_solved() {
            write("return n + n;");
            ran(null, null);
            write("return n;");
            ran(Kind.WRONG, null);

            assertThat(standing().solved()).containsExactly(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"src/test/java/tiny/Other.java", "kata.toml"})
        void that_was_solved_by_other_tests_is_to_be_checked_again(String file) {
            write("return n + n;");
            ran(null, null);
            tiny.write(
                    EXERCISE + file,
                    file.equals("kata.toml") ? tinyToml() + "[limits]\nsteps = 7\n" : "package tiny; class Other {}");

            assertThat(standing().state()).isEqualTo(State.CHECK_AGAIN);
            assertThat(standing().isDone()).isFalse();
        }

        @Test
        void stays_solved_when_only_its_texts_change() {
            write("return n + n;");
            ran(null, null);
            tiny.write(EXERCISE + "kata.toml", tinyToml().replace("Double a number.", "Double any number."))
                    .write(EXERCISE + "README.md", "# Doubling anew\n");

            assertThat(standing().isDone()).isTrue();
        }

        @Test
        void whose_file_is_gone_says_so() throws IOException {
            Files.delete(root.resolve(EXERCISE + TinyPack.FILE));

            assertThat(standing().state()).isEqualTo(State.FILE_MISSING);
        }

        @Test
        void is_forgotten_when_it_is_reset() {
            write("return n + n;");
            ran(null, null);
            progress.forget(kata());

            assertThat(standing().state()).isEqualTo(State.NOT_TESTED);
        }
    }

    @Nested
    class Failures_in_a_row {

        private Optional<Integer> after(Kind... kinds) {
            int number = 0;
            for (Kind kind : kinds) {
                write("return n - " + number++ + ";");
                ran(kind, null);
            }
            return progress.failsAgain(kata(), 1, 3);
        }

        @Test
        void are_many_from_the_third_on() {
            assertThat(after(Kind.WRONG, Kind.THREW)).isEmpty();
            assertThat(after(Kind.OUT_OF_STEPS)).contains(3);
        }

        @Test
        void end_with_a_run_in_which_the_task_passes() {
            after(Kind.WRONG, Kind.WRONG);
            ran(null, null);

            assertThat(after(Kind.WRONG)).isEmpty();
        }

        @Test
        void are_of_code_that_was_written() {
            assertThat(after(Kind.NOT_WRITTEN, Kind.REFUSED, Kind.OURS, Kind.NOT_WRITTEN))
                    .isEmpty();
        }

        @Test
        void are_of_code_that_has_changed() {
            after(Kind.WRONG);
            ran(Kind.WRONG, null);
            ran(Kind.WRONG, null);

            assertThat(progress.failsAgain(kata(), 1, 3)).isEmpty();
        }

        @Test
        void are_told_while_a_hint_is_left() {
            after(Kind.WRONG, Kind.WRONG, Kind.WRONG);
            progress.hinted(kata(), 1, 2);
            assertThat(progress.failsAgain(kata(), 1, 3)).contains(3);
            progress.hinted(kata(), 1, 3);

            assertThat(progress.failsAgain(kata(), 1, 3)).isEmpty();
            assertThat(progress.hints(kata(), 1)).isEqualTo(3);
        }
    }

    @Test
    void a_hint_before_the_first_run_makes_nothing_look_tested() {
        progress.hinted(kata(), 2, 1);
        write("return n;");

        assertThat(progress.hints(kata(), 2)).isEqualTo(1);
        assertThat(standing().state()).isEqualTo(State.NOT_TESTED);
    }

    @Nested
    class The_file {

        private Path file() {
            return root.resolve(".kata/state.json");
        }

        @Test
        void keeps_itself_out_of_git() throws IOException {
            ran(null, null);

            assertThat(Files.readAllLines(root.resolve(".kata/.gitignore"))).contains("*");
        }

        @Test
        void is_not_made_by_a_look() {
            standing();

            assertThat(root.resolve(".kata")).doesNotExist();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[1, 2]",
                    "null",
                    "{\"formatVersion\" : 2, \"katas\" : {}}",
                    "{\"formatVersion\" : 1}",
                    "{\"formatVersion\" : 1, \"katas\" : {\"a\" : null}}",
                    "{\"formatVersion\" : 1, \"katas\" : {\"a\" : {\"slug\" : \"a\"}}}",
                    "{\"formatVersion\" : 1, \"katas\" : {\"a\" : 7}}"
                })
        void that_somebody_else_wrote_is_kept_aside_with_one_sentence(String text) throws IOException {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), text);
            write("return n + n;");

            assertThat(standing().state()).isEqualTo(State.NOT_TESTED);
            assertThat(complaints).singleElement().satisfies(sentence -> assertThat(sentence)
                    .startsWith(".kata/state.json is not what this command writes (")
                    .endsWith("): it is kept as .kata/state-" + Moments.fileName(time)
                            + ".json, and ./kata test finds out anew what is solved")
                    .doesNotContain("\n", "Exception", "dev.gokata"));
            assertThat(root.resolve(".kata/state-" + Moments.fileName(time) + ".json"))
                    .hasContent(text);
            ran(null, null);
            assertThat(standing().isDone()).isTrue();
            assertThat(complaints).hasSize(1);
        }

        @Test
        void that_cannot_be_written_costs_one_sentence_and_no_run() throws IOException {
            Files.writeString(root.resolve(".kata"), "in the way");
            write("return n + n;");
            ran(null, null);

            assertThat(complaints).singleElement().satisfies(sentence -> assertThat(sentence)
                    .startsWith(".kata/state.json can't be written, so what you have solved is forgotten: "));
        }

        @Test
        void keeps_what_it_has_of_katas_that_are_not_here() throws IOException {
            ran(null, null);
            String foreign = Files.readString(file())
                    .replace("0a7c6a0e-6f0e-4a86-8f0e-0d6d0c7d8a11", "11111111-2222-3333-4444-555555555555");
            Files.writeString(file(), foreign);
            ran(null, null);

            assertThat(file())
                    .content()
                    .contains("0a7c6a0e-6f0e-4a86-8f0e-0d6d0c7d8a11", "11111111-2222-3333-4444-555555555555");
        }

        @Test
        void loses_nothing_when_many_write_at_once() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            int tasks = 40;
            for (int task = 1; task <= tasks; task++) {
                int number = task;
                pool.execute(() -> new Progress(tiny.pack(), complaints::add).hinted(kata(), number, 1));
            }
            pool.shutdown();

            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(Stream.iterate(1, task -> task + 1).limit(tasks))
                    .allMatch(task -> progress.hints(kata(), task) == 1);
            assertThat(complaints).isEmpty();
            try (Stream<Path> left = Files.list(root.resolve(".kata"))) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("state.json", "lock", ".gitignore");
            }
        }
    }
}
