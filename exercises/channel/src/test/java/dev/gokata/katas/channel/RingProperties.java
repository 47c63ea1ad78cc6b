package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Situation;
import dev.gokata.katas.channel.ChannelKata.Turn;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

@Tag("task-1")
class RingProperties {

    private final Questions rule4 = Questions.byRule(4);

    @Property(tries = 300)
    void any_ring_turns_as_the_reference_does(
            @ForAll("channels") Situation channel, @ForAll @Size(max = 12) List<Boolean> puts) {
        rule4.given(channel).turnsAsTheReference(possible(channel, puts));
    }

    /** Leaves out puts without room, and takes without a value. */
    private static List<Turn> possible(Situation channel, List<Boolean> puts) {
        List<Turn> turns = new ArrayList<>();
        int values = channel.values().size();
        for (boolean put : puts) {
            if (put ? values < channel.slots() : values > 0) {
                turns.add(new Turn(put, put ? 50 + turns.size() : 0));
                values += put ? 1 : -1;
            }
        }
        return turns;
    }

    @Provide
    Arbitrary<Situation> channels() {
        return Situations.any().filter(channel -> channel.slots() > 0 && !channel.closed());
    }
}
