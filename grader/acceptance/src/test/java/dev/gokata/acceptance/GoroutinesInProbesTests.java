package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.TestResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a learner's code that a probe runs in goroutines: the same in this JVM and in a process of its own. */
class GoroutinesInProbesTests {

    @TempDir
    static Path root;

    private static KataUnderTest kata;

    @BeforeAll
    static void compile() {
        GoroutinePack pack = new GoroutinePack(root);
        kata = new KataUnderTest(pack.pack(), pack.kataFolder());
    }

    @AfterAll
    static void close() {
        kata.close();
    }

    /** Asks about two goroutines under 100 schedules, and about 200 under one. */
    private static List<String> outcomes(String body) {
        try (BothBindings both = kata.both(kata.code(GoroutinePack.sources(body)))) {
            List<TestResult> results = kata.run(both, test -> test.engine() == Engine.JUPITER);
            assertThat(both.differences()).isEmpty();
            assertThat(both.outcomes()).as("%s", results).hasSize(2);
            return both.outcomes().stream().sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throw dev.gokata.kata.Kata.todo(1);                            | NotWritten[task=1, method=Counting.countOn]",
                "throw new IllegalStateException(\"so\");                       | Threw[type=java.lang.IllegalStateException, message=so, where=Counting.java:7]",
                "throw new Error(\"so\");                                       | Threw[type=java.lang.Error, message=so, where=Counting.java:7]",
                "countOn(n);                                                    | Threw[type=java.lang.StackOverflowError, message=, where=Counting.java:7]",
                "while (true) {}                                                | OutOfSteps[budget=100000, where=Counting.java:7]",
                "try { while (true) {} } catch (Error e) { n.add(1); }          | OutOfSteps[budget=100000, where=Counting.java:7]",
                "try { while (true) {} } finally { while (true) {} }            | OutOfSteps[budget=100000, where=Counting.java:7]",
                "while (true) { try { n.add(1); } catch (Error e) {} }          | Misused[message=G2 counter does not end: it catches every Throwable",
                "Program.of(() -> {}).run();                                    | Misused[message=a run was started inside a run",
            })
    void what_their_code_throws_or_never_ends_is_told_as_what_it_is(String body, String outcome) {
        assertThat(outcomes(body)).allSatisfy(each -> assertThat(each).startsWith(outcome));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "while (true) { Go.gosched(); }           | out of steps: no end after 5000 scheduling points",
                "Go.gopark(WaitReason.SEMACQUIRE, n);     | fatal error: all goroutines are asleep - deadlock!",
                "throw new GoPanic(\"boom\");             | panic: boom",
                "Go.fatal(\"bad\");                       | fatal error: bad",
            })
    void what_a_program_of_go_can_come_to_is_observed(String body, String headline) {
        assertThat(outcomes(body))
                .allSatisfy(each -> assertThat(each).startsWith("Observed[").contains("headline=" + headline));
    }

    @Test
    void a_race_is_observed_with_its_shortest_schedule_and_a_right_solution_with_none() {
        List<String> racing = outcomes("int before = n.load(); n.store(before + 1);");

        assertThat(racing).anySatisfy(each -> assertThat(each)
                .contains("headline=panic: counted 1", "schedule=5:3,", "store AtomicInt32#"));
        assertThat(racing).anySatisfy(each -> assertThat(each).contains("failure=Optional.empty"));
        assertThat(outcomes("n.add(1);"))
                .allSatisfy(each -> assertThat(each).startsWith("Observed[").contains("failure=Optional.empty"));
    }

    @Test
    void a_loop_that_only_a_schedule_makes_endless_is_found_and_costs_the_same_each_time() {
        String body = "if (n.load() == 1) { while (n.load() == 1) { if (n == null) { Go.gosched(); } } } n.add(1);";
        List<String> first = outcomes(body);

        assertThat(first).anySatisfy(each -> assertThat(each).contains("headline=out of steps: no end after"));
        assertThat(outcomes(body)).isEqualTo(first);
    }

    @Test
    void work_is_counted_on_whatever_thread_it_is_done() {
        String body = "for (int i = 0; i < %d; i++) {} n.add(1);";
        List<String> few = new ArrayList<>(outcomes(body.formatted(1)));
        List<String> more = new ArrayList<>(outcomes(body.formatted(11)));

        // 200 goroutines under one schedule: ten turns of the loop more for each, and a turn is a step or two.
        assertThat(steps(more) - steps(few)).isIn(200L * 10, 200L * 10 * 2);
    }

    @Test
    void the_seed_of_a_run_leads_to_the_same_schedule_again() {
        String body = "int before = n.load(); n.store(before + 1);";
        List<String> first = failuresOfTheProperty(body);

        assertThat(first).hasSize(1);
        assertThat(first.get(0)).contains("panic: counted", "under schedule ", "--seed 1");
        assertThat(failuresOfTheProperty(body)).isEqualTo(first);
    }

    private static List<String> failuresOfTheProperty(String body) {
        try (BothBindings both = kata.both(kata.code(GoroutinePack.sources(body)))) {
            return kata.run(both, test -> test.engine() == Engine.JQWIK).stream()
                    .map(result -> String.valueOf(result.thrown()))
                    .toList();
        }
    }

    private static long steps(List<String> outcomes) {
        String plain = outcomes.stream()
                .filter(each -> each.contains("schedules=1,"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(plain.replaceAll("^.*steps=(\\d+)]$", "$1"));
    }
}
