package dev.gokata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.compile.Compilation.Compiled;
import dev.gokata.grader.compile.Compilation.CompilerLimit;
import dev.gokata.grader.compile.Compilation.NotCompiled;
import dev.gokata.kata.Kata;
import java.io.BufferedReader;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompilerProcessTests {

    private static final Map<String, String> RIGHT = Map.of("p/A.java", "package p; class A { String s = \"\"; }");
    private static final CompilerLimits HASTY = new CompilerLimits(Duration.ofSeconds(1), Duration.ofSeconds(60), 256);

    @Nested
    class Compiling {

        @Test
        void gives_what_compiling_in_process_gives() {
            try (CompilerProcess compiler = new CompilerProcess()) {
                Compiled there = (Compiled) compiler.compile(RIGHT, List.of());
                Compiled here = (Compiled) JavaCompilation.compile(RIGHT, List.of());

                assertThat(there.classes()).containsOnlyKeys("p.A");
                assertThat(there.classes().get("p.A")).isEqualTo(here.classes().get("p.A"));
                assertThat(compiler.compile(HostileSources.errors(100), List.of()))
                        .isEqualTo(JavaCompilation.compile(HostileSources.errors(100), List.of()));
            }
        }

        @Test
        void uses_the_class_path_of_each_request() throws URISyntaxException {
            Path api = Path.of(Kata.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Map<String, String> source = Map.of("A.java", "class A { Object o = dev.gokata.kata.Kata.todo(1); }");
            try (CompilerProcess compiler = new CompilerProcess()) {
                assertThat(compiler.compile(source, List.of(api))).isInstanceOf(Compiled.class);
                assertThat(compiler.compile(source, List.of())).isInstanceOf(NotCompiled.class);
            }
        }

        @Test
        void keeps_the_process_while_it_behaves() {
            try (CompilerProcess compiler = new CompilerProcess()) {
                long pid = pid(compiler);
                compiler.compile(RIGHT, List.of());
                compiler.compile(HostileSources.errors(3), List.of());

                assertThat(pid(compiler)).isEqualTo(pid);
            }
        }
    }

    @Nested
    class A_submission_that_hurts_the_compiler {

        @Test
        void is_told_that_it_nests_too_deep_and_the_next_one_compiles() {
            isLimitedTo(CompilerLimit.TOO_DEEP, HostileSources.nestedParentheses(6_000), CompilerLimits.DEFAULT);
        }

        @Test
        void is_told_that_it_takes_too_much_processor_time() {
            isLimitedTo(CompilerLimit.TOO_LONG, HostileSources.doublingTypes(27), HASTY);
        }

        @Test
        void is_told_that_it_takes_too_much_memory() {
            CompilerLimits small = new CompilerLimits(Duration.ofSeconds(60), Duration.ofSeconds(120), 24);

            isLimitedTo(CompilerLimit.TOO_BIG, HostileSources.doublingTypes(27), small);
        }

        @Test
        void is_told_that_it_makes_too_many_classes() {
            isLimitedTo(CompilerLimit.TOO_MANY_CLASSES, HostileSources.classes(3_000), CompilerLimits.DEFAULT);
        }

        @Test
        void is_told_that_it_is_too_big_before_it_is_even_sent() {
            try (CompilerProcess compiler = new CompilerProcess()) {
                assertThat(compiler.compile(Map.of("A.java", " ".repeat(17 * 1024 * 1024)), List.of()))
                        .isEqualTo(CompilerLimit.TOO_BIG);
            }
        }

        private void isLimitedTo(CompilerLimit limit, Map<String, String> sources, CompilerLimits limits) {
            try (CompilerProcess compiler = new CompilerProcess(limits)) {
                ProcessHandle before = compiler.handle().orElseThrow();

                assertThat(compiler.compile(sources, List.of())).isEqualTo(limit);
                assertEnds(before);
                assertThat(pid(compiler)).as("the process was replaced").isNotEqualTo(before.pid());
                assertThat(compiler.compile(RIGHT, List.of())).isInstanceOf(Compiled.class);
            }
        }
    }

    @Nested
    class A_process_that_fails_for_no_reason_of_the_submission {

        @Test
        void is_replaced_when_it_died_between_two_submissions() {
            try (CompilerProcess compiler = new CompilerProcess()) {
                compiler.compile(RIGHT, List.of());
                kill(compiler.handle().orElseThrow());

                assertThat(compiler.compile(RIGHT, List.of())).isInstanceOf(Compiled.class);
            }
        }

        @Test
        void is_replaced_when_it_dies_while_compiling() throws Exception {
            try (CompilerProcess compiler = new CompilerProcess()) {
                compiler.compile(RIGHT, List.of());
                ProcessHandle first = compiler.handle().orElseThrow();
                CompletableFuture<Compilation> answer =
                        CompletableFuture.supplyAsync(() -> compiler.compile(HostileSources.errors(50_000), List.of()));
                first.destroyForcibly();

                assertThat(answer.get(5, TimeUnit.MINUTES)).isInstanceOf(NotCompiled.class);
            }
        }

        @Test
        void is_a_fault_of_ours_when_it_hangs_twice() {
            CompilerLimits impatient = new CompilerLimits(Duration.ofMinutes(1), Duration.ofNanos(1), 256);
            try (CompilerProcess compiler = new CompilerProcess(impatient)) {
                assertThatThrownBy(() -> compiler.compile(RIGHT, List.of()))
                        .isInstanceOf(CompilerFailure.class)
                        .hasMessage("the compiler's process failed twice: it didn't start");
            }
        }
    }

    @Nested
    class Leaving_nothing_behind {

        @Test
        void closing_ends_the_process() {
            CompilerProcess compiler = new CompilerProcess();
            ProcessHandle process = compiler.handle().orElseThrow();
            compiler.close();
            compiler.close();

            assertEnds(process);
            assertThatThrownBy(() -> compiler.compile(RIGHT, List.of())).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void the_process_has_an_empty_environment() {
            try (CompilerProcess compiler = new CompilerProcess()) {
                compiler.compile(RIGHT, List.of());
                Path environment = Path.of("/proc", String.valueOf(pid(compiler)), "environ");
                if (environment.toFile().exists()) {
                    assertThat(environment).isEmptyFile();
                }
            }
        }

        @Test
        void the_process_ends_with_a_grader_that_is_killed_even_in_the_middle_of_compiling() throws Exception {
            Process grader = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(),
                            Grader.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out = grader.inputReader()) {
                Optional<ProcessHandle> compiler = ProcessHandle.of(Long.parseLong(out.readLine()));
                grader.destroyForcibly();
                assertEnds(grader.toHandle());

                compiler.ifPresent(CompilerProcessTests::assertEnds);
            }
        }

        private String classPath() throws URISyntaxException {
            return Stream.of(Grader.class, CompilerMain.class, Kata.class)
                    .map(CompilerProcessTests::location)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** A grader that tells which process compiles for it, and then waits for something that takes long to compile. */
    static final class Grader {

        private Grader() {}

        public static void main(String[] arguments) {
            CompilerLimits patient = new CompilerLimits(Duration.ofMinutes(10), Duration.ofMinutes(10), 256);
            CompilerProcess compiler = new CompilerProcess(patient);
            compiler.compile(RIGHT, List.of());
            System.out.println(pid(compiler));
            compiler.compile(HostileSources.doublingTypes(27), List.of());
        }
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long pid(CompilerProcess compiler) {
        return compiler.handle().orElseThrow().pid();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        assertEnds(process);
    }

    private static void assertEnds(ProcessHandle process) {
        try {
            process.onExit().get(5, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("process " + process.pid() + " is still there", e);
        }
        assertThat(process.isAlive()).isFalse();
    }
}
