package dev.gokata.katas.growslice;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Tag("task-1")
class NextslicecapProperties {

    private final Questions rule1 = Questions.byRule(1);
    private final Questions rule2 = Questions.byRule(2);
    private final Questions rule3 = Questions.byRule(3);

    @Property
    void any_length_over_twice_the_capacity_is_the_answer(
            @ForAll @LongRange(max = 1L << 40) long oldCap, @ForAll @LongRange(min = 1, max = 1L << 40) long over) {
        rule1.capacityFor(2 * oldCap + over, oldCap).agreesWithTheReference();
    }

    @Property
    void any_small_capacity_doubles(
            @ForAll @IntRange(min = 1, max = 255) int oldCap, @ForAll @IntRange(max = 254) int more) {
        rule2.capacityFor(oldCap + 1 + more % oldCap, oldCap).agreesWithTheReference();
    }

    @Property
    void where_doubling_overflows_the_length_is_the_answer(
            @ForAll @LongRange(min = 1L << 62, max = Long.MAX_VALUE - 1) long oldCap,
            @ForAll @LongRange(max = Long.MAX_VALUE - 1) long more) {
        long newLen = oldCap + 1 + more % (Long.MAX_VALUE - oldCap);
        rule3.capacityFor(newLen, oldCap).agreesWithTheReference();
    }
}
