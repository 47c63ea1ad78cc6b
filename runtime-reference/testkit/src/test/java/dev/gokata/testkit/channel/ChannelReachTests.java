package dev.gokata.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.sim.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/*
 * Always the same programs and schedules: how many schedules it takes to see a rare result can't be promised for all.
 */
class ChannelReachTests {

    private static final long SEED = 4711;
    private static final int PROGRAMS = 30;
    private static final int MOST_ROUNDS = 20;

    @ParameterizedTest
    @MethodSource("programs")
    void whatever_the_model_says_is_done_by_the_reference(ChannelProgram program) {
        ExploredResults results = ExploredResults.of(program);
        for (int round = 0; round < MOST_ROUNDS && !results.complete(); round++) {
            results.explore(new Strategy.Mix(), SEED + round, 1_000);
        }

        assertThat(results.seen()).containsExactlyInAnyOrderElementsOf(results.allowed());
    }

    static List<ChannelProgram> programs() {
        List<ChannelProgram> programs = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<ChannelProgram> generator =
                    ChannelPrograms.withCloses().generator(PROGRAMS);
            Random random = new Random(SEED);
            for (int i = 0; i < PROGRAMS; i++) {
                programs.add(generator.next(random).value());
            }
        });
        return programs;
    }
}
