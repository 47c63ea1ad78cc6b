package dev.gokata.reference.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.SelectCase;
import dev.gokata.runtime.channel.Selected;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Senders and receivers of two channels under random schedules. */
class ChanProperties {

    /** What a goroutine does to one of the channels, or to both. */
    enum Operation {
        SEND_A,
        SEND_B,
        TRY_SEND_A,
        RECEIVE_A,
        RECEIVE_B,
        TRY_RECEIVE_A,
        SELECT_RECEIVE,
        SELECT_SEND,
        SELECT_BOTH
    }

    /** One run: what was sent and what was received, each value sent being another. */
    private static final class Traffic {
        final LockedChannels go;
        final HChan<Integer> a;
        final HChan<Integer> b;
        final List<Integer> sent = new ArrayList<>();
        final List<Integer> received = new ArrayList<>();
        private int values;

        Traffic(int sizeOfA, int sizeOfB) {
            go = new LockedChannels(new Random(7)::nextInt);
            a = go.makechan(8, sizeOfA, 0);
            b = go.makechan(8, sizeOfB, 0);
        }

        void operate(Operation operation) {
            values++;
            int value = values;
            switch (operation) {
                case SEND_A, TRY_SEND_A -> note(go.chansend(a, value, operation == Operation.SEND_A), value);
                case SEND_B -> note(go.chansend(b, value, true), value);
                case RECEIVE_A, TRY_RECEIVE_A -> note(go.chanrecv(a, operation == Operation.RECEIVE_A));
                case RECEIVE_B -> note(go.chanrecv(b, true));
                case SELECT_RECEIVE -> select(SelectCase.receive(a), SelectCase.receive(b), value);
                case SELECT_SEND -> select(SelectCase.send(a, value), SelectCase.send(b, value), value);
                case SELECT_BOTH -> select(SelectCase.receive(a), SelectCase.send(a, value), value);
            }
        }

        private void select(SelectCase<Integer> one, SelectCase<Integer> other, int value) {
            Selected selected = go.selectgo(List.of(one, other), true);
            if ((selected.index() == 0 ? one : other).isSend()) {
                sent.add(value);
            } else if (selected.recvOK()) {
                received.add((Integer) Objects.requireNonNull(selected.value()));
            }
        }

        private void note(boolean wasSent, int value) {
            if (wasSent) {
                sent.add(value);
            }
        }

        private void note(Received<Integer> what) {
            if (what.ok()) {
                received.add(Objects.requireNonNull(what.value()));
            }
        }

        /** Takes what is in the rings. Nobody may be waiting to send. */
        void drain(HChan<Integer> c) {
            while (go.chanlen(c) > 0) {
                note(go.chanrecv(c, false));
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void what_was_sent_is_received_once_and_nothing_else_is(
            @ForAll @Size(min = 1, max = 5) List<@Size(max = 3) List<Operation>> goroutines,
            @ForAll @IntRange(max = 2) int sizeOfA,
            @ForAll @IntRange(max = 2) int sizeOfB,
            @ForAll long seed) {
        Program program = Program.of(() -> {
            Traffic traffic = new Traffic(sizeOfA, sizeOfB);
            for (List<Operation> operations : goroutines) {
                Go.go(() -> {
                    try {
                        operations.forEach(traffic::operate);
                    } catch (GoPanic panic) {
                        assertThat(panic).hasMessage("send on closed channel");
                    }
                });
            }
            Go.sleep(1);
            Invariants.check(traffic.a);
            Invariants.check(traffic.b);
            traffic.go.closechan(traffic.a);
            traffic.go.closechan(traffic.b);
            Go.sleep(1);
            Invariants.check(traffic.a);
            Invariants.check(traffic.b);
            traffic.drain(traffic.a);
            traffic.drain(traffic.b);
            assertThat(traffic.received).containsExactlyInAnyOrderElementsOf(traffic.sent);
        });

        // Whoever was blocked was woken by the close, so none is left.
        ExplorationResult result = Exploration.of(program.withLeaksFailing())
                .withStrategy(new Strategy.RandomWalk())
                .withSeed(seed)
                .withSchedules(10)
                .run();

        assertThat(result.failure().isPresent()).as(result.describe()).isFalse();
    }
}
