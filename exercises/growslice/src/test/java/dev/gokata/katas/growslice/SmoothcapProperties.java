package dev.gokata.katas.growslice;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

@Tag("task-2")
class SmoothcapProperties {

    private static final long LARGEST = (1L << 62) - 1;

    private final Questions rule5 = Questions.byRule(5);
    private final Questions rule6 = Questions.byRule(6);
    private final Questions rule7 = Questions.byRule(7);

    @Property
    void one_element_more_takes_one_step(@ForAll @LongRange(min = 256, max = 1L << 45) long oldCap) {
        rule5.smoothCapacityFor(oldCap + 1, oldCap).agreesWithTheReference();
    }

    @Property
    void any_length_takes_as_many_steps_as_it_needs(
            @ForAll @LongRange(min = 256, max = 1L << 45) long oldCap, @ForAll @LongRange(max = 1L << 45) long more) {
        rule6.smoothCapacityFor(oldCap + 1 + more % oldCap, oldCap).agreesWithTheReference();
    }

    @Property
    void where_the_numbers_end_the_length_replaces_a_step(
            @ForAll @LongRange(min = 1L << 61, max = LARGEST) long oldCap,
            @ForAll @LongRange(max = LARGEST) long more) {
        rule7.smoothCapacityFor(oldCap + 1 + more % oldCap, oldCap).agreesWithTheReference();
    }
}
