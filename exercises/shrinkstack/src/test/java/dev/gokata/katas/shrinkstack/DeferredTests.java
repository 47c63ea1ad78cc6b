package dev.gokata.katas.shrinkstack;

import static dev.gokata.katas.shrinkstack.Lived.use;
import static dev.gokata.katas.shrinkstack.Lived.when;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.Happening;
import dev.gokata.katas.shrinkstack.States.Trait;
import dev.gokata.runtime.stack.StackOwner;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class DeferredTests {

    @Nested
    class Rule_17_with_the_mark {

        private final Questions learner = Questions.byRule(17);

        @Test
        void the_goroutine_shrinks_its_stack() {
            Questions.byWhatDiffers()
                    .shrinkIfDeferred(States.of(65536, 1000, StackOwner.GOROUTINE, List.of(Trait.PREEMPT_SHRINK)))
                    .leavesAStackOf(32768);
        }

        @Test
        void all_the_checks_of_task_3_are_made() {
            learner.shrinkIfDeferred(States.of(
                            65536, 1000, StackOwner.GOROUTINE, List.of(Trait.PREEMPT_SHRINK, Trait.IN_SYSTEM_CALL)))
                    .endsTheProgramWhateverTheMark("shrinkstack at bad time");
        }

        @Test
        void what_was_put_off_is_done_when_it_next_stops_in_a_prologue() {
            learner.living(
                            when(Happening.YIELD),
                            use(7000),
                            use(64),
                            when(Happening.COLLECT_BETWEEN_CALLS),
                            use(128),
                            when(Happening.YIELD),
                            when(Happening.YIELD))
                    .hasStacksOf(2048L, 8192L, 8192L, 8192L, 8192L, 4096L, 4096L);
        }

        @Test
        void two_collections_that_put_it_off_make_one_shrinking() {
            learner.living(
                            when(Happening.YIELD),
                            use(15000),
                            use(64),
                            when(Happening.COLLECT_IN_SYSTEM_CALL),
                            when(Happening.COLLECT_WHILE_PARKING),
                            when(Happening.YIELD),
                            when(Happening.YIELD))
                    .hasStacksOf(2048L, 16384L, 16384L, 16384L, 16384L, 8192L, 8192L);
        }
    }

    @Nested
    class Rule_18_the_mark_is_taken_away_first {

        private final Questions learner = Questions.byRule(18);

        @Test
        void also_if_the_stack_stays_as_it_is() {
            learner.shrinkIfDeferred(States.of(65536, 30000, StackOwner.GOROUTINE, List.of(Trait.PREEMPT_SHRINK)))
                    .leavesAStackOf(65536);
        }

        @Test
        void also_if_a_check_ends_the_program() {
            learner.shrinkIfDeferred(States.of(
                            65536, 1000, StackOwner.GOROUTINE, List.of(Trait.PREEMPT_SHRINK, Trait.IN_SYSTEM_CALL)))
                    .endsTheProgram("shrinkstack at bad time");
        }

        @Test
        void a_goroutine_that_was_busy_then_is_not_shrunk_later() {
            learner.living(
                            when(Happening.YIELD),
                            use(7000),
                            when(Happening.COLLECT_BETWEEN_CALLS),
                            when(Happening.YIELD),
                            use(64),
                            when(Happening.YIELD))
                    .hasStacksOf(2048L, 8192L, 8192L, 8192L, 8192L, 8192L);
        }

        @Test
        void a_collection_that_shrinks_leaves_an_earlier_mark() {
            learner.living(
                            when(Happening.YIELD),
                            use(15000),
                            use(64),
                            when(Happening.COLLECT_IN_SYSTEM_CALL),
                            when(Happening.COLLECT),
                            when(Happening.YIELD))
                    .hasStacksOf(2048L, 16384L, 16384L, 16384L, 8192L, 4096L);
        }
    }

    @Nested
    class Rule_19_without_the_mark {

        private final Questions learner = Questions.byRule(19);

        @Test
        void nothing_happens() {
            learner.shrinkIfDeferred(States.of(65536, 1000, StackOwner.GOROUTINE, List.of()))
                    .leavesAStackOf(65536);
        }

        @Test
        void nothing_happens_even_to_a_goroutine_whose_stack_may_not_be_moved() {
            learner.shrinkIfDeferred(States.of(65536, 1000, StackOwner.GOROUTINE, List.of(Trait.PARKING_ON_CHAN)))
                    .leavesAStackOf(65536);
        }
    }
}
