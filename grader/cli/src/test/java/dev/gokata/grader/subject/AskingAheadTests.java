package dev.gokata.grader.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.wire.Codec;
import dev.gokata.kata.wire.OutcomeCodec;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AskingAheadTests {

    private static final ExpectedTest TEST = new ExpectedTest("tiny.Tests", "all", 1, false, Engine.JUPITER);
    private static final OutcomeCodec<Answer> ANSWERS = new OutcomeCodec<>(Codec.of(Answer.class));

    private final Transcripts transcripts = new Transcripts();

    record Answer(int n) {}

    @Nested
    class A_submission_that_answers_as_one_before_it {

        @Test
        void is_told_that_ones_result() {
            TestResult result = keep(n -> n, 0, 1, 2);

            Pupil pupil = new Pupil(n -> n, false);

            assertThat(ahead(pupil).result()).isSameAs(result);
            assertThat(pupil.asked).containsExactly(0, 1, 2);
        }

        @Test
        void may_have_worked_more() {
            keep(n -> n, 0, 1, 2);

            assertThat(ahead(new Pupil(n -> n, false, 100)).result()).isNotNull();
        }

        @Test
        void may_not_have_worked_more_where_the_test_looks_at_that() {
            keepLookingAtSteps(n -> n, 0, 1, 2);

            assertThat(ahead(new Pupil(n -> n, false, 100)).result()).isNull();
        }

        @Test
        void may_be_like_any_of_them() {
            TestResult squares = keep(n -> n * n, 1, 2, 3);
            TestResult cubes = keep(n -> n * n * n, 1, 2, 30);

            Pupil pupil = new Pupil(n -> n * n, false);

            assertThat(ahead(pupil).result()).isSameAs(squares);
            assertThat(ahead(new Pupil(n -> n * n * n, false)).result()).isSameAs(cubes);
            // The transcript of the cubes was tried first, and left at the answer to 2; what was asked after it is
            // lost.
            assertThat(pupil.asked).containsExactly(1, 2, 30, 3);
        }

        @Test
        void is_asked_all_of_a_test_of_many_questions_with_few_on_their_way() {
            TestResult result = keep(n -> -n, IntStream.range(0, 10_000).toArray());

            Pupil pupil = new Pupil(n -> -n, false);

            assertThat(ahead(pupil).result()).isSameAs(result);
            assertThat(pupil.asked).hasSize(10_000);
            assertThat(pupil.mostWaiting).isBetween(100, 400);
        }

        @Test
        void is_told_the_result_of_a_test_that_asks_nothing() {
            TestResult result = keep(n -> n);

            assertThat(ahead(new Pupil(n -> n, false)).result()).isSameAs(result);
        }
    }

    @Nested
    class A_submission_that_answers_as_none_before_it {

        @Test
        void has_told_what_it_answered_up_to_there() {
            keep(n -> n, 0, 1, 2, 3);

            AskingAhead.Outcome outcome = ahead(new Pupil(n -> n == 2 ? 7 : n, false));

            assertThat(outcome.result()).isNull();
            assertThat(outcome.told())
                    .extracting(each -> number(each.question()))
                    .containsExactly(0, 1, 2);
            assertThat(outcome.told()).extracting(each -> answer(each.answer())).containsExactly(0, 1, 7);
        }

        @Test
        void has_no_question_left_to_answer() {
            keep(n -> n, 0, 1, 2, 3);

            Pupil pupil = new Pupil(n -> 7, false);
            ahead(pupil);

            assertThat(pupil.waiting).isEmpty();
        }

        @Test
        void has_told_nothing_if_it_remembers_what_it_was_asked() {
            keep(n -> n, 0, 1, 2, 3);

            AskingAhead.Outcome outcome = ahead(new Pupil(n -> n == 2 ? 7 : n, true));

            assertThat(outcome.result()).isNull();
            assertThat(outcome.told()).isEmpty();
        }

        @Test
        void is_asked_nothing_of_a_test_without_transcripts() {
            Pupil pupil = new Pupil(n -> n, false);

            assertThat(ahead(pupil).told()).isEmpty();
            assertThat(pupil.asked).isEmpty();
        }
    }

    @Nested
    class Transcripts_of_a_test {

        @Test
        void are_forgotten_when_twelve_others_were_of_use_since() {
            TestResult first = keep(n -> n, 1);
            TestResult second = keep(n -> n + 1, 1);
            assertThat(ahead(new Pupil(n -> n, false)).result()).isSameAs(first);
            for (int i = 2; i < 13; i++) {
                int more = i;
                keep(n -> n + more, 1);
            }

            assertThat(ahead(new Pupil(n -> n, false)).result()).isSameAs(first);
            assertThat(ahead(new Pupil(n -> n + 1, false)).result())
                    .isNotSameAs(second)
                    .isNull();
        }

        @Test
        void are_not_kept_any_more_once_the_test_asked_something_else() {
            keep(n -> n, 1);
            transcripts.distrust(TEST);
            keep(n -> n, 1);

            assertThat(transcripts.of(TEST)).isEmpty();
        }
    }

    private AskingAhead.Outcome ahead(Pupil pupil) {
        return new AskingAhead(pupil, transcripts).of(TEST);
    }

    private TestResult keep(IntUnaryOperator answers, int... questions) {
        return keep(answers, false, questions);
    }

    private void keepLookingAtSteps(IntUnaryOperator answers, int... questions) {
        keep(answers, true, questions);
    }

    private TestResult keep(IntUnaryOperator answers, boolean stepsMatter, int... questions) {
        TestResult result = result();
        List<Exchange> exchanges = IntStream.of(questions)
                .mapToObj(n -> new Exchange(0, "same", question(n), answer(answers.applyAsInt(n), 3)))
                .toList();
        transcripts.add(TEST, new Transcript(exchanges, stepsMatter, result));
        return result;
    }

    private static TestResult result() {
        return new TestResult(TEST, true, null);
    }

    private static byte[] question(int n) {
        return ByteBuffer.allocate(4).putInt(n).array();
    }

    private static int number(byte[] question) {
        return ByteBuffer.wrap(question).getInt();
    }

    private static byte[] answer(int n, long steps) {
        return ANSWERS.encode(new Outcome.Observed<>(new Answer(n), steps));
    }

    private static int answer(byte[] bytes) {
        return ((Outcome.Observed<Answer>) ANSWERS.decode(bytes)).observation().n();
    }

    /** Answers in the order it is asked in. */
    private static final class Pupil implements AskingAhead.Asked {

        private final IntUnaryOperator answers;
        private final boolean remembers;
        private final long steps;
        private final List<Integer> asked = new ArrayList<>();
        private final Deque<Integer> waiting = new ArrayDeque<>();
        private int mostWaiting;

        Pupil(IntUnaryOperator answers, boolean remembers) {
            this(answers, remembers, 3);
        }

        Pupil(IntUnaryOperator answers, boolean remembers, long steps) {
            this.answers = answers;
            this.remembers = remembers;
            this.steps = steps;
        }

        @Override
        public void put(Exchange question) {
            asked.add(number(question.question()));
            waiting.add(number(question.question()));
            mostWaiting = Math.max(mostWaiting, waiting.size());
        }

        @Override
        public byte[] take() {
            return answer(answers.applyAsInt(waiting.remove()), steps);
        }

        @Override
        public boolean remembers() {
            return remembers;
        }
    }
}
