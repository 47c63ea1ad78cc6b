package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-2")
class HandOverProperties {

    private final Questions rule7 = Questions.byRule(7);
    private final Questions rule8 = Questions.byRule(8);
    private final Questions rule9 = Questions.byRule(9);

    @Property(tries = 20)
    void a_value_goes_to_any_receiver_that_waits(@ForAll("withReceivers") Situation channel) {
        rule7.given(channel).sendingTo(99).agreesWithTheReference();
    }

    @Property(tries = 30)
    void a_value_comes_from_any_sender_that_waits(@ForAll("withSenders") Situation channel) {
        Questions learner = channel.slots() == 0 ? rule8 : rule9;
        learner.given(channel).receivingFrom().agreesWithTheReference();
    }

    @Provide
    Arbitrary<Situation> withReceivers() {
        return Situations.withReceivers();
    }

    @Provide
    Arbitrary<Situation> withSenders() {
        return Situations.withSenders();
    }
}
