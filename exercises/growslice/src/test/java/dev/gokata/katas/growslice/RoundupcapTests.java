package dev.gokata.katas.growslice;

import static dev.gokata.katas.growslice.Types.BYTE;
import static dev.gokata.katas.growslice.Types.INT64;
import static dev.gokata.katas.growslice.Types.POINTER;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class RoundupcapTests {

    @Nested
    class Rule_8_the_block_is_the_one_that_the_table_gives {

        private final Questions learner = Questions.byRule(8);

        @Test
        void five_int64_get_a_block_for_six() {
            learner.fitting(5, INT64).is(6);
        }

        @Test
        void a_block_that_is_just_right_has_room_for_no_more() {
            learner.fitting(8, INT64).is(8);
        }

        @Test
        void the_block_for_65_pointers_has_room_for_71_and_that_for_65_int64_for_72() {
            learner.fitting(65, POINTER).is(71);
            learner.fitting(65, INT64).is(72);
        }

        @Test
        void the_block_for_128_pointers_has_room_for_143() {
            learner.fitting(128, POINTER).is(143);
        }

        @Test
        void the_block_for_128_int64_has_room_for_128() {
            learner.fitting(128, INT64).is(128);
        }

        @Test
        void large_blocks_are_whole_pages() {
            learner.fitting(5000, INT64).is(5120);
        }

        @Test
        void another_allocator_gives_other_blocks() {
            learner.fitting(5, INT64).with(Allocators.ofPowersOfTwo()).is(8);
        }
    }

    @Nested
    class Rule_9_whole_elements {

        private final Questions learner = Questions.byRule(9);

        @Test
        void eight_elements_of_5_bytes_get_48_bytes_which_hold_nine() {
            learner.fitting(8, Types.of(5)).is(9);
        }

        @Test
        void a_single_byte_gets_a_capacity_of_8() {
            learner.fitting(1, BYTE).is(8);
        }

        @Test
        void an_element_may_leave_most_of_another_unused() {
            learner.fitting(1, Types.of(33)).is(1);
        }
    }
}
