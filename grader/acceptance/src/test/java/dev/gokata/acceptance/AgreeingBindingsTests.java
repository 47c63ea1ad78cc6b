package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.check.Mutant;
import dev.gokata.grader.check.Mutants;
import dev.gokata.grader.machine.Processors;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.testing.LearnerCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a question comes to doesn't depend on where the code runs: in the JVM of the tests, or in a process of its own. */
class AgreeingBindingsTests {

    private static final Map<String, KataUnderTest> KATAS = new TreeMap<>();

    /* Goroutines hand over to each other sooner where they and the processes asked share a processor. */
    @BeforeAll
    static void settle() {
        Processors.keepToOne(ProcessHandle.current(), 0, thread -> true);
    }

    @AfterAll
    static void close() {
        KATAS.values().forEach(KataUnderTest::close);
    }

    static List<String> katas() {
        return Repository.pack().katas().stream().map(KataFolder::slug).toList();
    }

    /* One of the first task of each kata: all together would take as long as the rest of the build. */
    static Stream<Arguments> mutants() {
        return Repository.pack().katas().stream()
                .map(kata -> Arguments.of(
                        kata.slug(),
                        Mutants.of(kata).stream()
                                .min(Comparator.comparingInt(Mutant::killedBy).thenComparing(Mutant::name))
                                .orElseThrow()
                                .name()));
    }

    @ParameterizedTest
    @MethodSource("katas")
    void about_a_solution_under_all_of_its_tests(String slug) {
        KataUnderTest kata = kata(slug);
        try (BothBindings both = kata.both(kata.code(kata.kata().solutionSources()))) {
            assertThat(kata.run(both, test -> true)).allMatch(TestResult::passed);

            assertThat(both.differences()).isEmpty();
            assertThat(both.questions()).isGreaterThan(1_000);
        }
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void about_a_wrong_solution_under_the_examples_of_the_task_that_is_wrong(String slug, String name) {
        KataUnderTest kata = kata(slug);
        Mutant mutant = Mutants.of(kata.kata()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        LearnerCode.Ready code = kata.code(mutant.applyTo(kata.kata().solutionSources()));
        try (BothBindings both = kata.both(code)) {
            List<TestResult> results =
                    kata.run(both, test -> test.engine() == Engine.JUPITER && test.task() == mutant.killedBy());

            assertThat(both.differences()).isEmpty();
            assertThat(both.questions()).isGreaterThan(5);
            // Handed in, it is told its own misconception, or one that fits as well.
            boolean judged = Misconceptions.failures(mutant.killedBy(), results).isPresent();
            boolean told = Misconceptions.of(kata.kata()).mayTell(mutant.misconception(), mutant.killedBy(), results);
            assertThat(told).as("%s is told", mutant.misconception()).isEqualTo(judged);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | return null;                                                    | Threw",
                "4 | return java.util.Arrays.asList((SizeClass) null);               | Threw",
                "1 | throw new ArithmeticException(\"no \" + size);                  | Threw",
                "1 | Object nothing = null; return nothing.hashCode();               | Threw",
                "1 | throw new Error() { public String getMessage() { throw this; } }; | Threw",
                "1 | return -size;                                                   | Observed",
                "2 | while (true) {}                                                 | OutOfSteps",
                "2 | return (int) new long[Integer.MAX_VALUE][3].length;             | OutOfSteps",
                "2 | try { while (true) {} } catch (Error e) { return 7; }           | OutOfSteps",
                "2 | return calls++;                                                 | Observed",
                "2 | return size > 0 ? classOf(size + 1) : 0;                        | Threw",
                "3 | return 1 / (sizeclass - sizeclass);                             | Threw",
            })
    void about_code_that_does_something_odd(int task, String body, String kind) {
        KataUnderTest kata = kata("size-classes");
        Map<String, String> sources = new TreeMap<>(kata.kata().exerciseSources());
        sources.replaceAll((path, text) -> text.replace("throw Kata.todo(" + task + ");", body)
                .replace("private final List", "private static int calls; private final List"));
        try (BothBindings both = kata.both(kata.code(sources))) {
            kata.run(both, test -> test.task() == task);

            assertThat(both.differences()).isEmpty();
            assertThat(both.kinds()).contains(kind);
        }
    }

    private static KataUnderTest kata(String slug) {
        return KATAS.computeIfAbsent(
                slug,
                name -> new KataUnderTest(Repository.pack(), Repository.pack().kata(name)));
    }
}
