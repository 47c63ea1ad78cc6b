package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CarrierThreadTests {

    static List<Carriers> carriers() {
        return AvailableCarriers.all();
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_thread_says_which_goroutine_it_runs(Carriers kind) {
        List<String> said = new ArrayList<>();

        Program.of(() -> {
                    Go.go("worker", () -> said.add(Thread.currentThread().toString()));
                    Go.gosched();
                })
                .withCarriers(kind)
                .run();

        assertThat(said).singleElement().asString().contains("goroutine 2 [running]: worker");
    }
}
