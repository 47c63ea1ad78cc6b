package dev.gokata.katas.morestack;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-3")
class NewsizeProperties {

    private final Questions rule7 = Questions.byRule(7);

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_stack_doubles_until_any_frame_fits(
            @ForAll @IntRange(max = 8) int doublings,
            @ForAll @IntRange(min = 5, max = 1 << 16) int usedWords,
            @ForAll @IntRange(max = 1 << 17) int frameWords) {
        long oldsize = 2048L << doublings;
        long used = 8L * (5 + usedWords % (oldsize / 8 - 8));
        rule7.sizeFor(oldsize, used, 8L * frameWords).agreesWithTheReference();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_stack_doubles_again_only_if_the_frame_does_not_fit(
            @ForAll @IntRange(max = 6) int doublings,
            @ForAll @IntRange(min = 1, max = 4) int more,
            @ForAll @IntRange(min = 5, max = 200) int usedWords,
            @ForAll @IntRange(min = -1, max = 1) int beside) {
        long oldsize = 2048L << doublings;
        long used = 8L * usedWords;
        long framesize = (oldsize << more) - used - 928 + 8L * beside;
        rule7.sizeFor(oldsize, used, framesize).agreesWithTheReference();
    }
}
