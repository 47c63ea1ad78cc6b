package dev.gokata.grader.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.subject.Answers.Answer;
import org.junit.jupiter.api.Test;

class AnswersTests {

    private static final byte[] QUESTION = {1, 2, 3};
    private static final byte[] ANSWER = {4};

    private final Answers answers = new Answers(false);

    @Test
    void are_given_again_to_the_same_question_of_the_same_probe_alone() {
        answers.arrived(answers.expect("twice", QUESTION), ANSWER);

        assertThat(answers.to("twice", QUESTION.clone()))
                .satisfies(answer -> assertThat(answer.bytes()).isSameAs(ANSWER));
        assertThat(answers.to("thrice", QUESTION)).isNull();
        assertThat(answers.to("twice", new byte[] {1, 2})).isNull();
    }

    @Test
    void are_waited_for_by_all_who_ask_meanwhile() {
        Answer first = answers.expect("twice", QUESTION);
        Answer second = answers.to("twice", QUESTION);

        assertThat(second).satisfies(answer -> assertThat(answer.bytes()).isNull());
        answers.arrived(first, ANSWER);
        assertThat(second).satisfies(answer -> assertThat(answer.bytes()).isSameAs(ANSWER));
    }

    @Test
    void of_code_that_keeps_state_are_never_given_again() {
        Answers stateful = new Answers(true);
        stateful.arrived(stateful.expect("twice", QUESTION), ANSWER);

        assertThat(stateful.to("twice", QUESTION)).isNull();
    }

    @Test
    void are_forgotten_when_they_take_up_too_much() {
        Answer large = answers.expect("twice", QUESTION);
        answers.arrived(large, new byte[17 * 1024 * 1024]);

        assertThat(large.bytes()).isNotNull();
        assertThat(answers.to("twice", QUESTION)).isNull();
    }
}
