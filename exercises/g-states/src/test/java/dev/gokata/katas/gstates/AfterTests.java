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
import static dev.gokata.runtime.sched.GTransition.ALLOCATE;
import static dev.gokata.runtime.sched.GTransition.ALLOCATE_EXTRA;
import static dev.gokata.runtime.sched.GTransition.CORO;
import static dev.gokata.runtime.sched.GTransition.DROPM;
import static dev.gokata.runtime.sched.GTransition.ENTER_SYSCALL;
import static dev.gokata.runtime.sched.GTransition.EXECUTE;
import static dev.gokata.runtime.sched.GTransition.EXIT;
import static dev.gokata.runtime.sched.GTransition.EXIT_SYSCALL;
import static dev.gokata.runtime.sched.GTransition.GIVE_WAY;
import static dev.gokata.runtime.sched.GTransition.GROW;
import static dev.gokata.runtime.sched.GTransition.GROWN;
import static dev.gokata.runtime.sched.GTransition.LEAK;
import static dev.gokata.runtime.sched.GTransition.NEEDM;
import static dev.gokata.runtime.sched.GTransition.NEWPROC;
import static dev.gokata.runtime.sched.GTransition.PARK;
import static dev.gokata.runtime.sched.GTransition.PREEMPT_PARK;
import static dev.gokata.runtime.sched.GTransition.READY;
import static dev.gokata.runtime.sched.GTransition.RESUME;
import static dev.gokata.runtime.sched.GTransition.RUN_AGAIN;
import static dev.gokata.runtime.sched.GTransition.SUSPEND;
import static dev.gokata.runtime.sched.GTransition.WAIT_ON_SYSTEM_STACK;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class AfterTests {

    @Nested
    class Rule_5_only_in_its_state {

        private final Questions learner = Questions.byRule(5);

        @Test
        void only_a_running_goroutine_can_block() {
            learner.of(RUNNABLE, PARK).endsWithWhatCantHappen();
            learner.of(SYSCALL, PARK).endsWithWhatCantHappen();
        }

        @Test
        void only_a_waiting_one_can_be_readied() {
            learner.of(RUNNABLE, READY).endsWithWhatCantHappen();
            learner.of(PREEMPTED, READY).endsWithWhatCantHappen();
        }

        @Test
        void what_cannot_happen_changes_nothing() {
            learner.of(DEAD, NEWPROC, PARK).endsWithWhatCantHappen();
        }
    }

    @Nested
    class Rule_6_birth {

        private final Questions learner = Questions.byRule(6);

        @Test
        void a_new_one_is_put_in_order_and_then_queued() {
            learner.of(IDLE, ALLOCATE, NEWPROC).goesThrough(DEAD, RUNNABLE);
        }

        @Test
        void a_coroutine_waits_for_its_first_turn() {
            learner.of(DEAD, CORO).goesThrough(WAITING);
        }

        @Test
        void one_just_allocated_cannot_be_started() {
            learner.of(IDLE, NEWPROC).endsWithWhatCantHappen();
        }
    }

    @Nested
    class Rule_7_running {

        private final Questions learner = Questions.byRule(7);

        @Test
        void one_on_a_queue_runs_and_is_queued_again() {
            learner.of(RUNNABLE, EXECUTE, GIVE_WAY).goesThrough(RUNNING, RUNNABLE);
        }

        @Test
        void a_running_one_may_block() {
            learner.of(RUNNING, PARK).goesThrough(WAITING);
        }

        @Test
        void one_that_has_ended_may_be_used_again() {
            learner.of(RUNNING, EXIT, NEWPROC).goesThrough(DEAD, RUNNABLE);
        }
    }

    @Nested
    class Rule_8_queued_after_a_wait {

        private final Questions learner = Questions.byRule(8);

        @Test
        void one_that_is_readied_does_not_run_yet() {
            learner.of(WAITING, READY).goesThrough(RUNNABLE);
        }

        @Test
        void one_that_is_resumed_does_not_run_yet() {
            learner.of(WAITING, RESUME).goesThrough(RUNNABLE);
        }
    }

    @Nested
    class Rule_9_detours {

        private final Questions learner = Questions.byRule(9);

        @Test
        void one_whose_stack_grows_runs_again() {
            learner.of(RUNNING, GROW, GROWN).goesThrough(COPYSTACK, RUNNING);
        }

        @Test
        void one_in_a_system_call_runs_again() {
            learner.of(RUNNING, ENTER_SYSCALL, EXIT_SYSCALL).goesThrough(SYSCALL, RUNNING);
        }

        @Test
        void one_without_a_P_after_a_system_call_runs_and_gives_way() {
            learner.of(SYSCALL, EXIT_SYSCALL, GIVE_WAY).goesThrough(RUNNING, RUNNABLE);
        }

        @Test
        void work_on_the_system_stack_counts_as_waiting() {
            learner.of(RUNNING, WAIT_ON_SYSTEM_STACK, RUN_AGAIN).goesThrough(WAITING, RUNNING);
        }

        @Test
        void only_a_running_one_can_grow() {
            learner.of(WAITING, GROW).endsWithWhatCantHappen();
        }
    }

    @Nested
    class Rule_10_preempted {

        private final Questions learner = Questions.byRule(10);

        @Test
        void one_that_stops_is_taken_on_and_resumed() {
            learner.of(RUNNING, PREEMPT_PARK, SUSPEND, RESUME).goesThrough(PREEMPTED, WAITING, RUNNABLE);
        }

        @Test
        void one_that_was_not_taken_on_cannot_be_resumed() {
            learner.of(PREEMPTED, RESUME).endsWithWhatCantHappen();
        }
    }

    @Nested
    class Rule_11_C_and_leaks {

        private final Questions learner = Questions.byRule(11);

        @Test
        void a_thread_of_C_takes_one_and_gives_it_back() {
            learner.of(IDLE, ALLOCATE_EXTRA, NEEDM, EXIT_SYSCALL, ENTER_SYSCALL, DROPM)
                    .goesThrough(DEADEXTRA, SYSCALL, RUNNING, SYSCALL, DEADEXTRA);
        }

        @Test
        void a_waiting_one_may_be_leaked() {
            learner.of(WAITING, LEAK).goesThrough(LEAKED);
        }

        @Test
        void nothing_comes_after_a_leak() {
            learner.of(LEAKED, READY).endsWithWhatCantHappen();
            learner.of(LEAKED, EXIT).endsWithWhatCantHappen();
        }

        @Test
        void one_kept_for_C_cannot_be_started() {
            learner.of(DEADEXTRA, NEWPROC).endsWithWhatCantHappen();
        }
    }
}
