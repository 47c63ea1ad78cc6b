package dev.gokata.reference.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.channel.HChan;
import java.util.List;

/** What must be so of a channel while nobody is at it. */
final class Invariants {

    private Invariants() {}

    static void check(HChan<?> c) {
        List<Integer> senders = c.sendq.waiting();
        List<Integer> receivers = c.recvq.waiting();
        if (!senders.isEmpty() && !receivers.isEmpty()) {
            assertThat(c.dataqsiz).as("invariant 1").isZero();
            assertThat(senders).as("invariant 1").containsExactlyInAnyOrderElementsOf(receivers);
            assertThat(receivers.stream().distinct()).as("invariant 1").hasSize(1);
        }
        if (c.qcount > 0) {
            assertThat(receivers).as("invariant 2").isEmpty();
        }
        if (c.qcount < c.dataqsiz) {
            assertThat(senders).as("invariant 3").isEmpty();
        }
        if (c.closed) {
            assertThat(senders).as("invariant 4").isEmpty();
            assertThat(receivers).as("invariant 4").isEmpty();
        }
    }
}
