package dev.gokata.katas.channel;

import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** More senders and receivers than all their orders could be tried for. */
@Tag("task-4")
class HiddenTrafficProperties {

    private final Questions rule25 = Questions.byRule(25);

    @Property(tries = 60)
    void many_senders_and_receivers_lose_nothing(
            @ForAll @IntRange(max = 3) int slots,
            @ForAll @IntRange(min = 1, max = 5) int senders,
            @ForAll @IntRange(min = 1, max = 5) int receivers,
            @ForAll @IntRange(min = 1, max = 4) int values,
            @ForAll long seed) {
        rule25.program(traffic(slots, senders, receivers, values)).losesNothingUnderSchedules(40, seed);
    }

    private static ChannelProgram traffic(int slots, int senders, int receivers, int values) {
        List<List<ChannelOperation>> goroutines = new ArrayList<>();
        for (int sender = 1; sender <= senders; sender++) {
            List<ChannelOperation> sends = new ArrayList<>();
            for (int i = 1; i <= values; i++) {
                sends.add(new ChannelOperation(Kind.SEND, 0, 1000 * sender + i));
            }
            goroutines.add(sends);
        }
        for (int receiver = 1; receiver <= receivers; receiver++) {
            List<ChannelOperation> receives = new ArrayList<>();
            for (int i = 1; i <= values; i++) {
                receives.add(new ChannelOperation(Kind.RECEIVE, 0, 0));
            }
            goroutines.add(receives);
        }
        return new ChannelProgram(List.of(slots), goroutines);
    }
}
