package dev.gokata.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelState.Waiting;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelStateTests {

    @Test
    void it_has_what_the_ring_the_queues_and_the_lock_had() {
        List<ChannelState> states = new ArrayList<>();
        Program.of(() -> {
                    HChan<Integer> c = new HChan<>(3, 2, 0);
                    c.buf[1] = 7;
                    c.qcount = 1;
                    c.recvx = 1;
                    Sudog<Integer> sender = new Sudog<>(new Waiter(Go.getg()), c, false);
                    sender.elem = 9;
                    c.sendq.enqueue(sender);
                    c.recvq.enqueue(new Sudog<>(new Waiter(Go.getg()), c, false));
                    c.lock.lock();
                    c.closed = true;
                    states.add(ChannelState.of(c));
                })
                .run();

        assertThat(states)
                .containsExactly(new ChannelState(
                        "ch3",
                        List.of("", "7"),
                        1,
                        0,
                        1,
                        true,
                        true,
                        List.of(new Waiting(1, "")),
                        List.of(new Waiting(1, "9"))));
    }

    @Test
    void operations_read_as_in_go() {
        assertThat(new ChannelOperation(Kind.SEND, 0, 7)).hasToString("ch1 <- 7");
        assertThat(new ChannelOperation(Kind.TRY_SEND, 1, 7)).hasToString("try ch2 <- 7");
        assertThat(new ChannelOperation(Kind.RECEIVE, ChannelOperation.NIL, 0)).hasToString("<-nil");
        assertThat(new ChannelOperation(Kind.TRY_RECEIVE, 0, 0)).hasToString("try <-ch1");
        assertThat(new ChannelOperation(Kind.CLOSE, 0, 0)).hasToString("close(ch1)");
        assertThat(new ChannelOperation(Kind.LEN, 0, 0)).hasToString("len(ch1)");
    }
}
