package dev.gokata.grader.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.run.KataTests;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.SubjectLost;
import dev.gokata.kata.testing.SubjectLost.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a process that holds code which was neither vetted nor made to count its steps. */
class SubjectProcessTests {

    private static final RunSettings SETTINGS =
            new RunSettings(RunSettings.Mode.GRADED, 1, RunSettings.Unwritten.FAILS);

    @TempDir
    static Path root;

    private static Pack pack;
    private static KataTests tests;

    @BeforeAll
    static void compile() {
        pack = new TinyPack(root).built();
        tests = KataTests.compile(pack, pack.kata(TinyPack.SLUG));
    }

    @AfterAll
    static void close() {
        tests.close();
    }

    @Nested
    class Code_that_gets_past_the_vetting {

        @ParameterizedTest
        @CsvSource({"System.exit(0);, 0", "System.exit(7);, 7", "Runtime.getRuntime().halt(1);, 1"})
        void and_ends_its_process_has_crashed(String end, int code) {
            SubjectLost lost = loss(end + " return 0;", SubjectLimits.DEFAULT);

            assertThat(lost.reason()).isEqualTo(Cause.CRASHED);
            assertThat(lost).hasMessage("the submission's process ended by itself, with exit code " + code);
        }

        @Test
        void and_takes_all_memory_meets_the_limit() {
            SubjectLost lost = loss(
                    "var all = new java.util.ArrayList<long[]>(); while (true) { all.add(new long[1 << 20]); }",
                    new SubjectLimits(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5), 32));

            assertThat(lost.reason()).isEqualTo(Cause.MEMORY_LIMIT);
            assertThat(lost).hasMessage("the submission used up its 32 MiB of memory");
        }

        @Test
        void and_loops_for_ever_meets_the_limit_of_a_question() {
            SubjectLost lost = loss(
                    "while (true) { calls++; }",
                    new SubjectLimits(Duration.ofMinutes(5), Duration.ofMillis(200), Duration.ofMinutes(5), 32));

            assertThat(lost.reason()).isEqualTo(Cause.CPU_LIMIT);
        }

        @Test
        void and_loops_for_ever_meets_the_limit_of_all_questions() {
            SubjectLost lost = loss(
                    "while (true) { calls++; }",
                    new SubjectLimits(Duration.ofMillis(500), Duration.ofMinutes(5), Duration.ofMinutes(5), 32));

            assertThat(lost.reason()).isEqualTo(Cause.CPU_LIMIT);
        }

        @Test
        void and_sleeps_for_ever_is_ended_as_silent() {
            SubjectLost lost = loss(
                    "try { Thread.sleep(Long.MAX_VALUE); } catch (InterruptedException e) { } return 0;",
                    new SubjectLimits(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMillis(300), 32));

            assertThat(lost.reason()).isEqualTo(Cause.SILENT);
        }

        @Test
        void finds_no_environment_and_no_tests() {
            assertThat(answer("return System.getenv().size();")).isZero();
            assertThat(answer("try { Class.forName(\"org.junit.jupiter.api.Test\"); return 1; }"
                            + " catch (ClassNotFoundException e) { return 0; }"))
                    .isZero();
        }

        @Test
        void prints_into_the_void() {
            assertThat(answer("System.out.println(\"7\"); System.err.println(n); return n;"))
                    .isEqualTo(4);
        }

        @Test
        void leaves_no_process_behind_when_it_starts_threads() {
            Set<ProcessHandle> before = children();
            try (RemoteBinding binding =
                    binding("new Thread(() -> { while (true) {} }).start(); return n;", SubjectLimits.DEFAULT)) {
                assertThat(Question.ask(binding, tests, 4)).isEqualTo(4);
            }

            assertGone(before);
        }

        private static int answer(String body) {
            try (RemoteBinding binding = binding(body, SubjectLimits.DEFAULT)) {
                return Question.ask(binding, tests, 4);
            }
        }

