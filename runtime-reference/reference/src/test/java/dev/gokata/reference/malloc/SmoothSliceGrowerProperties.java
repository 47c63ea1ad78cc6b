package dev.gokata.reference.malloc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SmoothSliceGrowerProperties {

    private static final long MAX_LEN = 1L << 24;

    @Property
    void what_is_needed_always_fits(
            @ForAll @LongRange(max = MAX_LEN) long oldCap,
            @ForAll @LongRange(min = 1, max = MAX_LEN) long more,
            @ForAll @IntRange(max = 64) int words,
            @ForAll boolean noscan,
            @ForAll HeapLayout layout) {
        ElementType type = new ElementType(8L * words, noscan || words == 0);
        GrownSlice slice = grower(layout).growslice(oldCap + more, oldCap, type);

        assertThat(slice.cap()).isGreaterThanOrEqualTo(oldCap + more);
        assertThat(slice.capmem()).isEqualTo(slice.cap() * type.size());
    }

    @Property
    void a_longer_slice_never_gets_less(
            @ForAll @LongRange(max = MAX_LEN) long oldCap, @ForAll @LongRange(min = 1, max = 1000) long longer) {
        assertThat(cap(oldCap + longer + 1, oldCap + longer)).isGreaterThanOrEqualTo(cap(oldCap + 1, oldCap));
    }

    @Property
    void one_more_element_grows_a_slice_by_a_quarter_at_least(@ForAll @LongRange(min = 1, max = MAX_LEN) long oldCap) {
        assertThat(cap(oldCap + 1, oldCap)).isGreaterThanOrEqualTo(oldCap + oldCap / 4);
    }

    private static long cap(long newLen, long oldCap) {
        return grower(HeapLayout.GO_1_26)
                .growslice(newLen, oldCap, new ElementType(1, true))
                .cap();
    }

    private static SmoothSliceGrower grower(HeapLayout layout) {
        return new SmoothSliceGrower(new SizeClasses(SizeClasses.makeClasses(), layout));
    }
}
