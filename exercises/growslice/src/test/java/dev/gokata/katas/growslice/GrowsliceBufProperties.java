package dev.gokata.katas.growslice;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-5")
class GrowsliceBufProperties {

    private final Questions rule14 = Questions.byRule(14);
    private final Questions rule16 = Questions.byRule(16);

    @Property
    void any_slice_without_memory_gets_the_buffer_or_the_heap(
            @ForAll @IntRange(min = 1, max = 40) int newLen, @ForAll @IntRange(max = 40) int size) {
        rule14.growingInTheFrame(newLen, 0, Types.of(size)).agreesWithTheReference();
    }

    @Property
    void any_slice_with_memory_grows_on_the_heap(
            @ForAll @IntRange(min = 1, max = 30) int oldCap,
            @ForAll @IntRange(min = 1, max = 30) int more,
            @ForAll @IntRange(max = 40) int size) {
        rule16.growingInTheFrame(oldCap + more, oldCap, Types.of(size)).agreesWithTheReference();
    }
}
