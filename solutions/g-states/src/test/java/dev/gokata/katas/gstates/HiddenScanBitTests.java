package dev.gokata.katas.gstates;

import static dev.gokata.katas.gstates.GStatesKata.Operation.CASFROM_GSCANSTATUS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.CASTOGSCANSTATUS;
import static dev.gokata.katas.gstates.GStatesKata.Operation.CHANGES;
import static dev.gokata.katas.gstates.GStatesKata.Operation.SCANS;
import static dev.gokata.katas.gstates.Questions.step;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.WAITING;

import dev.gokata.runtime.sched.GStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every pair of words, and more schedules. */
@Tag("task-5")
class HiddenScanBitTests {

    @Test
    void every_call_ends_as_in_go() {
        Questions learner = Questions.byRule(21);
        for (GStatus oldval : GStatus.values()) {
            for (GStatus newval : GStatus.values()) {
                learner.word(oldval.code())
                        .then(CASTOGSCANSTATUS, oldval.code(), newval.scanCode())
                        .goesAsInGo();
                learner.word(oldval.scanCode())
                        .then(CASFROM_GSCANSTATUS, oldval.scanCode(), newval.code())
                        .goesAsInGo();
            }
        }
    }

    @Test
    void three_scanners_and_a_waker_under_many_schedules() {
        Questions.byRule(20)
                .race(WAITING.code())
                .of("scanner", step(SCANS, WAITING.code(), WAITING.scanCode()))
                .of("debugger", step(SCANS, WAITING.code(), WAITING.scanCode()))
                .of(
                        "profiler",
                        step(SCANS, WAITING.code(), WAITING.scanCode()),
                        step(SCANS, RUNNABLE.code(), RUNNABLE.scanCode()))
                .of("waker", step(CHANGES, WAITING.code(), RUNNABLE.code()))
                .endsWith(WordRace.ANY, 4711, 2_000);
    }
}
