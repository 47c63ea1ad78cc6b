package dev.gokata.katas.growslice;

import static dev.gokata.katas.growslice.Types.BYTE;
import static dev.gokata.katas.growslice.Types.EMPTY;
import static dev.gokata.katas.growslice.Types.INT64;
import static dev.gokata.katas.growslice.Types.POINTER;

import dev.gokata.runtime.malloc.SliceMemory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class GrowsliceTests {

    @Nested
    class Rule_4_from_256_on_growth_is_smooth {

        private final Questions learner = Questions.byRule(4);

        @Test
        void a_capacity_of_255_doubles_and_that_of_512_does_not() {
            Questions.byRule(2).growing(256, 255, BYTE).hasCapacity(512);
            learner.growing(513, 512, BYTE).hasCapacity(896);
        }

        @Test
        void several_elements_may_take_several_steps() {
            learner.growing(900, 512, BYTE).hasCapacity(1280);
        }
    }

    @Nested
    class Rule_10_a_negative_length {

        private final Questions learner = Questions.byRule(10);

        @Test
        void a_negative_length_panics_with_the_words_of_Go() {
            learner.growing(-1, Long.MAX_VALUE, BYTE).panics();
            learner.growing(Long.MIN_VALUE, 1, INT64).panics();
        }

        @Test
        void a_negative_length_panics_even_for_elements_without_bytes() {
            learner.growing(-1, Long.MAX_VALUE, EMPTY).panics();
        }
    }

    @Nested
    class Rule_11_elements_without_bytes {

        private final Questions learner = Questions.byRule(11);

        @Test
        void the_capacity_of_elements_without_bytes_is_the_length() {
            learner.growing(7, 3, EMPTY).has(7, 0, SliceMemory.ZEROBASE);
            learner.growing(4, 3, EMPTY).has(4, 0, SliceMemory.ZEROBASE);
        }

        @Test
        void no_length_is_too_much_for_elements_without_bytes() {
            learner.growing(Long.MAX_VALUE, 1, EMPTY).has(Long.MAX_VALUE, 0, SliceMemory.ZEROBASE);
        }
    }

    @Nested
    class Rule_12_more_than_the_address_space {

        private final Questions learner = Questions.byRule(12);

        @Test
        void one_byte_over_2_to_the_48_panics() {
            learner.growing((1L << 48) + 1, 1, BYTE).panics();
        }

        @Test
        void exactly_2_to_the_48_bytes_do_not_panic() {
            learner.growing(1L << 48, 1, BYTE).has(1L << 48, 1L << 48, SliceMemory.HEAP);
            learner.growing(1L << 45, 1, INT64).has(1L << 45, 1L << 48, SliceMemory.HEAP);
        }

        @Test
        void bytes_count_and_not_elements() {
            learner.growing((1L << 45) + 1, 1, INT64).panics();
        }

        @Test
        void a_product_that_looks_small_because_it_overflowed_panics_too() {
            learner.growing((1L << 61) + 1, 1, INT64).panics();
            learner.growing(Long.MAX_VALUE, 1, Types.of(2)).panics();
        }

        @Test
        void the_capacity_asked_for_counts_and_not_the_length() {
            learner.growing((1L << 48) - 5, (1L << 48) - 10, BYTE).panics();
        }
    }

    @Nested
    class Rule_13_all_other_slices {

        private final Questions learner = Questions.byRule(13);

        @Test
        void a_first_int64_gets_8_bytes() {
            learner.growing(1, 0, INT64).has(1, 8, SliceMemory.HEAP);
        }

        @Test
        void a_fifth_element_of_5_bytes_gets_room_for_nine() {
            learner.growing(5, 4, Types.of(5)).has(9, 45, SliceMemory.HEAP);
        }

        @Test
        void after_64_pointers_come_143() {
            learner.growing(65, 64, POINTER).has(143, 1144, SliceMemory.HEAP);
        }

        @Test
        void after_64_int64_come_128() {
            learner.growing(65, 64, INT64).has(128, 1024, SliceMemory.HEAP);
        }

        @Test
        void five_thousand_int64_are_moved_sixteen_times() {
            learner.appending(5000, INT64)
                    .goesThrough("1:1 2:2 3:4 5:8 9:16 17:32 33:64 65:128 129:256 257:512 513:848 849:1280"
                            + " 1281:1792 1793:2560 2561:3408 3409:5120");
        }
    }
}
