package dev.gokata.testkit.channel;

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

/**
 * What a program on the reference's channels has come to so far, under schedule after schedule.
 *
 * @param program the program
 * @param allowed what the model says it may come to; anything else ends an exploration as a failure
 * @param seen what it came to
 */
record ExploredResults(ChannelProgram program, List<ChannelProgram.Result> allowed, Set<ChannelProgram.Result> seen) {

    static ExploredResults of(ChannelProgram program) {
        return new ExploredResults(program, ChannelResults.of(program), new HashSet<>());
    }

    boolean complete() {
        return seen.containsAll(allowed);
    }

    ExplorationResult explore(Strategy strategy, long seed, int schedules) {
        return Exploration.of(Program.of(this::runOnce).withPointBudget(2_000))
                .withStrategy(strategy)
                .withSeed(seed)
                .withSchedules(schedules)
                .run();
    }

    private void runOnce() {
        LockedChannels go = new LockedChannels(n -> 0);
        ChannelProgram.Result result = program.run(go, program.makeChannels(go));
        seen.add(result);
        if (!allowed.contains(result)) {
            throw new GoPanic(result + " of " + program);
        }
    }
}
