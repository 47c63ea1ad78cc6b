package dev.gokata.katas.gstates;

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
import static dev.gokata.runtime.sched.GTransition.Actor.COLLECTOR;
import static dev.gokata.runtime.sched.GTransition.Actor.CREATOR;
import static dev.gokata.runtime.sched.GTransition.Actor.ITSELF;
import static dev.gokata.runtime.sched.GTransition.Actor.SCHEDULER;
import static dev.gokata.runtime.sched.GTransition.Actor.SUSPENDER;
import static dev.gokata.runtime.sched.GTransition.Actor.WAKER;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class MayChangeTests {

    @Nested
    class Rule_12_itself {

        private final Questions learner = Questions.byRule(12);

        @Test
        void a_running_goroutine_gives_way_by_itself() {
            learner.may(ITSELF, RUNNING, RUNNABLE);
            learner.mayNot(SCHEDULER, RUNNING, RUNNABLE);
        }

        @Test
        void nobody_else_makes_a_running_goroutine_wait_or_end() {
            learner.may(ITSELF, RUNNING, WAITING);
            learner.mayNot(WAKER, RUNNING, WAITING);
            learner.may(ITSELF, RUNNING, DEAD);
            learner.mayNot(CREATOR, RUNNING, DEAD);
        }

        @Test
        void a_suspender_can_only_ask_it_to_stop() {
            learner.may(ITSELF, RUNNING, PREEMPTED);
            learner.mayNot(SUSPENDER, RUNNING, PREEMPTED);
        }

        @Test
        void it_moves_its_stack_and_comes_back_from_a_system_call() {
            learner.may(ITSELF, RUNNING, COPYSTACK);
            learner.may(ITSELF, COPYSTACK, RUNNING);
            learner.may(ITSELF, RUNNING, SYSCALL);
            learner.may(ITSELF, SYSCALL, RUNNING);
            learner.mayNot(SCHEDULER, SYSCALL, RUNNING);
        }

        @Test
        void it_returns_to_C_by_itself() {
            learner.may(ITSELF, SYSCALL, DEADEXTRA);
        }
    }

    @Nested
    class Rule_13_creator {

        private final Questions learner = Questions.byRule(13);

        @Test
        void a_creator_makes_and_starts_it() {
            learner.may(CREATOR, IDLE, DEAD);
            learner.may(CREATOR, IDLE, DEADEXTRA);
            learner.may(CREATOR, DEAD, RUNNABLE);
            learner.may(CREATOR, DEAD, WAITING);
            learner.mayNot(SCHEDULER, DEAD, RUNNABLE);
        }

        @Test
        void one_kept_for_C_counts_as_taken_by_itself() {
            learner.may(ITSELF, DEADEXTRA, SYSCALL);
            learner.mayNot(CREATOR, DEADEXTRA, SYSCALL);
        }
    }

    @Nested
    class Rule_14_scheduler_and_suspender {

        private final Questions learner = Questions.byRule(14);

        @Test
        void the_scheduler_takes_from_the_queue() {
            learner.may(SCHEDULER, RUNNABLE, RUNNING);
            learner.mayNot(ITSELF, RUNNABLE, RUNNING);
            learner.mayNot(WAKER, RUNNABLE, RUNNING);
        }

        @Test
        void a_suspender_takes_on_a_preempted_one() {
            learner.may(SUSPENDER, PREEMPTED, WAITING);
            learner.mayNot(COLLECTOR, PREEMPTED, WAITING);
        }
    }

    @Nested
    class Rule_15_who_waits {

        private final Questions learner = Questions.byRule(15);

        @Test
        void a_waker_or_a_suspender_readies_it() {
            learner.may(WAKER, WAITING, RUNNABLE);
            learner.may(SUSPENDER, WAITING, RUNNABLE);
        }

        @Test
        void nobody_else_readies_it() {
            learner.mayNot(ITSELF, WAITING, RUNNABLE);
            learner.mayNot(SCHEDULER, WAITING, RUNNABLE);
            learner.mayNot(COLLECTOR, WAITING, RUNNABLE);
        }

        @Test
        void the_collector_finds_it_leaked() {
            learner.may(COLLECTOR, WAITING, LEAKED);
            learner.mayNot(WAKER, WAITING, LEAKED);
        }

        @Test
        void one_that_only_counts_as_waiting_goes_on_by_itself() {
            learner.may(ITSELF, WAITING, RUNNING);
            learner.mayNot(WAKER, WAITING, RUNNING);
        }

        @Test
        void nobody_changes_a_leaked_one() {
            learner.mayNot(COLLECTOR, LEAKED, WAITING);
            learner.mayNot(WAKER, LEAKED, RUNNABLE);
        }
    }
}
