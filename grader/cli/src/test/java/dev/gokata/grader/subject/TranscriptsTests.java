package dev.gokata.grader.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptsTests {

    private static final ExpectedTest TEST = test("all");
    private static final ExpectedTest OTHER = test("other");
    private static final int MEGABYTE = 1024 * 1024;

    private final Transcripts transcripts = new Transcripts();

    private static ExpectedTest test(String method) {
        return new ExpectedTest("tiny.Tests", method, 1, false, ExpectedTest.Engine.JUPITER);
    }

    private Transcript keep(ExpectedTest test, int bytes) {
        Exchange said = new Exchange(0, "probe", new byte[bytes], new byte[0]);
        Transcript transcript = new Transcript(List.of(said), false, new TestResult(test, true, null));
        transcripts.add(test, transcript);
        return transcript;
    }

    @Test
    void a_test_may_ask_a_lot() {
        Transcript all = keep(TEST, 8 * MEGABYTE);

        assertThat(transcripts.of(TEST)).containsExactly(all);
    }

    @Test
    void of_a_test_that_asks_too_much_nothing_is_kept() {
        keep(TEST, (int) Transcripts.MOST_BYTES_OF_ONE);

        assertThat(transcripts.of(TEST)).isEmpty();
    }

    @Test
    void where_there_is_no_room_left_a_test_gives_up_its_own() {
        int quarter = (int) Transcripts.MOST_BYTES_OF_ONE - 1000;
        Transcript others = keep(OTHER, quarter);
        keep(TEST, quarter);
        Transcript second = keep(TEST, quarter);
        Transcript third = keep(TEST, quarter);

        Transcript fourth = keep(TEST, quarter);

        assertThat(transcripts.of(TEST)).containsExactly(fourth, third, second);
        assertThat(transcripts.of(OTHER)).containsExactly(others);
    }

    @Test
    void a_test_that_has_none_to_give_up_keeps_none() {
        int quarter = (int) Transcripts.MOST_BYTES_OF_ONE - 1000;
        for (int i = 0; i < 4; i++) {
            keep(TEST, quarter);
        }
        keep(OTHER, quarter);

        assertThat(transcripts.of(OTHER)).isEmpty();
        assertThat(transcripts.of(TEST)).hasSize(4);

        transcripts.distrust(TEST);
        Transcript now = keep(OTHER, quarter);

        assertThat(transcripts.of(OTHER)).containsExactly(now);
        assertThat(transcripts.of(TEST)).isEmpty();
    }
}
