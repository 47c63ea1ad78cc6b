package dev.gokata.katas.morestack;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class CheckLimitTests {

    @Nested
    class Rule_8_over_the_limit_the_program_ends {

        private final Questions learner = Questions.byRule(8);

        @Test
        void a_size_below_the_limit_is_allowed() {
            learner.growingTo(4096, Questions.NO_SPECIAL_LIMIT).isAllowed();
        }

        @Test
        void a_size_at_the_limit_is_allowed() {
            learner.growingTo(65_536, 65_536).isAllowed();
        }

        @Test
        void a_size_one_byte_over_the_limit_is_not_allowed() {
            learner.growingTo(65_536, 65_535).overflows();
        }

        @Test
        void no_program_has_a_stack_of_a_gibibyte() {
            learner.growingTo(1 << 29, Questions.NO_SPECIAL_LIMIT).isAllowed();
            learner.growingTo(1 << 30, Questions.NO_SPECIAL_LIMIT).overflows(1_000_000_000);
        }

        @Test
        void the_limit_that_is_named_is_the_one_that_was_broken() {
            learner.growingTo(1L << 31, 3_000_000_000L).overflows(2_000_000_000);
        }
    }

    @Nested
    class Rule_9_three_lines {

        private final Questions learner = Questions.byRule(9);

        @Test
        void the_lines_are_those_of_go() {
            learner.growingTo(4096, 4095).overflows();
        }

        @Test
        void sp_is_a_word_lower_than_at_the_entry() {
            learner.growingTo(8192, 5000).with(40).overflows();
        }
    }
}
