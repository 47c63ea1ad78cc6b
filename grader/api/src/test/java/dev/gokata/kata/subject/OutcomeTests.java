package dev.gokata.kata.subject;

import static dev.gokata.kata.fixture.Learners.answering;
import static dev.gokata.kata.fixture.Learners.asked;
import static dev.gokata.kata.fixture.Learners.withMembers;
import static dev.gokata.kata.fixture.Learners.world;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.fixture.Learners;
import dev.gokata.kata.fixture.ListKata;
import dev.gokata.kata.fixture.ListKata.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTests {

    private static Outcome<Answer> outcomeOf(String body) {
        return asked(world(answering(body)), 0);
    }

    private static Outcome.Threw<Answer> threw(Class<?> type, String message, String where) {
        return new Outcome.Threw<>(type.getName(), message, where);
    }

    @Nested
    class Observed {

        @Test
        void is_what_comes_of_an_answer() {
            assertThat(outcomeOf("return List.of(1L, -2L);"))
                    .isEqualTo(new Outcome.Observed<>(new Answer(List.of(1L, -2L)), 0));
        }
    }

    @Nested
    class Not_written {

        @Test
        void names_task_and_method() {
            assertThat(outcomeOf("throw Kata.todo(2);")).isEqualTo(new Outcome.NotWritten<>(2, "Learner.answer"));
        }

        @Test
        void names_a_constructor_new_and_a_nested_class_with_its_outer_one() {
            assertThat(asked(world(withMembers("""
                            public Learner() { throw Kata.todo(3); }
                            public List<Long> answer(long number) { return null; }
                            """)), 0)).isEqualTo(new Outcome.NotWritten<>(3, "Learner.new"));
            assertThat(asked(world(withMembers("""
                            static class Part { static Long value() { throw Kata.todo(1); } }
                            public List<Long> answer(long number) { return List.of(Part.value()); }
                            """)), 0)).isEqualTo(new Outcome.NotWritten<>(1, "Learner.Part.value"));
        }

        @Test
        void names_the_method_around_a_lambda() {
            assertThat(outcomeOf("java.util.function.Supplier<Long> s = () -> { throw Kata.todo(4); };"
                            + " return List.of(s.get());"))
                    .isEqualTo(new Outcome.NotWritten<>(4, "Learner.answer"));
        }

        @Test
        void is_seen_through_a_static_initializer() {
            assertThat(asked(world(withMembers("""
                            static final long VALUE = value();
                            static long value() { throw Kata.todo(5); }
                            public List<Long> answer(long number) { return List.of(VALUE); }
                            """)), 0)).isEqualTo(new Outcome.NotWritten<>(5, "Learner.value"));
        }

        @Test
        void needs_a_task_that_can_exist() {
            assertThat(outcomeOf("throw Kata.todo(0);"))
                    .isEqualTo(threw(
                            IllegalArgumentException.class,
                            "tasks are numbered from 1, so none has the number 0",
                            "Learner.java:6"));
        }
    }

    @Nested
    class Threw {

        @Test
        void names_type_message_and_line() {
            assertThat(outcomeOf("\n\nthrow new java.io.IOException(\"why\");"))
                    .isEqualTo(threw(java.io.IOException.class, "why", "Learner.java:8"));
        }

        @Test
        void has_an_empty_message_where_the_exception_has_none() {
            assertThat(outcomeOf("throw new IllegalStateException();"))
                    .isEqualTo(threw(IllegalStateException.class, "", "Learner.java:6"));
        }

        @Test
        void points_at_the_learners_line_below_the_JDKs_frames() {
            assertThat(outcomeOf("return List.of(List.<Long>of().get(0));"))
                    .isInstanceOfSatisfying(Outcome.Threw.class, threw -> {
                        assertThat(threw.type()).isEqualTo(ArrayIndexOutOfBoundsException.class.getName());
                        assertThat(threw.where()).isEqualTo("Learner.java:6");
                    });
        }

        @Test
        void is_what_comes_of_errors_too() {
            assertThat(outcomeOf("throw new LinkageError(\"x\");"))
                    .isEqualTo(threw(LinkageError.class, "x", "Learner.java:6"));
            assertThat(outcomeOf("return answer(number);")).isInstanceOfSatisfying(Outcome.Threw.class, threw -> {
                assertThat(threw.type()).isEqualTo(StackOverflowError.class.getName());
                assertThat(threw.where()).isEqualTo("Learner.java:6");
            });
            assertThat(outcomeOf("return List.of((long) new long[Integer.MAX_VALUE].length);"))
                    .isInstanceOfSatisfying(Outcome.Threw.class, threw -> assertThat(threw.type())
                            .isEqualTo(OutOfMemoryError.class.getName()));
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 1})
        void points_at_the_call_that_never_ends_wherever_the_stack_does(long deeper) {
            assertThat(asked(world(withMembers("""
                            public List<Long> answer(long number) { return number == 0 ? down(number) : first(number); }
                            private List<Long> first(long number) { return down(number); }
                            private List<Long> down(long number) { return leaf(number) > 2 ? List.of()
                                    : down(number); }
                            private long leaf(long number) { return leafOfLeaf(number); }
                            private long leafOfLeaf(long number) { return Long.valueOf(number); }
                            """)), deeper))
                    .isEqualTo(threw(StackOverflowError.class, "", "Learner.java:9"));
        }

        @Test
        void unwraps_what_a_static_initializer_threw() {
            assertThat(asked(world(withMembers("""
                            static class Table { static final long[] WORDS = new long[-1]; }
                            public List<Long> answer(long number) { return List.of(Table.WORDS[0]); }
                            """)), 0))
                    .isEqualTo(threw(NegativeArraySizeException.class, "-1", "Learner.java:6"));
        }

        @Test
        void carries_a_message_of_bounded_length() {
            assertThat(outcomeOf("throw new IllegalStateException(\"x\".repeat(100_000));"))
                    .isEqualTo(threw(IllegalStateException.class, "x".repeat(Outcome.MAX_TEXT), "Learner.java:6"));
        }
    }

    @Nested
    class Null {

        @Test
        void in_place_of_an_answer_is_told_by_its_component() {
            assertThat(outcomeOf("return null;"))
                    .isEqualTo(threw(NullPointerException.class, "the code returned null: Answer.numbers is null", ""));
            assertThat(outcomeOf("return Arrays.asList(1L, null);"))
                    .isEqualTo(
                            threw(NullPointerException.class, "the code returned null: Answer.numbers[] is null", ""));
        }
    }

    @Nested
    class Too_much {

        @Test
        void nesting_is_told_as_such() {
            assertThat(asked(world(answering("return List.of(65L);")), ListKata.CHAIN, Learners.BUDGET, 0))
                    .isEqualTo(new Outcome.Threw<>(
                            "dev.gokata.kata.wire.WireException",
                            "what the code returned is too much to look at: values are nested more than 64 deep",
                            ""));
        }

        @Test
        void in_a_list_is_told_as_such() {
            assertThat(outcomeOf("return Collections.nCopies(3_000_000, Long.MIN_VALUE);"))
                    .isEqualTo(new Outcome.Threw<>(
                            "dev.gokata.kata.wire.WireException",
                            "what the code returned is too much to look at: a message can't be longer than 16777216"
                                    + " bytes",
                            ""));
            assertThat(outcomeOf("return Collections.nCopies(250_000, Long.MIN_VALUE);"))
                    .isEqualTo(new Outcome.Threw<>(
                            "dev.gokata.kata.wire.WireException",
                            "what the code returned is too much to look at: it takes 2500004 bytes, and may take"
                                    + " 2097136",
                            ""));
            assertThat(outcomeOf("return Collections.nCopies(200_000, Long.MIN_VALUE);"))
                    .isInstanceOf(Outcome.Observed.class);
        }
    }

    @Nested
    class Misused {

        @Test
        void is_what_the_kata_calls_a_misuse() {
            assertThat(outcomeOf("throw new MisuseException(\"unlock of unlocked mutex\");"))
                    .isEqualTo(new Outcome.Misused<>("unlock of unlocked mutex", "Learner.java:6"));
        }
    }

    @Nested
    class Out_of_steps {

        @Test
        void tells_the_budget_and_the_line_where_it_ended() {
            assertThat(outcomeOf("\nwhile (true)\n Steps.step();"))
                    .isEqualTo(new Outcome.OutOfSteps<>(Learners.BUDGET, "Learner.java:8"));
        }

        @Test
        void is_told_even_if_the_code_caught_the_error_and_answered() {
            assertThat(outcomeOf("try {\n Steps.steps(5_000); } catch (Throwable t) { }\n return List.of();"))
                    .isEqualTo(new Outcome.OutOfSteps<>(Learners.BUDGET, "Learner.java:7"));
        }

        @Test
        void is_told_even_if_the_code_threw_something_else_instead() {
            assertThat(outcomeOf("try { Steps.steps(5_000); } finally { throw new IllegalStateException(); }"))
                    .isEqualTo(new Outcome.OutOfSteps<>(Learners.BUDGET, "Learner.java:6"));
        }
    }

    @Nested
    class An_answer_that_misbehaves_while_it_is_looked_at {

        private Outcome<Answer> ofList(String members) {
            return asked(
                    world(withMembers(
                            "public List<Long> answer(long number) { return new Mine(); }", """
                    class Mine extends AbstractList<Long> {
                        @Override public Long get(int index) { return 1L; }
                        %s
                    }
                    """.formatted(members))),
                    0);
        }

        @Test
        void by_throwing_is_told_as_thrown() {
            assertThat(ofList("@Override public int size() { throw new IllegalStateException(\"size\"); }"))
                    .isEqualTo(threw(IllegalStateException.class, "size", "Learner.java:10"));
        }

        @Test
        void by_using_up_the_steps_is_out_of_steps_even_if_it_hides_that() {
            assertThat(ofList("""
                            @Override public int size() { return 1; }
                            @Override public Object[] toArray() {
                                try { Steps.steps(5_000); } catch (Throwable t) { }
                                return new Object[] {1L};
                            }
                            """)).isEqualTo(new Outcome.OutOfSteps<>(Learners.BUDGET, "Learner.java:12"));
        }

        @Test
        void by_holding_something_else_is_told_as_thrown() {
            assertThat(ofList("""
                            @Override public int size() { return 1; }
                            @Override public Object[] toArray() { return new Object[] {"text"}; }
                            """)).isInstanceOfSatisfying(Outcome.Threw.class, threw -> assertThat(threw.type())
                    .isEqualTo(ClassCastException.class.getName()));
            assertThat(ofList("""
                            @Override public int size() { return 1; }
                            @Override public Object[] toArray() { return null; }
                            """)).isInstanceOfSatisfying(Outcome.Threw.class, threw -> assertThat(threw.type())
                    .isEqualTo(NullPointerException.class.getName()));
        }
    }

    @Nested
    class An_exception_that_misbehaves_while_it_is_looked_at {

        private Outcome<Answer> ofException(String parent, String members) {
            return asked(
                    world(withMembers(
                            "public List<Long> answer(long number) { throw new Mine(); }",
                            "class Mine extends " + parent + " { " + members + " }")),
                    0);
        }

        @Test
        void by_throwing_in_its_message_has_none() {
            assertThat(ofException("RuntimeException", "public String getMessage() { throw new Mine(); }"))
                    .isEqualTo(new Outcome.Threw<>("dev.gokata.kata.fixture.Mine", "", "Learner.java:6"));
        }

        @Test
        void by_using_up_the_steps_in_its_message_is_out_of_steps() {
            assertThat(ofException("RuntimeException", "public String getMessage() { while (true) Steps.step(); }"))
                    .isEqualTo(new Outcome.OutOfSteps<>(Learners.BUDGET, "Learner.java:8"));
        }

        @Test
        void by_having_no_stack_trace_is_told_without_a_line() {
            String type = "dev.gokata.kata.fixture.Mine";
            assertThat(ofException("RuntimeException", "public StackTraceElement[] getStackTrace() { return null; }"))
                    .isEqualTo(new Outcome.Threw<>(type, "", ""));
            assertThat(ofException(
                            "RuntimeException",
                            "public StackTraceElement[] getStackTrace() { throw new IllegalStateException(); }"))
                    .isEqualTo(new Outcome.Threw<>(type, "", ""));
        }

        @Test
        void by_being_its_own_cause_is_told_as_thrown() {
            assertThat(ofException("ExceptionInInitializerError", "public Throwable getCause() { return this; }"))
                    .isEqualTo(new Outcome.Threw<>("dev.gokata.kata.fixture.Mine", "", "Learner.java:6"));
        }
    }

    @Test
    void the_learners_lines_are_told_of_no_other_class() {
        assertThat(asked(
                        world(new WorldClasses(
                                ListKata.class.getName(),
                                Map.of(),
                                answering("throw new IllegalStateException();").all())),
                        0))
                .isEqualTo(threw(IllegalStateException.class, "", ""));
    }
}
