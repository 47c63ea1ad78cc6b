package dev.gokata.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.channel.LockedChannels;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChannelResultsProperties {

    @Property(tries = 100)
    void what_the_reference_does_is_among_what_the_model_says(
            @ForAll("programs") ChannelProgram program, @ForAll long seed) {
        ExplorationResult explored = explore(program, new Strategy.Mix(), seed, 60, new HashSet<>());

        assertThat(explored.failure().isPresent()).as(explored.describe()).isFalse();
    }

    // Always the same programs and schedules: how many it takes to see a rare result can't be promised for all.
    @Property(tries = 30, seed = "4711")
    void what_the_model_says_is_done_by_the_reference(@ForAll("programs") ChannelProgram program, @ForAll long seed) {
        Set<ChannelProgram.Result> seen = new HashSet<>();
        int most = 20_000;
        for (int round = 0; round < 20 && !seen.containsAll(ChannelResults.of(program)); round++) {
            explore(program, new Strategy.RandomWalk(), seed + round, most / 20, seen);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ChannelResults.of(program));
    }

    private static ExplorationResult explore(
            ChannelProgram program, Strategy strategy, long seed, int schedules, Set<ChannelProgram.Result> seen) {
        List<ChannelProgram.Result> allowed = ChannelResults.of(program);
        return Exploration.of(Program.of(() -> {
                            LockedChannels go = new LockedChannels(n -> 0);
                            ChannelProgram.Result result = program.run(go, program.makeChannels(go));
                            seen.add(result);
                            if (!allowed.contains(result)) {
                                throw new GoPanic(result + " of " + program);
                            }
                        })
                        .withPointBudget(2_000))
                .withStrategy(strategy)
                .withSeed(seed)
                .withSchedules(schedules)
                .run();
    }

    @Provide
    Arbitrary<ChannelProgram> programs() {
        return ChannelPrograms.withCloses();
    }
}
