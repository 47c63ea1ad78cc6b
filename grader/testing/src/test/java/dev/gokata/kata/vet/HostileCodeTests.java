package dev.gokata.kata.vet;

import static dev.gokata.kata.fixture.Learners.BUDGET;
import static dev.gokata.kata.fixture.Learners.answering;
import static dev.gokata.kata.fixture.Learners.asked;
import static dev.gokata.kata.fixture.Learners.withMembers;
import static dev.gokata.kata.fixture.Learners.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.fixture.ListKata.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that never ends by itself, or tries to hide that it was ended. */
class HostileCodeTests {

    /* Only finds a hang of ours; no test comes near it. */
    private static final Duration OUTER_GUARD = Duration.ofMinutes(1);

    private static Outcome<Answer> outcomeOf(Map<String, byte[]> learner) {
        return assertTimeoutPreemptively(OUTER_GUARD, () -> asked(world(learner), 3));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(loops(), catches(), callsOfTheJdk(), amounts()).flatMap(each -> each);
    }

    private static Stream<Arguments> loops() {
        return Stream.of(
                Arguments.of("an empty loop", "while (true);"),
                Arguments.of("a loop with a body", "long i = 0; while (true) i++;"),
                Arguments.of("a for loop without an end", "for (;;) { }"),
                Arguments.of("a do loop", "do { } while (number != 0); return List.of();"),
                Arguments.of("a labelled continue", "outer: while (true) { for (;;) { continue outer; } }"),
                Arguments.of("loops inside loops", "while (true) { for (int i = 0; i < 3; i++) { } }"),
                Arguments.of(
                        "a loop that makes objects first", "while (true) { new StringBuilder(number > 2 ? 1 : 2); }"));
    }

    private static Stream<Arguments> catches() {
        return Stream.of(
                Arguments.of(
                        "catching everything in a loop", "while (true) { try { number++; } catch (Throwable t) { } }"),
                Arguments.of(
                        "catching everything around a loop",
                        "while (true) { try { while (true) { number++; } } catch (Throwable t) { } }"),
                Arguments.of(
                        "catching in a catch",
                        "while (true) { try { try { while (true); } catch (Throwable t) { while (true); } }"
                                + " catch (Throwable t) { } }"),
                Arguments.of("a finally that goes on", "while (true) { try { while (true); } finally { continue; } }"),
                Arguments.of("a finally that loops", "try { while (true); } finally { while (true); }"),
                Arguments.of("a finally that answers", "try { while (true); } finally { return List.of(1L); }"),
                Arguments.of(
                        "a finally inside a finally",
                        "try { while (true); } finally { try { while (true); } finally { return List.of(1L); } }"),
                Arguments.of(
                        "catching, and answering as if nothing was",
                        "try { while (true); } catch (Throwable t) { } return List.of(1L);"),
                Arguments.of(
                        "catching, and throwing something else",
                        "try { while (true); } catch (Throwable t) { throw new IllegalStateException(t); }"),
                Arguments.of(
                        "catching, and throwing a stub's exception",
                        "try { while (true); } catch (Throwable t) { throw Kata.todo(1); }"),
                Arguments.of(
                        "catching a thousand times without a loop",
                        "try { while (true); } catch (Throwable t) { "
                                + "try { number++; } catch (Throwable u) { } ".repeat(50) + "} return List.of();"));
    }

    private static Stream<Arguments> callsOfTheJdk() {
        return Stream.of(
                Arguments.of(
                        "resources that loop when closed",
                        "try (AutoCloseable a = () -> { while (true); }; AutoCloseable b = () -> { while (true); })"
                                + " { while (true); }"),
                Arguments.of("a lambda that loops", "Runnable r = () -> { while (true); }; r.run(); return List.of();"),
                Arguments.of(
                        "a lambda inside the JDK's loop",
                        "List<Long> l = new ArrayList<>(List.of(1L, 2L)); l.removeIf(x -> { while (true); });"
                                + " return l;"),
                Arguments.of(
                        "a comparator that loops",
                        "List<Long> l = new ArrayList<>(List.of(1L, 2L)); l.sort((a, b) -> { while (true); });"
                                + " return l;"),
                Arguments.of(
                        "a switch that loops",
                        "while (true) switch ((int) number) { case 3: number = 4; break; default: number = 3; }"),
                Arguments.of(
                        "a string switch that loops",
                        "String s = \"a\"; while (true) switch (s) { case \"a\" -> s = \"b\"; default -> s = \"a\"; }"),
                Arguments.of("an endless iterator", """
                        Iterable<Long> all = () -> new Iterator<>() {
                            public boolean hasNext() { return true; }
                            public Long next() { return 1L; }
                        };
                        for (long each : all) number += each;
                        return List.of();
                        """));
    }

