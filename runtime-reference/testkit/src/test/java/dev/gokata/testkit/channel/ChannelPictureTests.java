package dev.gokata.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.channel.ChannelState;
import dev.gokata.runtime.channel.ChannelState.Waiting;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelPictureTests {

    private static ChannelState ring(int recvx, int sendx, String... slots) {
        int qcount = Math.toIntExact(
                List.of(slots).stream().filter(slot -> !slot.isEmpty()).count());
        return new ChannelState("ch1", List.of(slots), qcount, sendx, recvx, false, false, List.of(), List.of());
    }

    private static void looksLike(ChannelState state, String picture) {
        assertThat(String.join("\n", ChannelPicture.of(state)) + "\n").isEqualTo(picture);
    }

    @Test
    void an_unbuffered_channel_has_no_ring() {
        looksLike(
                new ChannelState(
                        "ch2",
                        List.of(),
                        0,
                        0,
                        0,
                        true,
                        true,
                        List.of(new Waiting(2, "")),
                        List.of(new Waiting(3, "7"), new Waiting(4, "8"))),
                """
                ch2  closed, unbuffered, locked
                  recvq  G2
                  sendq  G3 with 7, then G4 with 8
                """);
    }

    @Test
    void the_ends_of_a_ring_are_named() {
        looksLike(ring(0, 2, "21", "22", ""), """
                ch1  open, 2 of 3 slots
                  ┌────┬────┬────┐
                  │ 21 │ 22 │    │
                  └────┴────┴────┘
                    ▲         ▲
                    recvx     sendx
                  recvq  nobody
                  sendq  nobody
                """);
    }

    @Test
    void ends_that_are_nowhere_in_the_ring_are_drawn_beside_it() {
        for (int wrong : new int[] {Integer.MAX_VALUE, 4_711, -1, Integer.MIN_VALUE}) {
            assertThat(ChannelPicture.of(ring(0, wrong, "21", "22"))).allMatch(line -> line.length() < 40);
            assertThat(ChannelPicture.of(ring(wrong, 0, "21", "22"))).allMatch(line -> line.length() < 40);
        }
    }

    @Test
    void ends_that_are_close_stand_one_below_the_other() {
        looksLike(ring(1, 0, "", "7"), """
                ch1  open, 1 of 2 slots
                  ┌───┬───┐
                  │   │ 7 │
                  └───┴───┘
                    ▲   ▲
                    │   recvx
                    sendx
                  recvq  nobody
                  sendq  nobody
                """);
    }

    @Test
    void a_full_ring_and_an_empty_one_have_both_ends_in_one_place() {
        looksLike(ring(0, 0, "7"), """
                ch1  open, 1 of 1 slot
                  ┌───┐
                  │ 7 │
                  └───┘
                    ▲
                    recvx, sendx
                  recvq  nobody
                  sendq  nobody
                """);
    }

    @Test
    void ends_outside_the_ring_are_drawn_just_outside() {
        looksLike(ring(-1, 3, "7", ""), """
                ch1  open, 1 of 2 slots
                  ┌───┬───┐
                  │ 7 │   │
                  └───┴───┘
                ▲           ▲
                recvx       sendx
                  recvq  nobody
                  sendq  nobody
                """);
    }
}