        private static SubjectLost loss(String body, SubjectLimits limits) {
            Set<ProcessHandle> before = children();
            SubjectLost lost;
            try (RemoteBinding binding = binding(body, limits)) {
                lost = catchThrowableOfType(SubjectLost.class, () -> Question.ask(binding, tests, 4));
            }
            assertGone(before);
            return lost;
        }
    }

    @Nested
    class A_subject_that_is_none {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "frame(out);",
                    "frame(out, 0, 0, 0, 0, 0, 0, 0, 1);",
                    "out.writeInt(-1);",
                    "out.writeInt(Integer.MAX_VALUE);",
                    "out.writeBytes(\"HTTP/1.1 200 OK\");",
                })
        void and_answers_garbage_has_tampered(String answer, @TempDir Path folder) {
            SubjectLost lost = loss(folder, answer);

            assertThat(lost.reason()).isEqualTo(Cause.TAMPERED);
            assertThat(lost.getMessage()).startsWith("the submission's process broke the rules of its channel: ");
        }

        @Test
        void and_answers_another_question_has_tampered(@TempDir Path folder) {
            // The frame of an honest answer, but for the question's number.
            SubjectLost lost = loss(folder, "frame(out, 2, 0);");

            assertThat(lost.reason()).isEqualTo(Cause.TAMPERED);
        }

        @Test
        void and_speaks_after_its_last_answer_has_tampered(@TempDir Path folder) {
            // The right answer to the first question, in its frame, and then another frame.
            String answer = "frame(out, 2, 8, 0, 0, 1, 16); frame(out, 4);";
            try (RemoteBinding binding =
                    new RemoteBinding(tests, honest(), SETTINGS, () -> FakeSubject.start(folder, answer))) {
                assertThat(Question.ask(binding, tests, 4)).isEqualTo(8);

                assertThat(binding.finish()).get().satisfies(lost -> {
                    assertThat(lost.reason()).isEqualTo(Cause.TAMPERED);
                    assertThat(lost).hasMessageEndingWith("it spoke after its last answer");
                });
            }
        }

        @Test
        void and_closes_its_channel_has_crashed(@TempDir Path folder) {
            assertThat(loss(folder, "System.exit(0);").reason()).isEqualTo(Cause.CRASHED);
        }

        @Test
        void and_ends_inside_an_answer_has_crashed(@TempDir Path folder) {
            assertThat(loss(folder, "out.writeInt(100); out.write(1); out.flush(); System.exit(0);")
                            .reason())
                    .isEqualTo(Cause.CRASHED);
        }

        @Test
        void and_never_comes_to_life_is_the_machines_fault() {
            SubjectLost lost;
            try (RemoteBinding binding = new RemoteBinding(
                    tests,
                    honest(),
                    SETTINGS,
                    () -> SubjectProcess.start(List.of(root.resolve("nothing.jar")), SubjectLimits.DEFAULT))) {
                lost = catchThrowableOfType(SubjectLost.class, () -> Question.ask(binding, tests, 4));
            }

            assertThat(lost.reason()).isEqualTo(Cause.MACHINE);
            assertThat(lost.getMessage())
                    .startsWith("the process for the submission did not start: ")
                    .contains("SubjectMain");
        }

        @Test
        void is_not_asked_again_once_it_has_tampered(@TempDir Path folder) {
            int[] started = {0};
            Supplier<SubjectProcess> starter = () -> {
                started[0]++;
                return FakeSubject.start(folder, "frame(out);");
            };
            try (RemoteBinding binding = new RemoteBinding(tests, honest(), SETTINGS, starter)) {
                for (int i = 0; i < 3; i++) {
                    assertThatThrownBy(() -> Question.ask(binding, tests, 4)).isInstanceOf(SubjectLost.class);
                }
            }

            assertThat(started[0]).isEqualTo(1);
        }

        private static SubjectLost loss(Path folder, String answer) {
            Set<ProcessHandle> before = children();
            SubjectLost lost;
            try (RemoteBinding binding =
                    new RemoteBinding(tests, honest(), SETTINGS, () -> FakeSubject.start(folder, answer))) {
                lost = catchThrowableOfType(SubjectLost.class, () -> Question.ask(binding, tests, 4));
            }
            assertGone(before);
            return lost;
        }
    }

    @Nested
    class A_binding {

        @Test
        void starts_no_process_before_it_is_asked() {
            int[] started = {0};
            try (RemoteBinding binding = new RemoteBinding(tests, honest(), SETTINGS, () -> {
                started[0]++;
                return SubjectProcess.start(pack.subjectClassPath(), SubjectLimits.DEFAULT);
            })) {
                Question.subject(binding, tests);
                assertThat(started[0]).isZero();

                Question.ask(binding, tests, 1);
                Question.ask(binding, tests, 2);
                assertThat(started[0]).isEqualTo(1);
                assertThat(binding.questions()).isEqualTo(2);
            }
        }

        @Test
        void has_nothing_to_say_of_an_honest_end() {
            Set<ProcessHandle> before = children();
            try (RemoteBinding binding = binding("return 2 * n;", SubjectLimits.DEFAULT)) {
                assertThat(binding.finish()).isEmpty();
                assertThat(Question.ask(binding, tests, 4)).isEqualTo(8);
                assertThat(binding.finish()).isEmpty();
            }
            assertGone(before);
        }

        @Test
        void replaces_a_process_that_was_lost_a_few_times() {
            int[] started = {0};
            Supplier<SubjectProcess> starter = () -> {
                started[0]++;
                return SubjectProcess.start(pack.subjectClassPath(), SubjectLimits.DEFAULT);
            };
            String crashing = "if (n < 0) { System.exit(1); } return 2 * n;";
            try (RemoteBinding binding = new RemoteBinding(tests, classes(crashing), SETTINGS, starter)) {
                for (int i = 0; i < 3; i++) {
                    assertThatThrownBy(() -> Question.ask(binding, tests, -1)).isInstanceOf(SubjectLost.class);
                    assertThat(Question.ask(binding, tests, 21)).isEqualTo(42);
                }
                assertThat(started[0]).isEqualTo(4);
                assertThat(binding.questions()).isEqualTo(6);
            }
        }

        @Test
        void gives_each_subject_a_world_of_its_own() {
            try (RemoteBinding binding = binding("return ++calls;", SubjectLimits.DEFAULT)) {
                Question one = Question.subject(binding, tests);
                Question other = Question.subject(binding, tests);

                assertThat(one.ask(0)).isEqualTo(1);
                assertThat(other.ask(0)).isEqualTo(1);
                assertThat(one.ask(0)).isEqualTo(2);
                assertThat(one.ask(0)).isEqualTo(3);
                assertThat(other.ask(0)).isEqualTo(2);
            }
        }

        @Test
        void says_when_a_test_asks_too_many_subjects_in_turn() {
            try (RemoteBinding binding = binding("return ++calls;", SubjectLimits.DEFAULT)) {
                Question first = Question.subject(binding, tests);
                first.ask(0);
                for (int i = 0; i < 16; i++) {
                    Question.subject(binding, tests).ask(0);
                }

                assertThatThrownBy(() -> first.ask(0))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("a test asks more than 16 subjects in turn: let it make fewer");
            }
        }

        @Test
        void keeps_the_loss_of_one_process_from_the_next() {
            String crashing = "if (n < 0) { System.exit(1); } return ++calls;";
            try (RemoteBinding binding = binding(crashing, SubjectLimits.DEFAULT)) {
                Question before = Question.subject(binding, tests);
                before.ask(1);
                assertThatThrownBy(() -> Question.ask(binding, tests, -1)).isInstanceOf(SubjectLost.class);
                Question after = Question.subject(binding, tests);
                assertThat(after.ask(1)).isEqualTo(1);

                assertThatThrownBy(() -> before.ask(1)).isInstanceOf(SubjectLost.class);
                assertThat(after.ask(1)).isEqualTo(2);
            }
        }
    }

    private static RemoteBinding binding(String body, SubjectLimits limits) {
        return new RemoteBinding(
                tests, classes(body), SETTINGS, () -> SubjectProcess.start(pack.subjectClassPath(), limits));
    }

    private static WorldClasses honest() {
        return classes("return 2 * n;");
    }

    /* As javac leaves them: not vetted, and not counting. */
    private static WorldClasses classes(String body) {
        Compilation compilation =
                JavaCompilation.compile(Map.of(TinyPack.FILE, TinyPack.learner(body)), pack.subjectClassPath());
        return new WorldClasses(tests.kataClass(), ((Compilation.Compiled) compilation).classes(), tests.probes());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    private static void assertGone(Set<ProcessHandle> before) {
        Set<ProcessHandle> left = children();
        left.removeAll(before);
        // Only a guard: what was ended is gone at once, and what was not would be waited for in vain.
        left.forEach(process -> process.onExit().orTimeout(5, TimeUnit.MINUTES).join());
        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }
}
