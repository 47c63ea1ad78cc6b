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
        void only_who_runs_can_block() {
            learner.of(RUNNABLE, PARK).endsWithWhatCantHappen();
            learner.of(SYSCALL, PARK).endsWithWhatCantHappen();
        }

        @Test
        void only_who_waits_can_be_readied() {
            learner.of(RUNNABLE, READY).endsWithWhatCantHappen();
            learner.of(PREEMPTED, READY).endsWithWhatCantHappen();
        }

        @Test
        void what_cant_happen_changes_nothing() {
            learner.of(DEAD, NEWPROC, PARK).endsWithWhatCantHappen();
        }
    }

    @Nested
    class Rule_6_birth {

        private final Questions learner = Questions.byRule(6);

        @Test
        void first_in_order_then_on_a_queue() {
            learner.of(IDLE, ALLOCATE, NEWPROC).goesThrough(DEAD, RUNNABLE);
        }

        @Test
        void a_coroutine_waits_for_its_turn() {
            learner.of(DEAD, CORO).goesThrough(WAITING);
        }

        @Test
        void nothing_is_started_out_of_order() {
            learner.of(IDLE, NEWPROC).endsWithWhatCantHappen();
        }
    }

    @Nested
    class Rule_7_running {

        private final Questions learner = Questions.byRule(7);

        @Test
        void from_the_queue_and_back() {
            learner.of(RUNNABLE, EXECUTE, GIVE_WAY).goesThrough(RUNNING, RUNNABLE);
        }

        @Test
        void or_to_a_wait() {
            learner.of(RUNNING, PARK).goesThrough(WAITING);
        }

        @Test
        void or_to_the_end() {
            learner.of(RUNNING, EXIT, NEWPROC).goesThrough(DEAD, RUNNABLE);
        }
    }

    @Nested
    class Rule_8_queued_after_a_wait {

        private final Questions learner = Questions.byRule(8);

        @Test
        void who_is_readied_does_not_run_yet() {
            learner.of(WAITING, READY).goesThrough(RUNNABLE);
        }

        @Test
        void nor_does_who_is_resumed() {
            learner.of(WAITING, RESUME).goesThrough(RUNNABLE);
        }
    }

    @Nested
    class Rule_9_detours {

        private final Questions learner = Questions.byRule(9);

        @Test
        void a_stack_that_grows() {
            learner.of(RUNNING, GROW, GROWN).goesThrough(COPYSTACK, RUNNING);
        }

        @Test
        void a_system_call() {
            learner.of(RUNNING, ENTER_SYSCALL, EXIT_SYSCALL).goesThrough(SYSCALL, RUNNING);
        }

        @Test
        void a_system_call_after_which_there_is_no_P() {
            learner.of(SYSCALL, EXIT_SYSCALL, GIVE_WAY).goesThrough(RUNNING, RUNNABLE);
        }

        @Test
        void work_on_the_system_stack() {
            learner.of(RUNNING, WAIT_ON_SYSTEM_STACK, RUN_AGAIN).goesThrough(WAITING, RUNNING);
        }

        @Test
        void only_who_runs_can_grow() {
            learner.of(WAITING, GROW).endsWithWhatCantHappen();
        }
    }

    @Nested
    class Rule_10_preempted {

        private final Questions learner = Questions.byRule(10);

        @Test
        void it_stops_is_taken_on_and_resumed() {
            learner.of(RUNNING, PREEMPT_PARK, SUSPEND, RESUME).goesThrough(PREEMPTED, WAITING, RUNNABLE);
        }

        @Test
        void who_was_not_taken_on_cant_be_resumed() {
            learner.of(PREEMPTED, RESUME).endsWithWhatCantHappen();
        }
    }

    @Nested
    class Rule_11_C_and_leaks {

        private final Questions learner = Questions.byRule(11);

        @Test
        void a_thread_of_C_comes_and_goes() {
            learner.of(IDLE, ALLOCATE_EXTRA, NEEDM, EXIT_SYSCALL, ENTER_SYSCALL, DROPM)
                    .goesThrough(DEADEXTRA, SYSCALL, RUNNING, SYSCALL, DEADEXTRA);
        }

        @Test
        void who_waits_may_be_leaked() {
            learner.of(WAITING, LEAK).goesThrough(LEAKED);
        }

        @Test
        void and_nothing_comes_after_it() {
            learner.of(LEAKED, READY).endsWithWhatCantHappen();
            learner.of(LEAKED, EXIT).endsWithWhatCantHappen();
        }

        @Test
        void who_is_kept_for_C_cant_be_started() {
            learner.of(DEADEXTRA, NEWPROC).endsWithWhatCantHappen();
        }
    }
}
