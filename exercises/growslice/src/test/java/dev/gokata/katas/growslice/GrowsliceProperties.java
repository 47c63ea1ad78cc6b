package dev.gokata.katas.growslice;

import dev.gokata.katas.growslice.GrowsliceKata.Blocks;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.SliceGrower;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Tag("task-4")
class GrowsliceProperties {

    private final Questions rule12 = Questions.byRule(12);
    private final Questions rule13 = Questions.byRule(13);

    @Property
    void any_slice_grows_as_in_Go(
            @ForAll @IntRange(max = 5000) int oldCap,
            @ForAll @IntRange(min = 1, max = 5000) int more,
            @ForAll("types") ElementType et,
            @ForAll("allocators") Blocks blocks) {
        rule13.growing(oldCap + more, oldCap, et).with(blocks).agreesWithTheReference();
    }

    @Property
    void where_the_address_space_ends_a_slice_grows_or_panics_as_in_Go(
            @ForAll @LongRange(min = -4, max = 4) long beside, @ForAll("types") ElementType et, @ForAll boolean first) {
        // At the end itself, or where one step of growth comes to it.
        long end = SliceGrower.MAX_ALLOC / et.size() + beside;
        long oldCap = first ? 0 : (end - 192) / 5 * 4;
        rule12.growing(first ? end : oldCap + 1, oldCap, et).agreesWithTheReference();
    }

    @Property
    void any_length_up_to_the_largest_grows_or_panics_as_in_Go(
            @ForAll @LongRange(max = Long.MAX_VALUE - 1) long oldCap,
            @ForAll @LongRange(max = Long.MAX_VALUE - 1) long more,
            @ForAll("types") ElementType et) {
        long newLen = oldCap + 1 + more % (Long.MAX_VALUE - oldCap);
        rule12.growing(newLen, oldCap, et).agreesWithTheReference();
    }

    @Provide
    Arbitrary<ElementType> types() {
        return Types.any();
    }

    @Provide
    Arbitrary<Blocks> allocators() {
        return Allocators.any();
    }
}
