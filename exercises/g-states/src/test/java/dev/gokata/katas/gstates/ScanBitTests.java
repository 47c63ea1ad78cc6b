package dev.gokata.katas.gstates;

import static dev.gokata.katas.gstates.GStatesKata.Operation.CASFROM_GSCANSTATUS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.CASTOGSCANSTATUS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.CHANGES;
import static dev.gokata.katas.gstates.GStatesKata.Operation.SCANS;
import static dev.gokata.katas.gstates.Questions.step;
import static dev.gokata.runtime.sched.GStatus.COPYSTACK;
import static dev.gokata.runtime.sched.GStatus.DEAD;
import static dev.gokata.runtime.sched.GStatus.DEADEXTRA;
import static dev.gokata.runtime.sched.GStatus.IDLE;
import static dev.gokata.runtime.sched.GStatus.LEAKED;
import static dev.gokata.runtime.sched.GStatus.PREEMPTED;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.SYSCALL;
import static dev.gokata.runtime.sched.GStatus.WAITING;

import dev.gokata.runtime.sched.GStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class ScanBitTests {

    @Nested
    class Rule_20_set_by_one {

        private final Questions learner = Questions.byRule(20);

        @Test
        void the_bit_is_set() {
            learner.word(WAITING.code())
                    .then(CASTOGSCANSTATUS, WAITING.code(), WAITING.scanCode())
                    .answers("true")
                    .leaves(WAITING.scanCode());
        }

        @Test
        void another_state_is_left_alone() {
            learner.word(RUNNING.code())
                    .then(CASTOGSCANSTATUS, WAITING.code(), WAITING.scanCode())
                    .answers("false")
                    .leaves(RUNNING.code());
        }

        @Test
        void nobody_waits_for_the_bit() {
            learner.word(WAITING.scanCode())
                    .then(CASTOGSCANSTATUS, WAITING.code(), WAITING.scanCode())
                    .answers("false");
        }

        @Test
        void of_two_scanners_one_gets_it() {
            learner.race(WAITING.code())
                    .of("scanner", step(SCANS, WAITING.code(), WAITING.scanCode()))
                    .of("debugger", step(SCANS, WAITING.code(), WAITING.scanCode()))
                    .endsWith(WAITING.code());
        }

        @Test
        void a_waker_may_be_quicker() {
            learner.race(WAITING.code())
                    .of("scanner", step(SCANS, WAITING.code(), WAITING.scanCode()))
                    .of("waker", step(CHANGES, WAITING.code(), RUNNABLE.code()))
                    .endsWith(WordRace.ANY);
        }
    }

    @Nested
    class Rule_21_what_can_be_held {

        private final Questions learner = Questions.byRule(21);

        @Test
        void six_states_can_get_the_bit() {
            for (GStatus status : new GStatus[] {RUNNABLE, RUNNING, SYSCALL, WAITING, LEAKED, DEADEXTRA}) {
                learner.word(status.code())
                        .then(CASTOGSCANSTATUS, status.code(), status.scanCode())
                        .leaves(status.scanCode());
            }
        }

        @Test
        void no_other_state_can_get_the_bit() {
            for (GStatus status : new GStatus[] {PREEMPTED, DEAD, IDLE, COPYSTACK}) {
                learner.word(status.code())
                        .then(CASTOGSCANSTATUS, status.code(), status.scanCode())
                        .endsTheProgramWith("bad oldval passed to castogscanstatus");
            }
        }

        @Test
        void setting_the_bit_leaves_the_state() {
            learner.word(WAITING.code())
                    .then(CASTOGSCANSTATUS, WAITING.code(), RUNNABLE.scanCode())
                    .endsTheProgramWith("bad oldval passed to castogscanstatus");
        }

        @Test
        void the_bit_cannot_be_set_twice() {
            learner.word(WAITING.scanCode())
                    .then(CASTOGSCANSTATUS, WAITING.scanCode(), WAITING.scanCode())
                    .endsTheProgramWith("bad oldval passed to castogscanstatus");
        }
    }

    @Nested
    class Rule_22_cleared_by_its_holder {

        private final Questions learner = Questions.byRule(22);

        @Test
        void the_bit_is_cleared() {
            learner.word(WAITING.scanCode())
                    .then(CASFROM_GSCANSTATUS, WAITING.scanCode(), WAITING.code())
                    .leaves(WAITING.code());
        }

        @Test
        void the_bit_of_preempted_is_cleared_too() {
            learner.word(PREEMPTED.scanCode())
                    .then(CASFROM_GSCANSTATUS, PREEMPTED.scanCode(), PREEMPTED.code())
                    .leaves(PREEMPTED.code());
        }

        @Test
        void without_the_bit_nothing_can_be_cleared() {
            learner.word(WAITING.code())
                    .then(CASFROM_GSCANSTATUS, WAITING.code(), WAITING.code())
                    .endsTheProgramWith("casfrom_Gscanstatus:top gp->status is not in scan state");
            learner.word(DEAD.code())
                    .then(CASFROM_GSCANSTATUS, DEAD.scanCode(), DEAD.code())
                    .endsTheProgramWith("casfrom_Gscanstatus:top gp->status is not in scan state");
        }

        @Test
        void the_word_has_to_be_as_expected() {
            learner.word(WAITING.code())
                    .then(CASFROM_GSCANSTATUS, WAITING.scanCode(), WAITING.code())
                    .endsTheProgramWith("casfrom_Gscanstatus: gp->status is not in scan state");
        }

        @Test
        void clearing_the_bit_leaves_the_state() {
            learner.word(WAITING.scanCode())
                    .then(CASFROM_GSCANSTATUS, WAITING.scanCode(), RUNNABLE.code())
                    .endsTheProgramWith("casfrom_Gscanstatus: gp->status is not in scan state");
        }
    }
}
