package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.States.Trait;
import dev.gokata.runtime.stack.StackOwner;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class ShrinkstackTests {

    @Nested
    class Rule_10_without_a_stack {

        private final Questions learner = Questions.byRule(10);

        @Test
        void the_program_ends() {
            learner.shrinkstack(States.of(0, 0, StackOwner.SCANNER, List.of()))
                    .endsTheProgram("missing stack in shrinkstack");
        }

        @Test
        void that_is_checked_first() {
            learner.shrinkstack(States.of(0, 0, StackOwner.NOBODY, List.of(Trait.IN_SYSTEM_CALL)))
                    .endsTheProgram("missing stack in shrinkstack");
        }
    }

    @Nested
    class Rule_11_who_may_shrink {

        private final Questions learner = Questions.byRule(11);

        @Test
        void the_collector_may() {
            learner.shrinkstack(States.of(65536, 1000, StackOwner.SCANNER, List.of()))
                    .leavesAStackOf(32768);
        }

        @Test
        void the_goroutine_may() {
            learner.shrinkstack(States.of(65536, 1000, StackOwner.GOROUTINE, List.of()))
                    .leavesAStackOf(32768);
        }

        @Test
        void nobody_else_may() {
            learner.shrinkstack(States.of(65536, 1000, StackOwner.NOBODY, List.of()))
                    .endsTheProgram("bad status in shrinkstack");
            learner.shrinkstack(States.of(65536, 1000, StackOwner.COPIER, List.of()))
                    .endsTheProgram("bad status in shrinkstack");
        }

        @Test
        void nobody_else_may_even_where_there_is_nothing_to_do() {
            learner.shrinkstack(States.of(2048, 1000, StackOwner.NOBODY, List.of()))
                    .endsTheProgram("bad status in shrinkstack");
        }
    }

    @Nested
    class Rule_12_at_a_bad_time {

        private final Questions learner = Questions.byRule(12);

        @Test
        void the_program_ends() {
            learner.shrinkstack(States.scanned(Trait.PARKING_ON_CHAN)).endsTheProgram("shrinkstack at bad time");
            learner.shrinkstack(States.scanned(Trait.IN_SYSTEM_CALL)).endsTheProgram("shrinkstack at bad time");
        }

        @Test
        void the_program_ends_also_where_there_is_nothing_to_do() {
            learner.shrinkstack(States.of(2048, 64, StackOwner.SCANNER, List.of(Trait.ASYNC_SAFE_POINT)))
                    .endsTheProgram("shrinkstack at bad time");
        }
    }

    @Nested
    class Rule_13_the_move {

        private final Questions learner = Questions.byRule(13);

        @Test
        void is_one_to_half_the_size() {
            learner.shrinkstack(States.scanned()).leavesAStackOf(32768);
        }

        @Test
        void is_left_out_if_the_stack_is_to_stay_as_it_is() {
            learner.shrinkstack(States.of(65536, 30000, StackOwner.SCANNER, List.of()))
                    .leavesAStackOf(65536);
            learner.shrinkstack(States.of(2048, 64, StackOwner.SCANNER, List.of()))
                    .leavesAStackOf(2048);
        }

        @Test
        void goes_by_what_is_in_use_from_sp_up() {
            learner.shrinkstack(States.of(8192, 1240, StackOwner.SCANNER, List.of()))
                    .leavesAStackOf(4096);
            learner.shrinkstack(States.of(8192, 1248, StackOwner.SCANNER, List.of()))
                    .leavesAStackOf(8192);
        }
    }
}
