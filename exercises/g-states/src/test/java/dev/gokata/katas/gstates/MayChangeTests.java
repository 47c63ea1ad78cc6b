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
        void who_runs_gives_way_by_itself() {
            learner.may(ITSELF, RUNNING, RUNNABLE);
            learner.mayNot(SCHEDULER, RUNNING, RUNNABLE);
        }

        @Test
        void nobody_else_makes_it_wait_or_end() {
            learner.may(ITSELF, RUNNING, WAITING);
            learner.mayNot(WAKER, RUNNING, WAITING);
            learner.may(ITSELF, RUNNING, DEAD);
            learner.mayNot(CREATOR, RUNNING, DEAD);
        }

        @Test
        void even_who_wants_it_stopped_has_to_ask() {
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
        void a_thread_returns_to_C() {
            learner.may(ITSELF, SYSCALL, DEADEXTRA);
        }
    }

    @Nested
    class Rule_13_creator {

        private final Questions learner = Questions.byRule(13);

        @Test
        void it_makes_and_starts() {
            learner.may(CREATOR, IDLE, DEAD);
            learner.may(CREATOR, IDLE, DEADEXTRA);
            learner.may(CREATOR, DEAD, RUNNABLE);
            learner.may(CREATOR, DEAD, WAITING);
            learner.mayNot(SCHEDULER, DEAD, RUNNABLE);
        }

        @Test
        void a_thread_of_C_takes_its_own() {
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
        void a_suspender_takes_the_preempted_on() {
            learner.may(SUSPENDER, PREEMPTED, WAITING);
            learner.mayNot(COLLECTOR, PREEMPTED, WAITING);
        }
    }

    @Nested
    class Rule_15_who_waits {

        private final Questions learner = Questions.byRule(15);

        @Test
        void is_readied_by_a_waker_or_a_suspender() {
            learner.may(WAKER, WAITING, RUNNABLE);
            learner.may(SUSPENDER, WAITING, RUNNABLE);
        }

        @Test
        void never_by_itself_or_the_scheduler_or_the_collector() {
            learner.mayNot(ITSELF, WAITING, RUNNABLE);
            learner.mayNot(SCHEDULER, WAITING, RUNNABLE);
            learner.mayNot(COLLECTOR, WAITING, RUNNABLE);
        }

        @Test
        void is_found_leaked_by_the_collector() {
            learner.may(COLLECTOR, WAITING, LEAKED);
            learner.mayNot(WAKER, WAITING, LEAKED);
        }

        @Test
        void goes_on_by_itself_if_it_only_counts_as_waiting() {
            learner.may(ITSELF, WAITING, RUNNING);
            learner.mayNot(WAKER, WAITING, RUNNING);
        }

        @Test
        void never_again_once_it_is_leaked() {
            learner.mayNot(COLLECTOR, LEAKED, WAITING);
            learner.mayNot(WAKER, LEAKED, RUNNABLE);
        }
    }
}
