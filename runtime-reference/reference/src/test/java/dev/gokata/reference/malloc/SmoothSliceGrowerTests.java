package dev.gokata.reference.malloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SliceMemory;
import dev.gokata.runtime.sim.GoPanic;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SmoothSliceGrowerTests {

    private static final ElementType BYTE = new ElementType(1, true);
    private static final ElementType INT64 = new ElementType(8, true);
    private static final ElementType POINTER = new ElementType(8, false);

    private final SmoothSliceGrower grower = new SmoothSliceGrower(new SizeClasses(SizeClasses.makeClasses()));

    @Nested
    class CapacityAskedFor {

        @Test
        void a_length_over_twice_the_capacity_is_the_capacity() {
            assertThat(grower.nextslicecap(11, 5)).isEqualTo(11);
            assertThat(grower.nextslicecap(10, 5)).isEqualTo(10);
            assertThat(grower.nextslicecap(1001, 500)).isEqualTo(1001);
        }

        @Test
        void below_256_it_doubles_and_at_256_too() {
            assertThat(grower.nextslicecap(256, 255)).isEqualTo(510);
            assertThat(grower.nextslicecap(257, 256)).isEqualTo(512);
            assertThat(grower.nextslicecap(513, 512)).isEqualTo(832);
        }

        @Test
        void far_above_it_grows_by_a_quarter() {
            assertThat(grower.nextslicecap(1_000_001, 1_000_000)).isEqualTo(1_250_192);
        }

        @Test
        void it_grows_again_until_the_length_fits() {
            assertThat(grower.nextslicecap(900, 512)).isEqualTo(832 + (832 + 768) / 4);
        }

        @Test
        void it_is_the_length_where_growth_overflows() {
            assertThat(grower.nextslicecap(Long.MAX_VALUE, Long.MAX_VALUE - 1)).isEqualTo(Long.MAX_VALUE);
            assertThat(grower.nextslicecap(Long.MAX_VALUE - 1, Long.MAX_VALUE / 2 + 1))
                    .isEqualTo(Long.MAX_VALUE - 1);
            assertThat(grower.nextslicecap(Long.MAX_VALUE - 2, Long.MAX_VALUE / 2))
                    .isEqualTo(Long.MAX_VALUE - 2);
        }
    }

    @Nested
    class Rounding {

        @Test
        void the_capacity_fills_the_block_that_the_allocator_hands_out() {
            assertThat(grower.growslice(5, 4, new ElementType(5, true)))
                    .isEqualTo(new GrownSlice(5, 9, 45, SliceMemory.HEAP));
            assertThat(grower.growslice(3, 0, INT64)).isEqualTo(new GrownSlice(3, 3, 24, SliceMemory.HEAP));
        }

        @Test
        void the_header_of_a_pointerful_block_costs_an_element() {
            assertThat(grower.growslice(65, 64, INT64).cap()).isEqualTo(128);
            assertThat(grower.growslice(65, 64, POINTER).cap()).isEqualTo(143);
        }

        @Test
        void elements_without_bytes_need_no_memory() {
            assertThat(grower.growslice(7, 3, new ElementType(0, true)))
                    .isEqualTo(new GrownSlice(7, 7, 0, SliceMemory.ZEROBASE));
        }
    }

    @Nested
    class Overflow {

        @Test
        void a_length_that_overflowed_panics_with_the_words_of_go() {
            assertPanics(-1, Long.MAX_VALUE, BYTE);
            assertPanics(Long.MIN_VALUE, Long.MAX_VALUE, new ElementType(0, true));
        }

        @Test
        void a_block_over_the_address_space_panics_too() {
            assertPanics((1L << 48) + 1, 1, BYTE);
            assertPanics((1L << 45) + 1, 1, INT64);
        }

        @Test
        void a_block_whose_bytes_overflow_panics_too() {
            assertPanics((1L << 62) + 1, 1, new ElementType(4, true));
            assertPanics(Long.MAX_VALUE, Long.MAX_VALUE - 1, BYTE);
        }

        @Test
        void a_block_of_the_whole_address_space_does_not() {
            assertThat(grower.growslice(1L << 45, 1, INT64).capmem()).isEqualTo(1L << 48);
        }

        private void assertPanics(long newLen, long oldCap, ElementType type) {
            assertThatExceptionOfType(GoPanic.class)
                    .isThrownBy(() -> grower.growslice(newLen, oldCap, type))
                    .withMessage("runtime error: growslice: len out of range");
        }
    }

    @Nested
    class StackBuffer {

        @Test
        void a_slice_without_memory_gets_all_of_the_buffer() {
            assertThat(grower.growsliceBuf(1, 0, BYTE)).isEqualTo(new GrownSlice(1, 32, 32, SliceMemory.STACK_BUFFER));
            assertThat(grower.growsliceBuf(2, 0, new ElementType(12, true)))
                    .isEqualTo(new GrownSlice(2, 2, 24, SliceMemory.STACK_BUFFER));
        }

        @Test
        void one_that_does_not_fit_goes_to_the_heap() {
            assertThat(grower.growsliceBuf(33, 0, BYTE).memory()).isEqualTo(SliceMemory.HEAP);
            assertThat(grower.growsliceBuf(1, 0, new ElementType(40, true)).memory())
                    .isEqualTo(SliceMemory.HEAP);
        }

        @Test
        void one_that_has_memory_goes_to_the_heap() {
            assertThat(grower.growsliceBuf(2, 1, BYTE)).isEqualTo(new GrownSlice(2, 8, 8, SliceMemory.HEAP));
        }

        @Test
        void a_length_that_overflowed_panics() {
            assertThatExceptionOfType(GoPanic.class).isThrownBy(() -> grower.growsliceBuf(-1, 0, BYTE));
        }
    }

    @Nested
    class Elements {

        @Test
        void an_element_has_no_negative_size() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ElementType(-1, true))
                    .withMessage("element size -1 is outside 0..9223372036854775807");
        }

        @Test
        void an_element_with_pointers_has_room_for_them() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ElementType(12, false))
                    .withMessage("an element with pointers has 12 bytes, which is not a positive multiple of 8");
        }
    }
}
