package dev.gokata.kata.subject;

import static dev.gokata.kata.fixture.Learners.answering;
import static dev.gokata.kata.fixture.Learners.withMembers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.fixture.Compiled;
import dev.gokata.kata.fixture.ListKata;
import dev.gokata.kata.fixture.ListKata.Answer;
import dev.gokata.kata.fixture.ListKata.Question;
import dev.gokata.kata.wire.Frames;
import dev.gokata.kata.wire.OutcomeCodec;
import dev.gokata.kata.wire.WireReader;
import dev.gokata.kata.wire.WireWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SubjectMainTests {

    private Process process;
    private Frames frames;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xss512k",
                        "-cp",
                        Compiled.classPath(),
                        SubjectMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        frames = new Frames(
                new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
        assertThat(frames.receive()).as("what it says when it has started").isEmpty();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Nested
    class Questions {

        @Test
        void are_answered_under_their_numbers() throws IOException {
            load(answering("return List.of(number, -number);"));

            assertThat(asked(7, 1, 5)).isEqualTo(observed(5L, -5L));
            assertThat(asked(Long.MAX_VALUE, Long.MIN_VALUE, 6)).isEqualTo(observed(6L, -6L));
        }

        @Test
        void meet_the_world_that_they_name() throws IOException {
            load(withMembers("""
                    private static long calls;
                    public List<Long> answer(long number) { return List.of(++calls); }
                    """));

            assertThat(asked(1, 7, 0)).isEqualTo(observed(1L));
            assertThat(asked(2, 7, 0)).isEqualTo(observed(2L));
            assertThat(asked(3, 8, 0)).isEqualTo(observed(1L));
            assertThat(asked(4, 7, 0)).isEqualTo(observed(3L));
            assertThat(asked(5, 8, 0)).isEqualTo(observed(2L));
        }

        @Test
        void meet_a_new_world_when_too_many_others_were_asked_since() throws IOException {
            load(withMembers("""
                    private static long calls;
                    public List<Long> answer(long number) { return List.of(++calls); }
                    """));
            assertThat(asked(1, 0, 0)).isEqualTo(observed(1L));
            for (int other = 1; other < SubjectMain.MOST_WORLDS; other++) {
                asked(1, other, 0);
            }

            assertThat(asked(2, 0, 0)).isEqualTo(observed(2L));
            asked(3, SubjectMain.MOST_WORLDS, 0);
            assertThat(asked(4, 0, 0)).isEqualTo(observed(3L));
            assertThat(asked(5, 1, 0)).isEqualTo(observed(1L));
        }

        @Test
        void are_answered_whatever_the_one_before_came_to() throws IOException {
            load(answering("""
                    if (number == 1) throw Kata.todo(1);
                    if (number == 2) throw new IllegalStateException("two");
                    if (number == 3) while (true) Steps.step();
                    if (number == 4) return answer(4);
                    return List.of(number);
                    """));

            assertThat(asked(1, 0, 1)).isEqualTo(new Outcome.NotWritten<>(1, "Learner.answer"));
            assertThat(asked(2, 0, 2)).isInstanceOf(Outcome.Threw.class);
            assertThat(asked(3, 0, 3)).isEqualTo(new Outcome.OutOfSteps<>(1_000, "Learner.java:8"));
            assertThat(asked(4, 0, 4)).isInstanceOf(Outcome.Threw.class);
            assertThat(asked(5, 0, 5)).isEqualTo(observed(5L));
        }
    }

    @Nested
    class The_channel {

        @Test
        void is_not_reached_by_what_the_code_prints() throws IOException {
            load(answering("System.out.println(\"noise\"); System.err.println(\"noise\"); System.out.flush();"
                    + " return List.of();"));

            assertThat(asked(1, 1, 0)).isEqualTo(observed());
            assertThat(frames.available()).isZero();
        }

        @Test
        void is_not_reached_by_what_the_code_reads() throws IOException {
            load(answering("return List.of((long) System.in.read());"));

            assertThat(asked(1, 1, 0)).isEqualTo(observed(-1L));
            assertThat(asked(2, 1, 0)).isEqualTo(observed(-1L));
        }
    }

    @Nested
    class The_end {

        @Test
        void comes_when_the_input_ends() throws Exception {
            load(answering("return List.of();"));
            asked(1, 1, 0);
            process.getOutputStream().close();

            assertThat(exitStatus()).isZero();
        }

        @Test
        void comes_though_a_thread_of_the_codes_goes_on() throws Exception {
            load(answering("new Thread(() -> { while (true) { } }).start(); return List.of();"));
            asked(1, 1, 0);
            process.getOutputStream().close();

            assertThat(exitStatus()).isZero();
        }

        @Test
        void comes_when_the_code_prints_without_end() throws Exception {
            load(answering("while (true) System.out.write(new byte[1 << 20], 0, 1 << 20);"));
            ask(1, 1, 0);

            assertThat(exitStatus()).isEqualTo(SubjectMain.EXIT_PRINTED_TOO_MUCH);
        }

        @Test
        void comes_before_any_classes() throws Exception {
            process.getOutputStream().close();

            assertThat(exitStatus()).isZero();
        }

        @Test
        void comes_with_a_status_of_its_own_for_a_question_that_is_garbage() throws Exception {
            load(answering("new Thread(() -> { while (true) { } }).start(); return List.of();"));
            asked(1, 1, 0);
            frames.send(new byte[] {1, 2, 3});

            assertThat(exitStatus()).isEqualTo(1);
        }

        @Test
        void comes_with_a_status_of_its_own_for_input_that_is_no_message() throws Exception {
            process.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes("US-ASCII"));
            process.getOutputStream().flush();

            assertThat(exitStatus()).isEqualTo(1);
            assertThat(process.getInputStream().read()).isEqualTo(-1);
        }

        @Test
        void comes_with_a_status_of_its_own_for_classes_without_a_kata() throws Exception {
            load(new WorldClasses("gone.Kata", java.util.Map.of(), java.util.Map.of()));
            ask(1, 1, 0);

            assertThat(exitStatus()).isEqualTo(1);
        }
    }

    private int exitStatus() throws InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as("the process has ended")
                .isTrue();
        return process.exitValue();
    }

    private void load(WorldClasses classes) throws IOException {
        WireWriter message = new WireWriter();
        classes.write(message);
        frames.send(message.toByteArray());
    }

    private void ask(long number, long world, long asked) throws IOException {
        WireWriter question = new WireWriter();
        question.writeLong(number);
        question.writeLong(world);
        question.writeString("answer");
        question.writeLong(1_000);
        question.writeBytes(ListKata.ANSWER.scenarioCodec().encode(new Question(asked)));
        frames.send(question.toByteArray());
    }

    private Outcome<Answer> asked(long number, long world, long asked) throws IOException {
        ask(number, world, asked);
        WireReader answer = new WireReader(frames.receive());
        assertThat(answer.readLong()).as("the question's number").isEqualTo(number);
        byte[] outcome = answer.readBytes();
        answer.expectEnd();
        return new OutcomeCodec<>(ListKata.ANSWER.observationCodec()).decode(outcome);
    }

    private static Outcome<Answer> observed(Long... numbers) {
        return new Outcome.Observed<>(new Answer(List.of(numbers)), 0);
    }
}
