package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Situation;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.testkit.channel.ChannelPrograms;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-5")
class CloseProperties {

    private final Questions rule27 = Questions.byRule(27);
    private final Questions rule30 = Questions.byRule(30);

    @Property(tries = 40)
    void any_channel_closes_as_the_rules_say(@ForAll("channels") Situation channel) {
        rule27.given(channel).closing().agreesWithTheReference();
    }

    @Property(tries = 60)
    void a_close_comes_before_or_after_under_any_schedule(
            @ForAll("programs") ChannelProgram program, @ForAll long seed) {
        rule30.program(program).isRightUnderSchedules(60, seed);
    }

    @Provide
    Arbitrary<Situation> channels() {
        return Situations.any();
    }

    @Provide
    Arbitrary<ChannelProgram> programs() {
        return ChannelPrograms.withCloses();
    }
}
