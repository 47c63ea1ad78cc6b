package dev.gokata.reference.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sync.Processors;
import org.junit.jupiter.api.Test;

class ActiveSpinTests {

    private static boolean spins(int iterations, Processors processors) {
        return new ActiveSpin(processors).canSpin(iterations);
    }

    @Test
    void a_goroutine_spins_four_times() {
        assertThat(spins(0, Processors.allBusy(2))).isTrue();
        assertThat(spins(3, Processors.allBusy(2))).isTrue();
        assertThat(spins(4, Processors.allBusy(2))).isFalse();
    }

    @Test
    void nobody_spins_on_a_machine_with_one_processor() {
        assertThat(spins(0, new Processors(1, 8, 0, 0, true))).isFalse();
    }

    @Test
    void nobody_spins_when_no_other_p_is_running() {
        assertThat(spins(0, new Processors(8, 1, 0, 0, true))).isFalse();
        assertThat(spins(0, new Processors(8, 4, 3, 0, true))).isFalse();
        assertThat(spins(0, new Processors(8, 4, 1, 2, true))).isFalse();
        assertThat(spins(0, new Processors(8, 4, 1, 1, true))).isTrue();
    }

    @Test
    void nobody_spins_while_goroutines_wait_for_its_p() {
        assertThat(spins(0, new Processors(8, 8, 0, 0, false))).isFalse();
    }

    @Test
    void a_machine_that_changes_is_asked_each_time() {
        Processors[] now = {Processors.ONE};
        ActiveSpin spin = new ActiveSpin(() -> now[0]);
        assertThat(spin.canSpin(0)).isFalse();

        now[0] = Processors.allBusy(2);

        assertThat(spin.canSpin(0)).isTrue();
    }

    @Test
    void a_spin_takes_thirty_pauses() {
        assertThat(Program.of(() -> new ActiveSpin(Processors.allBusy(2)).doSpin())
                        .run()
                        .nanos())
                .isEqualTo(300);
    }
}
