package dev.gokata.reference.malloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SliceMemory;
import dev.gokata.runtime.sim.GoPanic;
import org.junit.jupiter.api.Test;

class SliceMakerTests {

    private static final ElementType INT64 = new ElementType(8, true);

    private final SliceMaker maker = new SliceMaker(true);

    @Test
    void thirty_two_bytes_stay_in_the_frame() {
        assertThat(maker.makeslice(1, 4, INT64)).isEqualTo(new GrownSlice(1, 4, 32, SliceMemory.STACK_BUFFER));
        assertThat(maker.makeslice(1, 5, INT64)).isEqualTo(new GrownSlice(1, 5, 40, SliceMemory.HEAP));
    }

    @Test
    void nothing_needs_no_memory() {
        assertThat(maker.makeslice(0, 0, INT64).memory()).isEqualTo(SliceMemory.ZEROBASE);
        assertThat(maker.makeslice(5, 9, new ElementType(0, true)).memory()).isEqualTo(SliceMemory.ZEROBASE);
    }

    @Test
    void too_long_is_blamed_on_the_length() {
        assertPanics(-1, -1, "runtime error: makeslice: len out of range");
        assertPanics((1L << 45) + 1, (1L << 45) + 1, "runtime error: makeslice: len out of range");
    }

    @Test
    void too_large_a_capacity_is_blamed_on_the_capacity() {
        assertPanics(2, 1, "runtime error: makeslice: cap out of range");
        assertPanics(1, Long.MAX_VALUE, "runtime error: makeslice: cap out of range");
    }

    private void assertPanics(long len, long cap, String message) {
        assertThatExceptionOfType(GoPanic.class)
                .isThrownBy(() -> maker.makeslice(len, cap, INT64))
                .withMessage(message);
    }
}
