package dev.gokata.katas.gstates;

import static dev.gokata.katas.gstates.GStatesKata.Operation.CASGFROMPREEMPTED;
import static dev.gokata.katas.gstates.GStatesKata.Operation.CASGTOPREEMPTSCAN;
import static dev.gokata.katas.gstates.GStatesKata.Operation.HOLDS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.LETS_GO;
import static dev.gokata.katas.gstates.Questions.step;
import static dev.gokata.runtime.sched.GStatus.PREEMPTED;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.WAITING;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-6")
class PreemptedTests {

    @Nested
    class Rule_23_one_change_each {

        private final Questions learner = Questions.byRule(23);

        @Test
        void a_running_goroutine_becomes_preempted_with_the_bit() {
            learner.word(RUNNING.code())
                    .then(CASGTOPREEMPTSCAN, RUNNING.code(), PREEMPTED.scanCode())
                    .leaves(PREEMPTED.scanCode());
        }

        @Test
        void a_preempted_one_becomes_waiting() {
            learner.word(PREEMPTED.code())
                    .then(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code())
                    .answers("true")
                    .leaves(WAITING.code());
        }

        @Test
        void any_other_change_ends_the_program() {
            learner.word(RUNNING.code())
                    .then(CASGTOPREEMPTSCAN, RUNNING.code(), PREEMPTED.code())
                    .endsTheProgramWith("bad g transition");
            learner.word(WAITING.code())
                    .then(CASGTOPREEMPTSCAN, WAITING.code(), PREEMPTED.scanCode())
                    .endsTheProgramWith("bad g transition");
            learner.word(PREEMPTED.code())
                    .then(CASGFROMPREEMPTED, PREEMPTED.code(), RUNNABLE.code())
                    .endsTheProgramWith("bad g transition");
            learner.word(PREEMPTED.scanCode())
                    .then(CASGFROMPREEMPTED, PREEMPTED.scanCode(), WAITING.code())
                    .endsTheProgramWith("bad g transition");
        }
    }

    @Nested
    class Rule_24_its_own_bit_first {

        private final Questions learner = Questions.byRule(24);

        @Test
        void one_that_stops_waits_for_a_scanner() {
            learner.race(RUNNING.code())
                    .of("goroutine", step(CASGTOPREEMPTSCAN, RUNNING.code(), PREEMPTED.scanCode()), step(LETS_GO))
                    .of("scanner", step(HOLDS), step(LETS_GO))
                    .endsWith(PREEMPTED.code());
        }

        @Test
        void nobody_takes_it_on_until_it_has_cleared_its_bit() {
            learner.race(RUNNING.code())
                    .of("goroutine", step(CASGTOPREEMPTSCAN, RUNNING.code(), PREEMPTED.scanCode()), step(LETS_GO))
                    .of(
                            "suspender",
                            step(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code()),
                            step(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code()))
                    .endsWith(WordRace.ANY);
        }
    }

    @Nested
    class Rule_25_taken_on_by_one {

        private final Questions learner = Questions.byRule(25);

        @Test
        void one_that_is_too_late_does_not_wait() {
            learner.word(RUNNING.code())
                    .then(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code())
                    .answers("false")
                    .leaves(RUNNING.code());
            learner.word(PREEMPTED.scanCode())
                    .then(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code())
                    .answers("false")
                    .leaves(PREEMPTED.scanCode());
        }

        @Test
        void of_two_suspenders_one_takes_it_on() {
            learner.race(PREEMPTED.code())
                    .of("collector", step(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code()))
                    .of("debugger", step(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code()))
                    .endsWith(WAITING.code());
        }

        @Test
        void it_is_taken_on_once() {
            learner.word(PREEMPTED.code())
                    .then(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code())
                    .then(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code())
                    .answers("false");
        }
    }
}
