package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.fixture.Compiled;
import dev.gokata.kata.fixture.Learners;
import dev.gokata.kata.fixture.ListKata;
import dev.gokata.kata.fixture.ListKata.Answer;
import dev.gokata.kata.fixture.ListKata.Question;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LearnerCodeTests {

    private static LearnerCode withAnother(String className, String text) {
        Map<String, byte[]> classes = new TreeMap<>(Learners.answering("return List.of();"));
        classes.putAll(Compiled.source(className, text));
        return Learners.prepared(classes);
    }

    @Nested
    class Classes_that_are_allowed {

        @Test
        void are_made_ready_and_count_their_steps() {
            LearnerCode code = Learners.prepared(Learners.answering(
                    "List<Long> l = new ArrayList<>(); for (long i = 0; i < number; i++) l.add(i); return l;"));
            Subject subject = new InProcessSubject(
                    (LearnerCode.Ready) code, 100, getClass().getClassLoader());

            assertThat(subject.asked(ListKata.ANSWER, new Question(2)))
                    .isEqualTo(new Outcome.Observed<>(new Answer(List.of(0L, 1L)), 6));
            assertThat(subject.asked(ListKata.ANSWER, new Question(1_000)))
                    .isEqualTo(new Outcome.OutOfSteps<>(100, "Learner.java:5"));
        }

        @Test
        void may_have_others_beside_them_and_in_packages_below() {
            assertThat(withAnother(
                            "dev.gokata.kata.fixture.Helper", "package dev.gokata.kata.fixture; class Helper { }"))
                    .isInstanceOf(LearnerCode.Ready.class);
            assertThat(withAnother(
                            "dev.gokata.kata.fixture.a.Helper", "package dev.gokata.kata.fixture.a; class Helper { }"))
                    .isInstanceOf(LearnerCode.Ready.class);
        }
    }

    @Nested
    class A_class_in_anothers_place {

        @Test
        void is_refused_where_the_kata_has_one_of_its_name() {
            assertThat(withAnother(
                            "dev.gokata.kata.fixture.ListKata", "package dev.gokata.kata.fixture; class ListKata { }"))
                    .hasToString(
                            "NotAllowed[refusals=[ListKata.java  class dev.gokata.kata.fixture.ListKata: a class of"
                                    + " this name belongs to the kata; give yours another]]");
        }

        @Test
        void is_refused_where_a_class_inside_the_katas_has_its_name() {
            assertThat(withAnother(
                            "dev.gokata.kata.fixture.ListKata$Answer",
                            "package dev.gokata.kata.fixture; class ListKata$Answer { }"))
                    .isInstanceOf(LearnerCode.NotAllowed.class);
        }

        @Test
        void is_refused_outside_of_the_katas_package() {
            assertThat(withAnother("dev.gokata.kata.counted.Steps", "package dev.gokata.kata.counted; class Steps { }"))
                    .hasToString(
                            "NotAllowed[refusals=[Steps.java  class dev.gokata.kata.counted.Steps: a kata's classes"
                                    + " stay in the package of the file you were given]]");
            assertThat(withAnother("dev.gokata.kata.fixtures.X", "package dev.gokata.kata.fixtures; class X { }"))
                    .isInstanceOf(LearnerCode.NotAllowed.class);
            assertThat(withAnother("X", "class X { }")).isInstanceOf(LearnerCode.NotAllowed.class);
        }
    }

    @Nested
    class Code_that_is_not_allowed {

        @Test
        void is_not_run_and_answers_every_question_with_the_refusals() {
            LearnerCode code = Learners.prepared(Learners.answering("System.exit(1);\nThread.yield(); return null;"));
            Subject subject = new RefusedSubject(((LearnerCode.NotAllowed) code).refusals());

            assertThat(subject.asked(ListKata.ANSWER, new Question(2)))
                    .hasToString("Refused[refusals=[Learner.java:5  System.exit: a kata's code can't end the process it"
                            + " runs in, Learner.java:6  Thread.yield: there are no real threads in a kata: what runs"
                            + " side by side is simulated]]");
        }

        @Test
        void may_be_too_long_to_count() {
            String body = "if (number == 1) { number += 70_000; } ".repeat(5_000) + "return List.of(number);";

            assertThat(Learners.prepared(Learners.answering(body)))
                    .hasToString("NotAllowed[refusals=[Learner.java  Learner.answer: it is too long for its steps to be"
                            + " counted; split it]]");
        }
    }

    @Nested
    class A_reference {

        @Test
        void answers_with_what_its_piece_does() {
            dev.gokata.kata.fixture.Learner piece = new dev.gokata.kata.fixture.Learner() {
                @Override
                public List<Long> answer(long number) {
                    if (number < 0) {
                        throw new IllegalArgumentException("negative");
                    }
                    return List.of(number);
                }
            };
            Subject reference = Subject.reference(piece);

            assertThat(reference.asked(ListKata.ANSWER, new Question(5)))
                    .isEqualTo(new Outcome.Observed<>(new Answer(List.of(5L)), 0));
            assertThat(reference.asked(ListKata.ANSWER, new Question(-5)))
                    .isEqualTo(new Outcome.Threw<>("java.lang.IllegalArgumentException", "negative", ""));
        }

        @Test
        void that_is_no_piece_of_the_kata_is_our_fault() {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> Subject.reference("text").asked(ListKata.ANSWER, new Question(5)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the reference is no piece for the probe answer");
        }
    }

    @Nested
    class A_binding {

        @Test
        void is_in_force_for_its_action_and_not_after_it() {
            Bound outer = Bound.to(Bound.PRACTICE);
            Bound inner = Bound.to(Bound.GRADED);

            Binding.with(outer, () -> {
                Binding.with(inner, () -> assertThat(Binding.current()).isSameAs(inner));
                assertThat(Binding.current()).isSameAs(outer);
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> Binding.with(inner, () -> {
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
                assertThat(Binding.current()).isSameAs(outer);
            });
            assertThat(Bindings.current()).isEmpty();
        }

        @Test
        void opens_one_world_for_each_subject_when_it_is_first_asked() {
            int[] opened = new int[1];
            Bound bound = new Bound(Bound.PRACTICE, new Outcome.NotWritten<>(1, "x"));
            Binding counting = new Binding() {
                @Override
                public Subject open(Class<? extends dev.gokata.kata.Kata<?>> kata) {
                    opened[0]++;
                    return bound.open(kata);
                }

                @Override
                public dev.gokata.kata.meta.KataManifest manifest() {
                    return bound.manifest();
                }

                @Override
                public dev.gokata.kata.meta.Brief brief() {
                    return bound.brief();
                }

                @Override
                public RunSettings settings() {
                    return bound.settings();
                }
            };
            Binding.with(counting, () -> {
                Subject one = Subject.of(ListKata.class);
                Subject other = Subject.of(ListKata.class);
                assertThat(opened[0]).isZero();
                one.asked(ListKata.ANSWER, new Question(1));
                one.asked(ListKata.ANSWER, new Question(2));
                other.asked(ListKata.ANSWER, new Question(3));
            });

            assertThat(opened[0]).isEqualTo(2);
        }
    }
}
