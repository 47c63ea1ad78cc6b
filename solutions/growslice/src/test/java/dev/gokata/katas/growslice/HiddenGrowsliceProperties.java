package dev.gokata.katas.growslice;

import dev.gokata.katas.growslice.GrowsliceKata.Blocks;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.testkit.malloc.ClassTables;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-4")
class HiddenGrowsliceProperties {

    private final Questions rule13 = Questions.byRule(13);

    @Property
    void any_slice_with_any_allocator(
            @ForAll @IntRange(max = 5000) int oldCap,
            @ForAll @IntRange(min = 1, max = 5000) int more,
            @ForAll("types") ElementType et,
            @ForAll("allocators") Blocks blocks) {
        rule13.growing(oldCap + more, oldCap, et).with(blocks).agreesWithTheReference();
    }

    @Provide
    Arbitrary<ElementType> types() {
        return Types.any();
    }

    @Provide
    Arbitrary<Blocks> allocators() {
        // Tables of 80 classes would shrink for minutes, and say no more when they are smaller.
        return ClassTables.tables().map(Allocators::of).dontShrink();
    }
}
