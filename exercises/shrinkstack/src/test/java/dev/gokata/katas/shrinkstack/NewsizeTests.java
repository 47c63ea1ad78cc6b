package dev.gokata.katas.shrinkstack;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class NewsizeTests {

    @Nested
    class Rule_1_a_half_at_a_time {

        private final Questions learner = Questions.byRule(1);

        @Test
        void a_stack_that_is_nearly_empty_is_halved() {
            learner.sizeOf(32768, 64).gives(16384);
        }

        @Test
        void a_stack_is_not_cut_down_to_what_is_needed() {
            learner.sizeOf(1 << 20, 64).gives(1 << 19);
        }

        @Test
        void a_stack_that_is_full_stays() {
            learner.sizeOf(32768, 30000).gives(32768);
        }
    }

    @Nested
    class Rule_2_the_smallest_stack {

        private final Questions learner = Questions.byRule(2);

        @Test
        void stays() {
            learner.sizeOf(2048, 64).gives(2048);
        }

        @Test
        void may_come_of_a_stack_of_4096_bytes() {
            learner.sizeOf(4096, 64).gives(2048);
        }
    }

    @Nested
    class Rule_3_less_than_a_quarter_with_800_bytes_more {

        private final Questions learner = Questions.byRule(3);

        @Test
        void a_quarter_of_the_old_size_counts() {
            learner.sizeOf(65536, 10000).gives(32768);
        }

        @Test
        void between_a_quarter_and_a_half_a_stack_stays() {
            learner.sizeOf(65536, 20000).gives(65536);
        }

        @Test
        void the_800_bytes_decide_for_small_stacks() {
            learner.sizeOf(8192, 1800).gives(8192);
        }

        @Test
        void a_goroutine_that_is_parked_on_a_channel_keeps_4096_bytes() {
            // 432 bytes are in use by one that does nothing else, as was seen with real Go.
            learner.sizeOf(4096, 432).gives(4096);
        }
    }

    @Nested
    class Rule_4_exactly_a_quarter {

        private final Questions learner = Questions.byRule(4);

        @Test
        void is_too_much() {
            learner.sizeOf(8192, 1248).gives(8192);
        }

        @Test
        void a_word_less_is_not() {
            learner.sizeOf(8192, 1240).gives(4096);
        }

        @Test
        void is_too_much_in_other_sizes_too() {
            learner.sizeOf(4096, 224).gives(4096);
            learner.sizeOf(4096, 216).gives(2048);
            learner.sizeOf(65536, 15584).gives(65536);
            learner.sizeOf(65536, 15576).gives(32768);
        }
    }
}
