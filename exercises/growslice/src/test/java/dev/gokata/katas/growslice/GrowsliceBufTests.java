package dev.gokata.katas.growslice;

import static dev.gokata.katas.growslice.Types.BYTE;
import static dev.gokata.katas.growslice.Types.EMPTY;
import static dev.gokata.katas.growslice.Types.INT64;

import dev.gokata.runtime.malloc.SliceMemory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class GrowsliceBufTests {

    @Nested
    class Rule_14_a_slice_without_memory_that_fits {

        private final Questions learner = Questions.byRule(14);

        @Test
        void four_int64_need_no_heap() {
            learner.growingInTheFrame(4, 0, INT64).has(4, 32, SliceMemory.STACK_BUFFER);
        }

        @Test
        void thirty_two_bytes_need_no_heap() {
            learner.growingInTheFrame(32, 0, BYTE).has(32, 32, SliceMemory.STACK_BUFFER);
        }

        @Test
        void an_element_may_be_as_large_as_the_buffer() {
            learner.growingInTheFrame(1, 0, Types.of(32)).has(1, 32, SliceMemory.STACK_BUFFER);
        }
    }

    @Nested
    class Rule_15_all_of_the_buffer {

        private final Questions learner = Questions.byRule(15);

        @Test
        void a_single_byte_gets_all_32() {
            learner.growingInTheFrame(1, 0, BYTE).has(32, 32, SliceMemory.STACK_BUFFER);
        }

        @Test
        void of_elements_of_5_bytes_six_fit() {
            learner.growingInTheFrame(2, 0, Types.of(5)).has(6, 30, SliceMemory.STACK_BUFFER);
        }
    }

    @Nested
    class Rule_16_all_others_grow_on_the_heap {

        private final Questions learner = Questions.byRule(16);

        @Test
        void elements_that_do_not_fit_together_go_to_the_heap() {
            learner.growingInTheFrame(33, 0, BYTE).has(48, 48, SliceMemory.HEAP);
            learner.growingInTheFrame(7, 0, Types.of(5)).has(9, 45, SliceMemory.HEAP);
        }

        @Test
        void an_element_larger_than_the_buffer_goes_to_the_heap() {
            learner.growingInTheFrame(1, 0, Types.of(33)).has(1, 33, SliceMemory.HEAP);
        }

        @Test
        void a_slice_that_has_memory_grows_on_the_heap() {
            learner.growingInTheFrame(2, 1, BYTE).has(8, 8, SliceMemory.HEAP);
        }

        @Test
        void elements_without_bytes_have_no_use_for_the_buffer() {
            learner.growingInTheFrame(7, 0, EMPTY).has(7, 0, SliceMemory.ZEROBASE);
        }

        @Test
        void a_negative_length_panics() {
            learner.growingInTheFrame(-1, 0, BYTE).panics();
        }

        @Test
        void after_the_buffer_comes_the_heap() {
            learner.appendingInTheFrame(40, INT64).goesThrough("1:4 5:8 9:16 17:32 33:64");
        }
    }
}
