package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Situation;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.testkit.channel.ChannelPrograms;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-4")
class ReceiveProperties {

    private final Questions rule20 = Questions.byRule(20);
    private final Questions rule21 = Questions.byRule(21);
    private final Questions rule25 = Questions.byRule(25);

    @Property(tries = 40)
    void any_channel_gives_a_value_as_the_rules_say(@ForAll("channels") Situation channel, @ForAll boolean waits) {
        Given given = (channel.closed() ? rule20 : rule21).given(channel);
        (waits ? given.receiving() : given.tryingToReceive()).agreesWithTheReference();
    }

    @Property(tries = 40)
    void who_sends_and_who_receives_meet_under_any_schedule(
            @ForAll("programs") ChannelProgram program, @ForAll long seed) {
        rule25.program(program).isRightUnderSchedules(60, seed);
    }

    @Provide
    Arbitrary<Situation> channels() {
        return Situations.any();
    }

    @Provide
    Arbitrary<ChannelProgram> programs() {
        return ChannelPrograms.sendingAndReceiving();
    }
}
