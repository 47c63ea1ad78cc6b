package dev.gokata.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.channel.ChannelProgram.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelResultsTests {

    private static final ChannelOperation SEND = new ChannelOperation(Kind.SEND, 0, 7);
    private static final ChannelOperation TRY_SEND = new ChannelOperation(Kind.TRY_SEND, 0, 7);
    private static final ChannelOperation RECEIVE = new ChannelOperation(Kind.RECEIVE, 0, 0);
    private static final ChannelOperation CLOSE = new ChannelOperation(Kind.CLOSE, 0, 0);

    private static List<Result> results(int cap, ChannelOperation one, ChannelOperation other) {
        return ChannelResults.of(new ChannelProgram(List.of(cap), List.of(List.of(one), List.of(other))));
    }

    @Test
    void a_send_and_a_receive_meet() {
        assertThat(results(0, SEND, RECEIVE))
                .containsExactly(new Result(List.of(List.of("ok"), List.of("7, true")), List.of(0)));
    }

    @Test
    void one_of_two_senders_waits_for_ever() {
        assertThat(results(1, SEND, SEND))
                .containsExactly(
                        new Result(List.of(List.of(), List.of("ok")), List.of(1)),
                        new Result(List.of(List.of("ok"), List.of()), List.of(1)));
    }

    @Test
    void a_send_that_does_not_wait_may_look_before_and_after_a_close() {
        // In the one order the receiver waits before the close, and in no order at all does the send find it full then.
        ChannelProgram program =
                new ChannelProgram(List.of(0), List.of(List.of(RECEIVE, CLOSE), List.of(CLOSE), List.of(TRY_SEND)));

        assertThat(ChannelResults.of(program))
                .contains(new Result(
                        List.of(
                                List.of("0, false", "panic: close of closed channel"),
                                List.of("ok"),
                                List.of("default")),
                        List.of(0)));
    }
}
