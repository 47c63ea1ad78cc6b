package dev.gokata.katas.morestack;

import dev.gokata.katas.morestack.MorestackKata.Growth;
import dev.gokata.katas.morestack.MorestackKata.Wish;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class NewstackTests {

    @Nested
    class Rule_10_after_fork {

        private final Questions learner = Questions.byRule(10);

        @Test
        void a_check_that_fails_ends_the_program() {
            learner.newstack(Wish.FORK).agreesWithTheReference();
        }
    }

    @Nested
    class Rule_11_not_now {

        private final Questions learner = Questions.byRule(11);

        @Test
        void a_thread_that_must_not_stop_goes_on_with_its_guard_restored() {
            learner.newstack(Wish.PREEMPT).onAThreadThatMustNotStop().agreesWithTheReference();
        }

        @Test
        void a_thread_that_must_not_stop_leaves_a_shrinking_put_off() {
            learner.newstack(Wish.PREEMPT)
                    .onAThreadThatMustNotStop()
                    .afterAShrinkingWasPutOff()
                    .agreesWithTheReference();
        }
    }

    @Nested
    class Rule_12_yielding {

        private final Questions learner = Questions.byRule(12);

        @Test
        void a_goroutine_that_is_asked_to_yield_does_and_its_stack_does_not_grow() {
            learner.newstack(Wish.PREEMPT).agreesWithTheReference();
        }

        @Test
        void a_goroutine_that_yields_does_a_shrinking_that_was_put_off() {
            learner.newstack(Wish.PREEMPT).afterAShrinkingWasPutOff().agreesWithTheReference();
        }
    }

    @Nested
    class Rule_13_a_forced_move {

        private final Questions learner = Questions.byRule(13);

        @Test
        void the_stack_moves_and_keeps_its_size() {
            learner.newstack(Wish.FORCE_MOVE).agreesWithTheReference();
        }

        @Test
        void a_stack_that_is_over_the_limit_ends_the_program_instead() {
            learner.newstack(Wish.FORCE_MOVE).withALimitOf(8191).agreesWithTheReference();
        }
    }

    @Nested
    class Rule_14_more_room {

        private final Questions learner = Questions.byRule(14);

        @Test
        void a_stack_of_2048_bytes_becomes_one_of_4096() {
            learner.newstack(2048, 1120, 48).agreesWithTheReference();
        }

        @Test
        void a_frame_of_5000_bytes_gets_room_at_once() {
            learner.newstack(2048, 120, 5000).agreesWithTheReference();
        }

        @Test
        void over_the_limit_the_program_ends_and_nothing_is_copied() {
            learner.newstack(2048, 1120, 48).withALimitOf(4095).agreesWithTheReference();
        }

        @Test
        void a_stack_that_grows_leaves_a_shrinking_put_off() {
            learner.newstack(2048, 1120, 48).afterAShrinkingWasPutOff().agreesWithTheReference();
        }

        @Test
        void the_sixth_call_of_a_frame_of_200_bytes_is_one_too_many() {
            learner.calling(72L, 200L).recursing(1, 5).growsNever();
            learner.calling(72L, 200L).recursing(1, 6).grows(new Growth(5, 2048, 4096));
        }

        @Test
        void returning_and_calling_again_grows_nothing_more() {
            learner.calling(72L, 200L, 800L)
                    .taking(1, 1, 2, -1, 2, -1, 2, -1, 2)
                    .grows(new Growth(2, 2048, 4096));
        }
    }

    @Nested
    class Rule_15_the_copier_owns_what_it_moves {

        private final Questions learner = Questions.byRule(15);

        @Test
        void the_owner_changes_before_the_copy_and_back_after_it() {
            learner.newstack(4096, 3000, 200).agreesWithTheReference();
        }

        @Test
        void the_owner_changes_for_a_forced_move_too() {
            learner.newstack(Wish.FORCE_MOVE).agreesWithTheReference();
        }
    }
}
