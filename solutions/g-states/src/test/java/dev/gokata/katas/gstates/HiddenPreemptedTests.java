package dev.gokata.katas.gstates;

import static dev.gokata.katas.gstates.GStatesKata.Operation.CASGFROMPREEMPTED;
import static dev.gokata.katas.gstates.GStatesKata.Operation.CASGTOPREEMPTSCAN;
import static dev.gokata.katas.gstates.GStatesKata.Operation.HOLDS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.LETS_GO;
import static dev.gokata.katas.gstates.Questions.step;
import static dev.gokata.runtime.sched.GStatus.PREEMPTED;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.WAITING;

import dev.gokata.runtime.sched.GStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every pair of words, and more schedules. */
@Tag("task-6")
class HiddenPreemptedTests {

    @Test
    void every_call_ends_as_in_go() {
        Questions learner = Questions.byRule(23);
        for (GStatus oldval : GStatus.values()) {
            for (GStatus newval : GStatus.values()) {
                learner.word(oldval.code())
                        .then(CASGTOPREEMPTSCAN, oldval.code(), newval.scanCode())
                        .goesAsInGo();
                learner.word(oldval.code())
                        .then(CASGFROMPREEMPTED, oldval.code(), newval.code())
                        .goesAsInGo();
            }
        }
    }

    @Test
    void three_suspenders_and_a_scanner_under_many_schedules() {
        Questions.byRule(25)
                .race(RUNNING.code())
                .of("suspender", step(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code()))
                .of("debugger", step(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code()))
                .of("goroutine", step(CASGTOPREEMPTSCAN, RUNNING.code(), PREEMPTED.scanCode()), step(LETS_GO))
                .of("scanner", step(HOLDS), step(LETS_GO))
                .of("profiler", step(CASGFROMPREEMPTED, PREEMPTED.code(), WAITING.code()))
                .endsWith(WordRace.ANY, 4711, 2_000);
    }
}
