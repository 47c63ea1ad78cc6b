package dev.gokata.testkit.sched;

import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GTransition.EXECUTE;
import static dev.gokata.runtime.sched.GTransition.GIVE_WAY;
import static dev.gokata.runtime.sched.GTransition.READY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sched.GStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifePictureTests {

    @Test
    void states_stand_between_what_happens() {
        assertThat(LifePicture.of(
                        RUNNABLE, List.of(EXECUTE, GIVE_WAY), List.of(Optional.of(RUNNING), Optional.of(RUNNABLE))))
                .containsExactly("_Grunnable ──EXECUTE──▶ _Grunning ──GIVE_WAY──▶ _Grunnable");
    }

    @Test
    void what_cannot_happen_is_crossed_out_and_the_life_goes_on_below() {
        assertThat(LifePicture.of(
                        RUNNABLE,
                        List.of(READY, READY, EXECUTE),
                        List.of(Optional.empty(), Optional.empty(), Optional.of(RUNNING))))
                .containsExactly("_Grunnable ──READY──✗", "           ──READY──✗", "           ──EXECUTE──▶ _Grunning");
    }

    @Test
    void a_long_life_takes_several_lines() {
        Optional<GStatus> running = Optional.of(RUNNING);
        Optional<GStatus> runnable = Optional.of(RUNNABLE);

        assertThat(LifePicture.of(
                        RUNNABLE,
                        List.of(EXECUTE, GIVE_WAY, EXECUTE, GIVE_WAY),
                        List.of(running, runnable, running, runnable)))
                .containsExactly(
                        "_Grunnable ──EXECUTE──▶ _Grunning ──GIVE_WAY──▶ _Grunnable ──EXECUTE──▶ _Grunning",
                        "           ──GIVE_WAY──▶ _Grunnable");
    }
}
