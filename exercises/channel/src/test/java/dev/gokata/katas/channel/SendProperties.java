package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-3")
class SendProperties {

    private final Questions rule13 = Questions.byRule(13);
    private final Questions rule14 = Questions.byRule(14);

    @Property(tries = 40)
    void any_channel_takes_a_value_as_the_rules_say(@ForAll("channels") Situation channel, @ForAll boolean waits) {
        Given given = (channel.closed() ? rule13 : rule14).given(channel);
        (waits ? given.sending(99) : given.tryingToSend(99)).agreesWithTheReference();
    }

    @Provide
    Arbitrary<Situation> channels() {
        return Situations.any();
    }
}
