package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten thousand on threads, and a million on continuations, are {@link MillionGoroutinesMain}'s: they take seconds. */
class ManyGoroutinesTests {

    static Stream<Carriers> carriers() {
        return AvailableCarriers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void many_goroutines_wait_at_once_and_are_all_woken(Carriers carriers) {
        int number = carriers == Carriers.THREADS ? 1_000 : 100_000;

        Run run = MillionGoroutinesMain.program(number).withCarriers(carriers).run();

        assertThat(run.outcome().describe()).isEqualTo("finished");
    }
}
