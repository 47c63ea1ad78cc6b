package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Sends that find the lock held. */
@Tag("task-3")
class HiddenSendProperties {

    private final Questions rule17 = Questions.byRule(17);
    private final Questions rule18 = Questions.byRule(18);

    @Property(tries = 60)
    void any_channel_is_left_alone_until_its_lock_is_free(
            @ForAll("openChannels") Situation channel, @ForAll boolean waits) {
        Given given = (waits ? rule17 : rule18).given(channel).locked();
        (waits ? given.sending(99) : given.tryingToSend(99)).agreesWithTheReference();
    }

    @Provide
    Arbitrary<Situation> openChannels() {
        return Situations.any().filter(channel -> !channel.closed());
    }
}
