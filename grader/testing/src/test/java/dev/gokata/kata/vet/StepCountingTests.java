package dev.gokata.kata.vet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepCountingTests {

    static Stream<Arguments> members() {
        return Constructs.all().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    void leaves_the_results_as_they_were(String what, String members) {
        Counted code = Counted.members(members);

        for (int n = -1; n < 7; n++) {
            assertThat(code.counted(n)).as("run(" + n + ")").isEqualTo(code.uncounted(n));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    void counts_the_same_on_every_call_and_in_every_world(String what, String members) {
        Counted code = Counted.members(members);
        long first = code.steps(3);

        assertThat(code.steps(3)).as("the second call").isEqualTo(first);
        assertThat(code.anew().steps(3)).as("in another world").isEqualTo(first);
        assertThat(first).isPositive();
    }

    @Nested
    class Loops {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "int s = 0; for (int i = 0; i < n; i++) s += i; return s;",
                    "int s = 0; while (n > 0) { n--; s ^= n; } return s;",
                    "int s = 0; do { s += n % 2 == 0 ? 1 : 2; } while (n-- > 0); return s;",
                    "long s = 0; for (int x : new int[n]) s += x; return s;",
                    "List<Integer> l = new ArrayList<>(); for (int i = 0; i < n; i++) l.add(i); return l.size();",
                    "Iterator<Integer> it = new Iterator<>() { int i = 0; public boolean hasNext() { return i < n; }"
                            + " public Integer next() { return i++; } };"
                            + " int s = 0; while (it.hasNext()) s += it.next(); return s;",
                    "IntUnaryOperator f = x -> x + 1; int s = 0; for (int i = 0; i < n; i++) s = f.applyAsInt(s);"
                            + " return s;",
                })
        void cost_the_same_for_each_turn(String body) {
            Counted code = Counted.body(body);
            // Every even number of turns, for a body may have two ways that take turns.
            long turns = code.steps(12) - code.steps(10);

            assertThat(turns).isPositive();
            assertThat(code.steps(14) - code.steps(12)).isEqualTo(turns);
            assertThat(code.steps(1_010) - code.steps(10)).isEqualTo(500 * turns);
        }

        @Test
        void inside_loops_cost_the_product() {
            Counted code =
                    Counted.body("int s = 0; for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) s++; return s;");

            assertThat(code.steps(100)).isBetween(10_000L, 31_000L);
            assertThat(code.steps(200)).isBetween(40_000L, 121_000L);
        }

        @Test
        void of_recursion_cost_each_call() {
            Counted code = Counted.members("static int down(int n) { return n == 0 ? 0 : down(n - 1); }"
                    + " public static Object run(int n) { return down(n); }");
            long call = code.steps(11) - code.steps(10);

            assertThat(call).isPositive();
            assertThat(code.steps(1_010) - code.steps(10)).isEqualTo(1_000 * call);
        }
    }

    @Nested
    class Straight_code {

        @Test
        void is_one_step_however_long() {
            assertThat(Counted.body("return n;").steps(3)).isEqualTo(1);
            assertThat(Counted.body("n += 1; n *= 2; n ^= 7; n -= 1; int m = n + 1; return n + m;")
                            .steps(3))
                    .isEqualTo(1);
        }

        @Test
        void with_a_branch_is_two_steps_at_most() {
            Counted code = Counted.body("if (n > 2) { n = 7; } return n;");

            assertThat(code.steps(1)).isEqualTo(2);
            assertThat(code.steps(3)).isEqualTo(2);
        }
    }

    @Nested
    class Static_initializers {

        private final Counted code = Counted.members("""
                static class Table {
                    static final int[] WORDS = new int[100];
                    static { for (int i = 0; i < 100; i++) WORDS[i] = Other.BASE + i; }
                }
                static class Other {
                    static final int BASE = base();
                    static int base() { int b = 0; for (int i = 0; i < 50; i++) b += 2; return b; }
                }
                public static Object run(int n) { return Table.WORDS[n + 1]; }
                """);

        @Test
        void cost_nothing_for_they_run_once() {
            assertThat(code.steps(3)).isEqualTo(1);
            assertThat(code.steps(3)).isEqualTo(1);
            assertThat(code.counted(3)).isEqualTo("104");
        }

        @ParameterizedTest
        @CsvSource({"64, false", "65, true"})
        void cost_what_they_do_where_there_is_one_for_each_question(int initializers, boolean costs) {
            StringBuilder members = new StringBuilder("public static Object run(int n) { now = n; switch (n) {");
            StringBuilder classes = new StringBuilder("static int now;");
            for (int i = 0; i < initializers; i++) {
                members.append("case ")
                        .append(i)
                        .append(": return Work")
                        .append(i)
                        .append(".DONE;");
                classes.append("static class Work").append(i).append(" { static final int DONE = work(); }");
            }
            Counted laundering = Counted.members(members + " default: return 0; } }" + classes
                    + "static int work() { int s = 0; for (int i = 0; i < 1000; i++) s += now; return s; }");

            assertThat(laundering.counted(3)).isEqualTo("3000");
            assertThat(laundering.anew().steps(7) > 1_000).isEqualTo(costs);
        }

        @Test
        void that_fail_change_no_count_after_them() {
            Counted failing = Counted.members("""
                    static class Outer { static int x; static { try { x = Inner.y; } catch (Throwable t) { x = 1; } } }
                    static class Inner { static int y = fail(); static int fail() { throw new IllegalStateException(); } }
                    public static Object run(int n) { return Outer.x; }
                    """);

            assertThat(failing.steps(1)).isEqualTo(failing.steps(1));
            assertThat(failing.steps(1)).isEqualTo(1);
        }
    }
}
