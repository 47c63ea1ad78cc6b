package dev.gokata.live;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

/** What real Go does with random cases, the reference does. */
class LiveTests {

    private static final int FRAMES = 46;

    private static RealGo go;
    private static Differential differential;

    @BeforeAll
    static void findGo() {
        go = RealGo.build();
        String seed = System.getProperty("live.seed", "");
        differential = new Differential(
                go,
                seed.isEmpty() ? System.nanoTime() : Long.parseLong(seed),
                Integer.getInteger("live.cases", 10_000));
    }

    @Test
    void slices_that_are_appended_to_get_the_same_capacities() {
        differential.compare(new Appends(go.version()));
    }

    @Test
    @EnabledOnOs(
            architectures = {"amd64", "x86_64"},
            disabledReason = "stacks are modelled, and observed with instructions of, amd64")
    void stacks_grow_at_the_same_calls_to_the_same_sizes() {
        differential.compare(Calls.measured(go, FRAMES));
    }

    @Test
    void operations_one_after_the_other_on_channels_and_a_mutex_come_to_the_same() {
        differential.compare(Programs.ofSteps(go.version()));
    }

    @Test
    void what_goroutines_do_with_channels_comes_to_something_that_the_explorer_finds() {
        differential.compare(Programs.ofChannels(go.version()));
    }

    @Test
    void what_goroutines_do_with_mutexes_comes_to_something_that_the_explorer_finds() {
        differential.compare(Programs.ofMutexes(go.version()));
    }
}