    private static Stream<Arguments> amounts() {
        return Stream.of(
                Arguments.of("work in bulk", "while (true) { new long[1_000].clone(); }"),
                Arguments.of("one array that is too long", "return List.of((long) new byte[1 << 30].length);"),
                Arguments.of(
                        "an array of arrays that is too long",
                        "return List.of((long) new byte[1 << 10][1 << 10][1].length);"),
                Arguments.of(
                        "an array grown beyond all bounds",
                        "return List.of((long) Arrays.copyOf(new int[1], 1 << 30).length);"),
                Arguments.of("a text repeated too often", "return List.of((long) \"x\".repeat(1 << 30).length());"),
                Arguments.of("a list that is too long", "return Collections.nCopies(1 << 30, 1L);"),
                Arguments.of("a capacity that is too great", "return new ArrayList<>(1 << 30);"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void ends_out_of_steps(String what, String body) {
        assertThat(outcomeOf(answering(body))).isInstanceOfSatisfying(Outcome.OutOfSteps.class, ended -> {
            assertThat(ended.budget()).isEqualTo(BUDGET);
            assertThat(ended.where()).startsWith("Learner.java:");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void leaves_the_world_usable_for_the_next_question(String what, String body) {
        var world = world(
                answering("if (number == 0) return List.of(7L); if (number > 0) {" + body + "} return List.of();"));
        assertTimeoutPreemptively(OUTER_GUARD, () -> asked(world, 3));

        assertThat(asked(world, 0))
                .isInstanceOfSatisfying(Outcome.Observed.class, observed -> assertThat(observed.observation())
                        .isEqualTo(new Answer(List.of(7L))));
    }

    @Nested
    class Recursion {

        @Test
        void ends_out_of_steps_or_out_of_stack() {
            assertThat(outcomeOf(answering("return answer(number + 1);")))
                    .isInstanceOfAny(Outcome.OutOfSteps.class, Outcome.Threw.class);
        }

        @Test
        void that_catches_the_end_of_the_stack_ends_out_of_steps() {
            assertThat(outcomeOf(answering("while (true) { try { answer(number); } catch (Throwable t) { } }")))
                    .isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(outcomeOf(
                            answering("try { return answer(number); } catch (Throwable t) { return answer(number); }")))
                    .isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(outcomeOf(answering("try { return answer(number); } finally { answer(number); }")))
                    .isInstanceOf(Outcome.OutOfSteps.class);
        }

        @Test
        void through_the_JDK_is_told_as_thrown() {
            assertThat(outcomeOf(answering(
                            "List<Object> l = new ArrayList<>(); l.add(l); return List.of((long) l.hashCode());")))
                    .isEqualTo(new Outcome.Threw<>(StackOverflowError.class.getName(), "", ""));
        }
    }

    @Nested
    class A_static_initializer {

        @Test
        void that_loops_ends_out_of_steps() {
            assertThat(outcomeOf(withMembers("""
                            static { loop(); } static void loop() { while (true); }
                            public List<Long> answer(long number) { return List.of(); }
                            """))).isEqualTo(new Outcome.OutOfSteps<>(BUDGET, "Learner.java:4"));
        }

        @Test
        void that_loops_and_catches_ends_out_of_steps() {
            assertThat(outcomeOf(withMembers("""
                            static { try { while (true); } catch (Throwable t) { } }
                            public List<Long> answer(long number) { return List.of(); }
                            """))).isEqualTo(new Outcome.OutOfSteps<>(BUDGET, "Learner.java:4"));
        }

        @Test
        void of_a_class_that_the_code_gives_up_on_ends_out_of_steps() {
            assertThat(outcomeOf(withMembers("""
                            static class Table { static final long SIZE = size(); static long size() { while (true); } }
                            public List<Long> answer(long number) {
                                try { return List.of(Table.SIZE); } catch (Throwable t) { return List.of(); }
                            }
                            """))).isEqualTo(new Outcome.OutOfSteps<>(BUDGET, "Learner.java:4"));
        }
    }

    @Nested
    class An_answer {

        private Outcome<Answer> ofClass(String members) {
            return outcomeOf(withMembers(
                    "public List<Long> answer(long number) { return new Mine(); }",
                    "class Mine extends AbstractList<Long> { " + members + " }"));
        }

        private static final String GET = "public Long get(int index) { return 1L; } ";
        private static final String SIZE = "public int size() { return 2; } ";

        @Test
        void whose_size_loops_ends_out_of_steps() {
            assertThat(ofClass(GET + "public int size() { while (true); }")).isInstanceOf(Outcome.OutOfSteps.class);
        }

        @Test
        void whose_iterator_loops_ends_out_of_steps() {
            assertThat(ofClass(GET + SIZE + "public Iterator<Long> iterator() { while (true); }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(ofClass(GET + SIZE + "public Iterator<Long> iterator() { return new Iterator<>() {"
                            + " public boolean hasNext() { return true; } public Long next() { return 1L; } }; }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
        }

        @Test
        void whose_elements_loop_ends_out_of_steps_even_if_it_hides_that() {
            assertThat(ofClass(SIZE + "public Long get(int index) { while (true); }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(ofClass(SIZE + "public Long get(int index) { return 1L; } public Object[] toArray() {"
                            + " try { while (true); } catch (Throwable t) { } return new Object[] {1L}; }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
        }

        @Test
        void that_claims_to_be_greater_than_memory_is_not_believed() {
            assertThat(ofClass(GET + "public int size() { return Integer.MAX_VALUE; }"))
                    .isInstanceOfAny(Outcome.Threw.class, Outcome.OutOfSteps.class);
            assertThat(ofClass(GET + "public int size() { return -1; }")).isInstanceOf(Outcome.Threw.class);
        }

        @Test
        void that_throws_is_told_as_thrown() {
            assertThat(ofClass(GET + "public int size() { throw new Error(\"size\"); }"))
                    .isEqualTo(new Outcome.Threw<>("java.lang.Error", "size", "Learner.java:6"));
        }
    }

    @Nested
    class An_exception {

        private Outcome<Answer> thrown(String members) {
            return outcomeOf(withMembers(
                    "public List<Long> answer(long number) { throw new Mine(); }",
                    "class Mine extends RuntimeException { " + members + " }"));
        }

        @Test
        void whose_message_loops_ends_out_of_steps() {
            assertThat(thrown("public String getMessage() { while (true); }")).isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(
                            thrown(
                                    "public String getMessage() { while (true) try { while (true); } catch (Throwable t) { } }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
        }

        @Test
        void whose_message_throws_itself_is_told_without_one() {
            assertThat(thrown("public String getMessage() { throw this; }"))
                    .isEqualTo(new Outcome.Threw<>("dev.gokata.kata.fixture.Mine", "", "Learner.java:4"));
        }

        @Test
        void which_overrides_all_that_could_be_asked_is_told() {
            assertThat(thrown("""
                            public String getLocalizedMessage() { while (true); }
                            public Throwable getCause() { while (true); }
                            public String toString() { while (true); }
                            public boolean equals(Object o) { while (true); }
                            public int hashCode() { while (true); }
                            """))
                    .isEqualTo(new Outcome.Threw<>("dev.gokata.kata.fixture.Mine", "", "Learner.java:4"));
        }
    }

    @Nested
    class Methods_that_the_JDK_calls {

        private Outcome<Answer> using(String body, String members) {
            return outcomeOf(withMembers(
                    "public List<Long> answer(long number) { Mine mine = new Mine(); " + body + " }",
                    "class Mine implements Comparable<Mine> { public int compareTo(Mine o) { return 0; } " + members
                            + " }"));
        }

        @Test
        void may_loop_in_every_place() {
            assertThat(using("new HashSet<>().add(mine); return null;", "public int hashCode() { while (true); }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(using(
                            "return List.of((long) List.of(mine).indexOf(new Mine()));",
                            "public boolean equals(Object o) { while (true); }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(using("String s = \"\" + mine; return null;", "public String toString() { while (true); }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(using("System.out.println(mine); return null;", "public String toString() { while (true); }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(using("String.format(\"%s\", mine); return null;", "public String toString() { while (true); }"))
                    .isInstanceOf(Outcome.OutOfSteps.class);
        }
    }
}
