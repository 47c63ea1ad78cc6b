package dev.gokata.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Strategy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChannelResultsProperties {

    @Property(tries = 100)
    void what_the_reference_does_is_among_what_the_model_says(
            @ForAll("programs") ChannelProgram program, @ForAll long seed) {
        ExplorationResult explored = ExploredResults.of(program).explore(new Strategy.Mix(), seed, 60);

        assertThat(explored.failure().isPresent()).as(explored.describe()).isFalse();
    }

    @Provide
    Arbitrary<ChannelProgram> programs() {
        return ChannelPrograms.withCloses();
    }
}
