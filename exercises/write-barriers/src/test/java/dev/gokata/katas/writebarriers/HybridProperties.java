package dev.gokata.katas.writebarriers;

import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.testkit.gc.GcPrograms;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-5")
class HybridProperties {

    private static final int ORDERS = 20;

    private final Questions learner = Questions.byRule(14);

    @Property
    void any_write_shades_what_it_should(
            @ForAll @IntRange(min = -1, max = 9) int old,
            @ForAll @IntRange(min = -1, max = 9) int ptr,
            @ForAll boolean writersStackIsGrey) {
        learner.calling(Barrier.SPECIFIED, old, ptr, writersStackIsGrey).agreesWithTheReference();
    }

    @Property
    void beside_any_program_the_same_is_freed_as_with_the_reference(
            @ForAll("programs") GcProgram program, @ForAll long seed) {
        learner.inSomeOrders(program, GcPrograms.interleavings(seed, ORDERS), Barrier.SPECIFIED)
                .agreeWithTheReference();
    }

    @Provide
    Arbitrary<GcProgram> programs() {
        return GcPrograms.programs();
    }
}
