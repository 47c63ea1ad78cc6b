package dev.gokata.katas.morestack;

import static dev.gokata.katas.morestack.Questions.GUARD;
import static dev.gokata.katas.morestack.Questions.LO;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-2")
class AnyFrameProperties {

    private final Questions rule3 = Questions.byRule(3);
    private final Questions rule4 = Questions.byRule(4);
    private final Questions rule5 = Questions.byRule(5);

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_frame_at_the_border_is_checked_as_in_Go(
            @ForAll @IntRange(max = 1500) int words,
            @ForAll @IntRange(min = -3, max = 3) int beside,
            @ForAll("guards") long guard) {
        long framesize = 8L * words;
        long sp = GUARD + Math.max(0, framesize - 128) + 8L * beside;
        (framesize <= 128 ? rule3 : rule4)
                .frameOf(framesize, sp)
                .withGuard(guard)
                .agreesWithTheReference();
    }

    @Property
    void any_huge_frame_that_comes_near_0_calls_morestack(
            @ForAll @IntRange(max = 2000) int used, @ForAll @IntRange(min = -3, max = 3) int beside) {
        long sp = LO + 16384 - 8L * used;
        rule5.frameOf(sp + 128 + 8L * beside, sp).agreesWithTheReference();
    }

    @Provide
    Arbitrary<Long> guards() {
        return Guards.any();
    }
}
