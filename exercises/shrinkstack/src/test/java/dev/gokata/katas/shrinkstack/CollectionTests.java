package dev.gokata.katas.shrinkstack;

import static dev.gokata.katas.shrinkstack.Lived.use;
import static dev.gokata.katas.shrinkstack.Lived.when;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.Happening;
import dev.gokata.katas.shrinkstack.States.Trait;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class CollectionTests {

    @Nested
    class Rule_14_a_stack_that_may_be_moved {

        private final Questions learner = Questions.byRule(14);

        @Test
        void is_shrunk() {
            learner.shrinkOrDefer(States.scanned()).leavesAStackOf(32768);
        }

        @Test
        void is_shrunk_while_its_goroutine_is_parked_on_channels() {
            learner.shrinkOrDefer(States.scanned(Trait.ACTIVE_STACK_CHANS)).leavesAStackOf(32768);
        }
    }

    @Nested
    class Rule_15_a_stack_that_may_not {

        private final Questions learner = Questions.byRule(15);

        @Test
        void is_left_to_its_goroutine_which_is_marked() {
            learner.shrinkOrDefer(States.scanned(Trait.ASYNC_SAFE_POINT)).leavesAStackOf(65536);
        }

        @Test
        void is_marked_in_each_of_the_four_cases() {
            learner.shrinkOrDefer(States.scanned(Trait.IN_SYSTEM_CALL)).leavesAStackOf(65536);
            learner.shrinkOrDefer(States.scanned(Trait.PARKING_ON_CHAN)).leavesAStackOf(65536);
            learner.shrinkOrDefer(States.scanned(Trait.WAITING_FOR_SUSPEND_G)).leavesAStackOf(65536);
        }
    }

    @Nested
    class Rule_16_once_a_collection {

        private final Questions learner = Questions.byRule(16);

        @Test
        void it_takes_three_collections_from_16384_to_2048() {
            learner.living(
                            use(15000),
                            use(64),
                            when(Happening.COLLECT),
                            when(Happening.COLLECT),
                            when(Happening.COLLECT),
                            when(Happening.COLLECT))
                    .hasStacksOf(16384L, 16384L, 8192L, 4096L, 2048L, 2048L);
        }

        @Test
        void a_goroutine_that_goes_on_as_before_does_not_grow_again_at_once() {
            learner.living(
                            use(7000),
                            use(1240),
                            when(Happening.COLLECT),
                            use(1240),
                            use(3000),
                            when(Happening.COLLECT),
                            use(3160),
                            use(3168))
                    .hasStacksOf(8192L, 8192L, 4096L, 4096L, 4096L, 4096L, 4096L, 8192L);
        }

        @Test
        void a_goroutine_that_needs_it_now_and_then_pays_for_it_each_time() {
            learner.living(
                            use(7000),
                            use(64),
                            when(Happening.COLLECT),
                            use(7000),
                            use(64),
                            when(Happening.COLLECT),
                            use(7000))
                    .hasStacksOf(8192L, 8192L, 4096L, 8192L, 8192L, 4096L, 8192L);
        }
    }
}
