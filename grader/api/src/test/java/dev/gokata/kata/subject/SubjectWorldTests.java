package dev.gokata.kata.subject;

import static dev.gokata.kata.fixture.Learners.answering;
import static dev.gokata.kata.fixture.Learners.asked;
import static dev.gokata.kata.fixture.Learners.withMembers;
import static dev.gokata.kata.fixture.Learners.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.fixture.Learners;
import dev.gokata.kata.fixture.ListKata;
import dev.gokata.kata.fixture.ListKata.Answer;
import dev.gokata.kata.wire.WireException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubjectWorldTests {

    @Nested
    class Making_a_world {

        @Test
        void runs_nothing_of_the_learners() {
            SubjectWorld world = world(withMembers("""
                    static { if (true) throw new IllegalStateException("ran"); }
                    public List<Long> answer(long number) { return List.of(); }
                    """));

            assertThat(asked(world, 1))
                    .isEqualTo(new Outcome.Threw<>("java.lang.IllegalStateException", "ran", "Learner.java:6"));
        }

        @Test
        void fails_for_a_kata_that_can_not_be_made() {
            WorldClasses classes = new WorldClasses("dev.gokata.kata.fixture.Gone", Map.of(), Map.of());

            assertThatThrownBy(() -> world(classes))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("dev.gokata.kata.fixture.Gone can't be made: it must implement Kata and have a public"
                            + " constructor without parameters");
        }

        @Test
        void fails_for_a_class_that_is_no_kata() {
            WorldClasses classes = new WorldClasses("java.lang.Object", Map.of(), Map.of());

            assertThatThrownBy(() -> world(classes)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void takes_the_katas_class_where_the_learner_has_one_of_the_same_name() {
            WorldClasses honest = answering("return List.of(1L);");
            Map<String, byte[]> shadow = new java.util.HashMap<>(honest.learner());
            shadow.put(ListKata.class.getName(), new byte[0]);

            SubjectWorld world = world(new WorldClasses(honest.kata(), shadow, honest.probes()));

            assertThat(asked(world, 1)).isEqualTo(new Outcome.Observed<>(new Answer(List.of(1L)), 0));
        }
    }

    @Nested
    class Static_state {

        private final WorldClasses counting = withMembers("""
                private static long calls;
                public List<Long> answer(long number) { return List.of(++calls); }
                """);

        @Test
        void lasts_as_long_as_the_world() {
            SubjectWorld world = world(counting);

            assertThat(asked(world, 0)).isEqualTo(new Outcome.Observed<>(new Answer(List.of(1L)), 0));
            assertThat(asked(world, 0)).isEqualTo(new Outcome.Observed<>(new Answer(List.of(2L)), 0));
        }

        @Test
        void is_each_worlds_own() {
            SubjectWorld one = world(counting);
            SubjectWorld other = world(counting);
            asked(one, 0);

            assertThat(asked(other, 0)).isEqualTo(new Outcome.Observed<>(new Answer(List.of(1L)), 0));
        }

        @Test
        void of_the_step_count_is_each_worlds_own() {
            WorldClasses spending = answering("Steps.steps(number); return List.of();");
            SubjectWorld one = world(spending);
            SubjectWorld other = world(spending);

            assertThat(asked(one, Learners.BUDGET + 1)).isInstanceOf(Outcome.OutOfSteps.class);
            assertThat(asked(other, 3)).isEqualTo(new Outcome.Observed<>(new Answer(List.of()), 3));
            assertThat(asked(one, 4)).isEqualTo(new Outcome.Observed<>(new Answer(List.of()), 4));
        }
    }

    @Nested
    class Steps_counted {

        private final SubjectWorld world = world(answering("Steps.step(); Steps.steps(number); return List.of();"));

        @Test
        void are_the_same_on_every_call() {
            for (int call = 0; call < 3; call++) {
                assertThat(asked(world, 41)).isEqualTo(new Outcome.Observed<>(new Answer(List.of()), 42));
            }
        }

        @Test
        void may_use_up_the_budget_but_not_more() {
            assertThat(asked(world, ListKata.ANSWER, 10, 9))
                    .isEqualTo(new Outcome.Observed<>(new Answer(List.of()), 10));
            assertThat(asked(world, ListKata.ANSWER, 10, 10)).isEqualTo(new Outcome.OutOfSteps<>(10, "Learner.java:6"));
        }

        @Test
        void begin_where_the_probe_says_so_while_the_budget_is_for_all() {
            assertThat(asked(world, ListKata.AGAIN, 100, 41))
                    .isEqualTo(new Outcome.Observed<>(new Answer(List.of()), 42));
            assertThat(asked(world, ListKata.AGAIN, 83, 41)).isInstanceOf(Outcome.OutOfSteps.class);
        }

        @Test
        void are_those_too_that_an_answer_takes_only_when_it_is_written() {
            SubjectWorld lazy = world(answering("""
                    return new AbstractList<Long>() {
                        public int size() { return 1; }
                        public Long get(int i) { Steps.steps(number); return number; }
                    };"""));

            assertThat(asked(lazy, 41)).isEqualTo(new Outcome.Observed<>(new Answer(List.of(41L)), 41));
            assertThat(asked(lazy, Learners.BUDGET + 1)).isInstanceOf(Outcome.OutOfSteps.class);
        }

        @Test
        void never_go_back_for_work_of_negative_size() {
            assertThat(asked(world, Long.MIN_VALUE)).isEqualTo(new Outcome.Observed<>(new Answer(List.of()), 1));
        }

        @Test
        void of_any_size_end_a_budget() {
            assertThat(asked(world, Long.MAX_VALUE)).isInstanceOf(Outcome.OutOfSteps.class);
        }
    }

    @Nested
    class Asking {

        @Test
        void a_probe_that_the_kata_has_not_is_our_fault() {
            SubjectWorld world = world(answering("return List.of();"));

            assertThatThrownBy(() -> world.ask("gone", 1, new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("dev.gokata.kata.fixture.ListKata has no probe named gone");
        }

        @Test
        void with_bytes_that_are_no_scenario_is_our_fault() {
            SubjectWorld world = world(answering("return List.of();"));

            assertThatThrownBy(() -> world.ask("answer", 1, new byte[] {9, 9})).isInstanceOf(WireException.class);
        }
    }
}
