package dev.gokata.katas.gstates;

import static dev.gokata.katas.gstates.GStatesKata.Operation.CASGSTATUS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.HOLDS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.LETS_GO;
import static dev.gokata.katas.gstates.Questions.step;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.SYSCALL;
import static dev.gokata.runtime.sched.GStatus.WAITING;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A life under two scanners, and more schedules. */
@Tag("task-4")
class HiddenCasgstatusTests {

    private static final int SCHEDULES = 2_000;

    @Test
    void a_life_under_two_scanners_under_many_schedules() {
        Questions.byRule(17)
                .race(RUNNABLE.code())
                .of("scanner", step(HOLDS), step(LETS_GO), step(HOLDS), step(LETS_GO))
                .of(
                        "goroutine",
                        step(CASGSTATUS, RUNNABLE.code(), RUNNING.code()),
                        step(CASGSTATUS, RUNNING.code(), SYSCALL.code()),
                        step(CASGSTATUS, SYSCALL.code(), RUNNING.code()),
                        step(CASGSTATUS, RUNNING.code(), WAITING.code()))
                .of("debugger", step(HOLDS), step(LETS_GO))
                .endsWith(WAITING.code(), 4711, SCHEDULES);
    }

    @Test
    void two_hand_the_goroutine_to_each_other() {
        Questions.byRule(17)
                .race(RUNNABLE.code())
                .of("waker", step(CASGSTATUS, RUNNING.code(), RUNNABLE.code()))
                .of("thread", step(CASGSTATUS, RUNNABLE.code(), RUNNING.code()))
                .of("scanner", step(HOLDS), step(LETS_GO))
                .endsWith(RUNNABLE.code(), 4711, SCHEDULES);
    }
}
