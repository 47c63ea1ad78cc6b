package dev.gokata.katas.gstates;

import static dev.gokata.katas.gstates.GStatesKata.Operation.CASGSTATUS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.CHANGES;
import static dev.gokata.katas.gstates.GStatesKata.Operation.CHANGES_LATER;
import static dev.gokata.katas.gstates.GStatesKata.Operation.HOLDS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.LETS_GO;
import static dev.gokata.katas.gstates.GStatesKata.Operation.READGSTATUS;
import static dev.gokata.katas.gstates.Questions.step;
import static dev.gokata.runtime.sched.GStatus.PREEMPTED;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.WAITING;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class CasgstatusTests {

    @Nested
    class Rule_16_one_compare_and_swap {

        private final Questions learner = Questions.byRule(16);

        @Test
        void the_word_is_read_with_its_bit() {
            learner.word(WAITING.scanCode()).then(READGSTATUS, 0, 0).answers("_Gscanwaiting");
            learner.word(RUNNING.code()).then(READGSTATUS, 0, 0).answers("_Grunning");
        }

        @Test
        void the_state_is_changed() {
            learner.word(WAITING.code())
                    .then(CASGSTATUS, WAITING.code(), RUNNABLE.code())
                    .leaves(RUNNABLE.code());
        }

        @Test
        void no_scanner_is_overwritten() {
            learner.race(WAITING.code())
                    .of("waker", step(CASGSTATUS, WAITING.code(), RUNNABLE.code()))
                    .of("scanner", step(HOLDS), step(LETS_GO))
                    .endsWith(RUNNABLE.code());
        }

        @Test
        void neither_of_two_scanners_is_overwritten() {
            learner.race(RUNNABLE.code())
                    .of(
                            "thread",
                            step(CASGSTATUS, RUNNABLE.code(), RUNNING.code()),
                            step(CASGSTATUS, RUNNING.code(), WAITING.code()))
                    .of("scanner", step(HOLDS), step(LETS_GO))
                    .of("debugger", step(HOLDS), step(LETS_GO))
                    .endsWith(WAITING.code());
        }
    }

    @Nested
    class Rule_17_it_waits {

        private final Questions learner = Questions.byRule(17);

        @Test
        void it_waits_for_a_scanner() {
            learner.race(WAITING.code())
                    .of("scanner", step(HOLDS), step(LETS_GO), step(HOLDS), step(LETS_GO))
                    .of("waker", step(CASGSTATUS, WAITING.code(), RUNNABLE.code()))
                    .endsWith(RUNNABLE.code());
        }

        @Test
        void it_waits_for_the_state_that_it_expects() {
            learner.race(RUNNING.code())
                    .of("suspender", step(CASGSTATUS, PREEMPTED.code(), WAITING.code()))
                    .of("goroutine", step(CHANGES, RUNNING.code(), PREEMPTED.code()))
                    .endsWith(WAITING.code());
        }
    }

    @Nested
    class Rule_18_bad_values {

        private final Questions learner = Questions.byRule(18);

        @Test
        void a_scan_bit_before_ends_the_program() {
            learner.word(WAITING.scanCode())
                    .then(CASGSTATUS, WAITING.scanCode(), RUNNABLE.code())
                    .endsTheProgramWith("casgstatus: bad incoming values");
        }

        @Test
        void a_scan_bit_afterwards_ends_the_program() {
            learner.word(WAITING.code())
                    .then(CASGSTATUS, WAITING.code(), WAITING.scanCode())
                    .endsTheProgramWith("casgstatus: bad incoming values");
        }

        @Test
        void a_change_from_a_state_to_itself_ends_the_program() {
            learner.word(WAITING.code())
                    .then(CASGSTATUS, WAITING.code(), WAITING.code())
                    .endsTheProgramWith("casgstatus: bad incoming values");
        }
    }

    @Nested
    class Rule_19_readied_twice {

        private final Questions learner = Questions.byRule(19);

        @Test
        void runnable_in_place_of_waiting_ends_the_program() {
            learner.word(RUNNABLE.code())
                    .then(CASGSTATUS, WAITING.code(), RUNNABLE.code())
                    .endsTheProgramWith("casgstatus: waiting for Gwaiting but is Grunnable");
        }

        @Test
        void runnable_that_comes_during_the_wait_ends_the_program() {
            learner.word(RUNNING.code())
                    .then(CHANGES_LATER, RUNNING.code(), RUNNABLE.code())
                    .then(CASGSTATUS, WAITING.code(), RUNNABLE.code())
                    .endsTheProgramWith("casgstatus: waiting for Gwaiting but is Grunnable");
        }

        @Test
        void runnable_with_the_scan_bit_does_not_end_the_program() {
            learner.word(RUNNABLE.scanCode())
                    .then(CASGSTATUS, WAITING.code(), RUNNABLE.code())
                    .neverEnds();
        }

        @Test
        void one_that_expects_another_state_waits() {
            learner.race(RUNNABLE.code())
                    .of("suspender", step(CASGSTATUS, PREEMPTED.code(), WAITING.code()))
                    .of(
                            "goroutine",
                            step(CHANGES, RUNNABLE.code(), RUNNING.code()),
                            step(CHANGES, RUNNING.code(), PREEMPTED.code()))
                    .endsWith(WAITING.code());
        }
    }
}
