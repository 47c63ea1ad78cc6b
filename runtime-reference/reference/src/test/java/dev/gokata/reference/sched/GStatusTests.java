package dev.gokata.reference.sched;

import static dev.gokata.runtime.sched.GStatus.DEAD;
import static dev.gokata.runtime.sched.GStatus.GSCAN;
import static dev.gokata.runtime.sched.GStatus.PREEMPTED;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GLifecycle.StackHolder;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sched.GTransition;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.StackOwner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GStatusTests {

    private final GStatusWord words = new CasGStatus();
    private final TabulatedLifecycle lives = new TabulatedLifecycle();

    @Nested
    class TheStackOf {

        @Test
        void one_that_runs_is_its_own_even_while_somebody_holds_its_state() {
            assertThat(GStatus.stackOwner(RUNNING.code())).isEqualTo(StackOwner.GOROUTINE);
            assertThat(GStatus.stackOwner(RUNNING.scanCode())).isEqualTo(StackOwner.GOROUTINE);
            assertThat(GStatus.stackOwner(GStatus.SYSCALL.code())).isEqualTo(StackOwner.GOROUTINE);
        }

        @ParameterizedTest
        @EnumSource(names = {"RUNNABLE", "WAITING", "PREEMPTED", "LEAKED"})
        void one_that_does_not_run_is_nobodys_until_it_is_scanned(GStatus status) {
            assertThat(GStatus.stackOwner(status.code())).isEqualTo(StackOwner.NOBODY);
            assertThat(GStatus.stackOwner(status.scanCode())).isEqualTo(StackOwner.SCANNER);
        }

        @Test
        void one_that_grows_is_the_copiers() {
            assertThat(GStatus.stackOwner(GStatus.COPYSTACK.code())).isEqualTo(StackOwner.COPIER);
        }
    }

    @Nested
    class TheStates {

        @Test
        void have_the_numbers_and_names_of_go_1_27() {
            assertThat(Arrays.stream(GStatus.values()).map(status -> status.code() + " " + status.goName()))
                    .containsExactly(
                            "0 _Gidle",
                            "1 _Grunnable",
                            "2 _Grunning",
                            "3 _Gsyscall",
                            "4 _Gwaiting",
                            "5 _Gmoribund_unused",
                            "6 _Gdead",
                            "7 _Genqueue_unused",
                            "8 _Gcopystack",
                            "9 _Gpreempted",
                            "10 _Gleaked",
                            "11 _Gdeadextra");
        }

        @ParameterizedTest
        @EnumSource
        void are_found_by_their_words(GStatus status) {
            assertThat(GStatus.of(status.code())).isEqualTo(status);
            assertThat(GStatus.of(status.scanCode())).isEqualTo(status);
            assertThat(GStatus.isScan(status.code())).isFalse();
            assertThat(GStatus.isScan(status.scanCode())).isTrue();
        }

        @Test
        void are_named_with_their_scan_bit() {
            assertThat(GStatus.goName(0x1004)).isEqualTo("_Gscanwaiting");
            assertThat(GStatus.goName(9)).isEqualTo("_Gpreempted");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GStatus.of(12))
                    .withMessageContaining("0xc");
        }
    }

    @Nested
    class TheTransitions {

        @Test
        void lead_from_every_used_state_but_the_leaked_to_another() {
            assertThat(Arrays.stream(GStatus.values()).filter(from -> Arrays.stream(GTransition.values())
                            .noneMatch(transition -> TabulatedLifecycle.from(transition) == from)))
                    .containsExactly(GStatus.MORIBUND_UNUSED, GStatus.ENQUEUE_UNUSED, GStatus.LEAKED);
        }

        @Test
        void of_one_pair_of_states_differ_in_who_makes_them() {
            assertThat(TabulatedLifecycle.between(WAITING, RUNNABLE))
                    .containsExactly(GTransition.READY, GTransition.RESUME);
            assertThat(lives.mayChange(GTransition.Actor.WAKER, WAITING, RUNNABLE))
                    .isTrue();
            assertThat(lives.mayChange(GTransition.Actor.SUSPENDER, WAITING, RUNNABLE))
                    .isTrue();
            assertThat(lives.mayChange(GTransition.Actor.ITSELF, WAITING, RUNNABLE))
                    .isFalse();
            assertThat(TabulatedLifecycle.between(RUNNABLE, WAITING)).isEmpty();
            assertThat(TabulatedLifecycle.between(WAITING, GStatus.COPYSTACK)).isEmpty();
        }
    }

    @Nested
    class TheStack {

        @Test
        void belongs_to_the_goroutine_while_it_runs_and_to_nobody_while_it_can_t() {
            assertThat(lives.stackHolder(RUNNING.code())).isEqualTo(StackHolder.ITSELF);
            assertThat(lives.stackHolder(GStatus.COPYSTACK.code())).isEqualTo(StackHolder.ITSELF);
            assertThat(lives.stackHolder(GStatus.SYSCALL.code())).isEqualTo(StackHolder.ITSELF);
            assertThat(lives.stackHolder(WAITING.code())).isEqualTo(StackHolder.NOBODY);
            assertThat(lives.stackHolder(PREEMPTED.code())).isEqualTo(StackHolder.NOBODY);
            assertThat(lives.stackHolder(DEAD.code())).isEqualTo(StackHolder.KEEPER);
        }

        @Test
        void belongs_to_who_set_the_scan_bit_unless_it_runs() {
            assertThat(lives.stackHolder(WAITING.scanCode())).isEqualTo(StackHolder.SCANNER);
            assertThat(lives.stackHolder(GStatus.SYSCALL.scanCode())).isEqualTo(StackHolder.SCANNER);
            assertThat(lives.stackHolder(GStatus.DEADEXTRA.scanCode())).isEqualTo(StackHolder.SCANNER);
            assertThat(lives.stackHolder(RUNNING.scanCode())).isEqualTo(StackHolder.ITSELF);
        }

        @Test
        void of_what_no_goroutine_has_belongs_to_nobody_at_all() {
            assertThatIllegalArgumentException().isThrownBy(() -> lives.stackHolder(5));
            assertThatIllegalArgumentException().isThrownBy(() -> lives.stackHolder(DEAD.scanCode()));
            assertThatIllegalArgumentException().isThrownBy(() -> lives.stackHolder(12));
        }
    }

    @Nested
    class AChange {

        @ParameterizedTest
        @EnumSource(
                value = GTransition.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"PREEMPT_PARK", "SUSPEND"})
        void of_every_legal_kind_is_made(GTransition transition) {
            InAWorld.run(() -> {
                GStatus from = TabulatedLifecycle.from(transition);
                GStatus to = lives.after(from, transition).orElseThrow();
                G gp = new G(1, from);
                words.casgstatus(gp, from.code(), to.code());
                assertThat(words.readgstatus(gp)).isEqualTo(to.code());
            });
        }

        @Test
        void to_preempted_passes_through_the_scan_bit_and_is_taken_on_by_one_only() {
            InAWorld.run(() -> {
                G gp = new G(1, RUNNING);
                words.casGToPreemptScan(gp, RUNNING.code(), PREEMPTED.scanCode());
                assertThat(words.casGFromPreempted(gp, PREEMPTED.code(), WAITING.code()))
                        .isFalse();
                words.casfrom_Gscanstatus(gp, PREEMPTED.scanCode(), PREEMPTED.code());
                assertThat(words.casGFromPreempted(gp, PREEMPTED.code(), WAITING.code()))
                        .isTrue();
                assertThat(words.casGFromPreempted(gp, PREEMPTED.code(), WAITING.code()))
                        .isFalse();
            });
        }

        @Test
        void waits_while_the_scan_bit_is_set() {
            InAWorld.explore(() -> {
                G gp = new G(1, WAITING);
                List<String> events = new ArrayList<>();
                assertThat(words.castogscanstatus(gp, WAITING.code(), WAITING.scanCode()))
                        .isTrue();
                Go.go("scanner", () -> {
                    events.add("scanned");
                    words.casfrom_Gscanstatus(gp, WAITING.scanCode(), WAITING.code());
                });
                words.casgstatus(gp, WAITING.code(), RUNNABLE.code());
                events.add("readied");
                assertThat(events).containsExactly("scanned", "readied");
                InAWorld.awaitAllOthers();
            });
        }
    }

    @Nested
    class AMistake {

        private void endsWith(String text, GStatus status, Consumer<G> operation) {
            assertThat(InAWorld.outcome(() -> operation.accept(new G(1, status)))
                            .headline())
                    .isEqualTo("fatal error: " + text);
        }

        @Test
        void of_casgstatus_ends_the_program() {
            String text = "casgstatus: bad incoming values";
            endsWith(text, RUNNING, gp -> words.casgstatus(gp, RUNNING.code(), RUNNING.scanCode()));
            endsWith(text, RUNNING, gp -> words.casgstatus(gp, RUNNING.scanCode(), RUNNING.code()));
            endsWith(text, RUNNING, gp -> words.casgstatus(gp, RUNNING.code(), RUNNING.code()));
        }

        @Test
        void of_readying_twice_ends_the_program() {
            endsWith(
                    "casgstatus: waiting for Gwaiting but is Grunnable",
                    RUNNABLE,
                    gp -> words.casgstatus(gp, WAITING.code(), RUNNABLE.code()));
        }

        @Test
        void of_expecting_what_never_comes_spins_for_ever() {
            assertThat(InAWorld.outcome(() -> words.casgstatus(new G(1, DEAD), RUNNING.code(), WAITING.code()))
                            .headline())
                    .startsWith("out of steps");
        }

        @Test
        void of_castogscanstatus_ends_the_program() {
            String text = "bad oldval passed to castogscanstatus";
            endsWith(text, DEAD, gp -> words.castogscanstatus(gp, DEAD.code(), DEAD.scanCode()));
            endsWith(text, PREEMPTED, gp -> words.castogscanstatus(gp, PREEMPTED.code(), PREEMPTED.scanCode()));
            endsWith(text, RUNNING, gp -> words.castogscanstatus(gp, RUNNING.code(), WAITING.scanCode()));
        }

        @Test
        void of_casfrom_Gscanstatus_ends_the_program() {
            String top = "casfrom_Gscanstatus:top gp->status is not in scan state";
            endsWith(top, RUNNING, gp -> words.casfrom_Gscanstatus(gp, RUNNING.code(), RUNNING.code()));
            endsWith(top, DEAD, gp -> words.casfrom_Gscanstatus(gp, GSCAN | DEAD.code(), DEAD.code()));
            String failed = "casfrom_Gscanstatus: gp->status is not in scan state";
            endsWith(failed, RUNNING, gp -> words.casfrom_Gscanstatus(gp, RUNNING.scanCode(), RUNNING.code()));
            endsWith(failed, RUNNING, gp -> words.casfrom_Gscanstatus(gp, RUNNING.scanCode(), WAITING.code()));
        }

        @Test
        void of_preemption_ends_the_program() {
            String text = "bad g transition";
            endsWith(text, RUNNING, gp -> words.casGToPreemptScan(gp, RUNNING.code(), PREEMPTED.code()));
            endsWith(text, PREEMPTED, gp -> words.casGFromPreempted(gp, PREEMPTED.code(), RUNNABLE.code()));
        }
    }
}
