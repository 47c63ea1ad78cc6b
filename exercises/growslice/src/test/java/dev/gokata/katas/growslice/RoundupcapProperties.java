package dev.gokata.katas.growslice;

import dev.gokata.katas.growslice.GrowsliceKata.Blocks;
import dev.gokata.runtime.malloc.ElementType;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-3")
class RoundupcapProperties {

    private final Questions rule8 = Questions.byRule(8);

    @Property
    void any_elements_fill_their_block(
            @ForAll @IntRange(min = 1, max = 5000) int newcap,
            @ForAll("types") ElementType et,
            @ForAll("allocators") Blocks blocks) {
        rule8.fitting(newcap, et).with(blocks).agreesWithTheReference();
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
