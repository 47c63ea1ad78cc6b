package dev.gokata.katas.gstates;

import static dev.gokata.runtime.sched.GLifecycle.StackHolder.ITSELF;
import static dev.gokata.runtime.sched.GLifecycle.StackHolder.KEEPER;
import static dev.gokata.runtime.sched.GLifecycle.StackHolder.NOBODY;
import static dev.gokata.runtime.sched.GLifecycle.StackHolder.SCANNER;
import static dev.gokata.runtime.sched.GStatus.COPYSTACK;
import static dev.gokata.runtime.sched.GStatus.DEAD;
import static dev.gokata.runtime.sched.GStatus.DEADEXTRA;
import static dev.gokata.runtime.sched.GStatus.ENQUEUE_UNUSED;
import static dev.gokata.runtime.sched.GStatus.IDLE;
import static dev.gokata.runtime.sched.GStatus.LEAKED;
import static dev.gokata.runtime.sched.GStatus.MORIBUND_UNUSED;
import static dev.gokata.runtime.sched.GStatus.PREEMPTED;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.SYSCALL;
import static dev.gokata.runtime.sched.GStatus.WAITING;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class StackHolderTests {

    @Nested
    class Rule_1_with_an_M {

        private final Questions learner = Questions.byRule(1);

        @Test
        void a_running_goroutine_owns_its_stack() {
            learner.stackBelongsTo(ITSELF, RUNNING.code());
        }

        @Test
        void one_in_a_system_call_owns_its_stack() {
            learner.stackBelongsTo(ITSELF, SYSCALL.code());
        }

        @Test
        void one_that_moves_its_stack_owns_it() {
            learner.stackBelongsTo(ITSELF, COPYSTACK.code());
        }
    }

    @Nested
    class Rule_2_not_in_use {

        private final Questions learner = Questions.byRule(2);

        @Test
        void a_dead_one_has_a_keeper() {
            learner.stackBelongsTo(KEEPER, DEAD.code());
        }

        @Test
        void one_just_allocated_has_a_keeper() {
            learner.stackBelongsTo(KEEPER, IDLE.code());
        }

        @Test
        void one_kept_for_C_has_a_keeper() {
            learner.stackBelongsTo(KEEPER, DEADEXTRA.code());
        }
    }

    @Nested
    class Rule_3_the_scan_bit {

        private final Questions learner = Questions.byRule(3);

        @Test
        void nobody_owns_the_stack_of_one_on_a_run_queue() {
            learner.stackBelongsTo(NOBODY, RUNNABLE.code());
        }

        @Test
        void nobody_owns_the_stack_of_one_that_waits() {
            learner.stackBelongsTo(NOBODY, WAITING.code());
            learner.stackBelongsTo(NOBODY, LEAKED.code());
        }

        @Test
        void nobody_owns_the_stack_of_a_preempted_one() {
            learner.stackBelongsTo(NOBODY, PREEMPTED.code());
        }

        @Test
        void with_the_bit_the_scanner_owns_the_stack() {
            learner.stackBelongsTo(SCANNER, WAITING.scanCode());
            learner.stackBelongsTo(SCANNER, RUNNABLE.scanCode());
            learner.stackBelongsTo(SCANNER, PREEMPTED.scanCode());
        }

        @Test
        void with_the_bit_the_scanner_owns_it_also_in_a_system_call() {
            learner.stackBelongsTo(SCANNER, SYSCALL.scanCode());
        }

        @Test
        void a_running_goroutine_keeps_its_stack_with_the_bit() {
            learner.stackBelongsTo(ITSELF, RUNNING.scanCode());
        }
    }

    @Nested
    class Rule_4_no_goroutine_has_the_word {

        private final Questions learner = Questions.byRule(4);

        @Test
        void the_bit_on_dead_is_refused() {
            learner.refusesTheWord(DEAD.scanCode());
        }

        @Test
        void the_bit_on_idle_and_copystack_is_refused() {
            learner.refusesTheWord(IDLE.scanCode());
            learner.refusesTheWord(COPYSTACK.scanCode());
        }

        @Test
        void a_number_that_is_not_used_is_refused() {
            learner.refusesTheWord(MORIBUND_UNUSED.code());
            learner.refusesTheWord(ENQUEUE_UNUSED.code());
        }

        @Test
        void a_number_that_is_no_state_is_refused() {
            learner.refusesTheWord(12);
            learner.refusesTheWord(-1);
            learner.refusesTheWord(0x2004);
        }
    }
}
