package dev.gokata.testkit.channel;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Arbitrary small programs of one channel, whose every value that is sent is another. */
@Simulator
public final class ChannelPrograms {

    private static final int MAX_GOROUTINES = 4;
    private static final int MAX_OPERATIONS = 2;
    private static final int MAX_SLOTS = 2;

    private ChannelPrograms() {}

    /**
     * Makes programs that send and receive.
     *
     * @return programs of two to four goroutines
     */
    public static Arbitrary<ChannelProgram> sendingAndReceiving() {
        return programs(Arbitraries.frequency(
                Tuple.of(3, Kind.SEND),
                Tuple.of(3, Kind.RECEIVE),
                Tuple.of(1, Kind.TRY_SEND),
                Tuple.of(1, Kind.TRY_RECEIVE)));
    }

    /**
     * Makes programs that send, receive and close.
     *
     * @return programs of two to four goroutines
     */
    public static Arbitrary<ChannelProgram> withCloses() {
        return programs(Arbitraries.frequency(
                Tuple.of(3, Kind.SEND),
                Tuple.of(3, Kind.RECEIVE),
                Tuple.of(2, Kind.TRY_SEND),
                Tuple.of(2, Kind.TRY_RECEIVE),
                Tuple.of(2, Kind.CLOSE)));
    }

    private static Arbitrary<ChannelProgram> programs(Arbitrary<Kind> kinds) {
        Arbitrary<List<List<Kind>>> goroutines = kinds.list()
                .ofMinSize(1)
                .ofMaxSize(MAX_OPERATIONS)
                .list()
                .ofMinSize(2)
                .ofMaxSize(MAX_GOROUTINES)
                .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(Arbitraries.integers().between(0, MAX_SLOTS), goroutines)
                .as(ChannelPrograms::numbered)
                .withoutEdgeCases();
    }

    /** Goroutine 1 is the one that starts the others, so the first of them sends 21 and 22. */
    private static ChannelProgram numbered(int cap, List<List<Kind>> goroutines) {
        List<List<ChannelOperation>> operations = new ArrayList<>();
        for (int goroutine = 0; goroutine < goroutines.size(); goroutine++) {
            List<ChannelOperation> mine = new ArrayList<>();
            for (Kind kind : goroutines.get(goroutine)) {
                boolean sends = kind == Kind.SEND || kind == Kind.TRY_SEND;
                mine.add(new ChannelOperation(kind, 0, sends ? 10 * (goroutine + 2) + mine.size() + 1 : 0));
            }
            operations.add(mine);
        }
        return new ChannelProgram(List.of(cap), operations);
    }
}
