package dev.gokata.reference.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;

/** Runs code that needs a world. */
final class InAWorld {

    private static final int SCHEDULES = 600;

    private InAWorld() {}

    static Outcome outcome(Body body) {
        return Program.of(body).withPointBudget(1_000_000).run().outcome();
    }

    static void run(Body body) {
        assertThat(outcome(body).headline()).isEqualTo("finished");
    }

    /** Waits until every other goroutine has ended or waits for ever: time passes only then. */
    static void awaitAllOthers() {
        Go.sleep(1_000_000);
    }

    /** Runs by many schedules, none of which may fail or leave a goroutine behind. */
    static void explore(Body body) {
        ExplorationResult result = Exploration.of(Program.of(body).withLeaksFailing())
                .withSchedules(SCHEDULES)
                .run();
        assertThat(result.failure().isPresent()).as(result.describe()).isFalse();
    }
}
