package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Situation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Channels as they can be: nobody waits to send unless the ring is full, nor to receive unless it is empty. */
final class Situations {

    private static final int MAX_SLOTS = 4;
    private static final int MAX_WAITING = 3;
    private static final int FIRST_VALUE = 11;
    private static final int FIRST_WAITING_VALUE = 21;

    private Situations() {}

    /** Makes any channel; a small share of them is closed. */
    static Arbitrary<Situation> any() {
        return Combinators.combine(
                        slots(0),
                        slots(0),
                        slots(0),
                        waiting(0),
                        Arbitraries.integers().between(0, 3))
                .as((slots, recvx, values, waiting, closed) ->
                        situation(slots, recvx, Math.min(values, slots), closed == 0, waiting))
                .withoutEdgeCases();
    }

    /** Makes channels for which somebody waits to receive. */
    static Arbitrary<Situation> withReceivers() {
        return Combinators.combine(slots(0), slots(0), waiting(1))
                .as((slots, recvx, waiting) ->
                        new Situation(slots, wrapped(recvx, slots), List.of(), false, waiting, List.of()))
                .withoutEdgeCases();
    }

    /** Makes channels for which somebody waits to send. */
    static Arbitrary<Situation> withSenders() {
        return Combinators.combine(slots(0), slots(0), waiting(1))
                .as((slots, recvx, waiting) -> full(slots, recvx, waiting))
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> slots(int from) {
        return Arbitraries.integers().between(from, MAX_SLOTS);
    }

    private static Arbitrary<Integer> waiting(int from) {
        return Arbitraries.integers().between(from, MAX_WAITING);
    }

    /** Those who wait send if the ring is full, and else receive if it is empty. An empty ring without slots is both. */
    private static Situation situation(int slots, int recvx, int values, boolean closed, int waiting) {
        boolean receive = values == 0 && (slots > 0 || recvx % 2 == 0);
        if (!closed && values == slots && !receive) {
            return full(slots, recvx, waiting);
        }
        int receivers = !closed && receive ? waiting : 0;
        return new Situation(slots, wrapped(recvx, slots), numbers(FIRST_VALUE, values), closed, receivers, List.of());
    }

    private static Situation full(int slots, int recvx, int waiting) {
        return new Situation(
                slots,
                wrapped(recvx, slots),
                numbers(FIRST_VALUE, slots),
                false,
                0,
                numbers(FIRST_WAITING_VALUE, waiting));
    }

    private static int wrapped(int recvx, int slots) {
        return slots == 0 ? 0 : recvx % slots;
    }

    private static List<Integer> numbers(int first, int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(first + i);
        }
        return numbers;
    }
}
