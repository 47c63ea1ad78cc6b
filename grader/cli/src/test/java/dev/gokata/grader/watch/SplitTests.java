package dev.gokata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.ExpectedTest.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTests {

    private static final List<ExpectedTest> TESTS = List.of(
            test("a", 1, Engine.JUPITER),
            test("b", 1, Engine.JUPITER),
            test("c", 1, Engine.JQWIK),
            test("d", 2, Engine.JUPITER),
            test("e", 2, Engine.JQWIK));

    private static ExpectedTest test(String name, int task, Engine engine) {
        return new ExpectedTest("tiny.TwiceTests", name, task, false, engine);
    }

    private static Order.Took took(String name, int lane, long micros) {
        return new Order.Took("TwiceTests#" + name, lane, micros);
    }

    /* The names of the tests of each part. */
    private static List<String> parts(int lane, int lanes, List<Order.Took> last, String first) {
        List<String> parts = new ArrayList<>();
        new Split(new Order.Share(lane, lanes, last), first)
                .parts(TESTS)
                .forEach(part -> parts.add(
                        String.join("", part.stream().map(ExpectedTest::method).toList())));
        return parts;
    }

    @Test
    void one_worker_runs_all_task_by_task() {
        assertThat(parts(0, 1, List.of(), "")).containsExactly("abc", "de");
    }

    @Test
    void what_failed_comes_first() {
        assertThat(parts(0, 1, List.of(), "TwiceTests#d")).containsExactly("d", "abc", "e");
    }

    @Test
    void two_workers_who_know_nothing_yet_warm_up_an_engine_each() {
        assertThat(parts(0, 2, List.of(), "")).containsExactly("ab", "d");
        assertThat(parts(1, 2, List.of(), "")).containsExactly("c", "e");
    }

    @Test
    void who_is_free_takes_what_takes_longest_in_each_task() {
        List<Order.Took> last =
                List.of(took("a", 0, 10), took("b", 0, 20), took("c", 0, 32), took("d", 0, 4), took("e", 0, 3));

        assertThat(parts(0, 2, last, "")).containsExactly("c", "e");
        assertThat(parts(1, 2, last, "")).containsExactly("ab", "d");
    }

    @Test
    void nothing_changes_hands_while_it_is_even() {
        List<Order.Took> last =
                List.of(took("a", 1, 10), took("b", 0, 10), took("c", 1, 9), took("d", 0, 9), took("e", 0, 1));

        assertThat(parts(0, 2, last, "")).containsExactly("b", "de");
        assertThat(parts(1, 2, last, "")).containsExactly("ac");
    }

    @Test
    void each_test_is_run_by_one_of_them_though_some_are_new() {
        List<Order.Took> last = List.of(took("a", 1, 10), took("gone", 0, 10), took("e", 0, 10));

        assertThat(IntStream.range(0, 2)
                        .mapToObj(lane -> String.join("", parts(lane, 2, last, "TwiceTests#e")))
                        .reduce("", String::concat)
                        .chars())
                .hasSize(5)
                .doesNotHaveDuplicates();
    }
}
