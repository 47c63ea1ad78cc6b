package dev.gokata.katas.morestack;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-4")
class CheckLimitProperties {

    private final Questions rule8 = Questions.byRule(8);
    private final Questions rule9 = Questions.byRule(9);

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_size_is_allowed_up_to_the_limit_and_no_further(
            @ForAll @IntRange(min = 1, max = 8) int doublings,
            @ForAll @IntRange(min = -2, max = 2) int beside,
            @ForAll @IntRange(min = 5, max = 200) int usedWords) {
        long newsize = 2048L << doublings;
        LimitTest test = (beside >= 0 ? rule8 : rule9)
                .growingTo(newsize, newsize + beside)
                .with(8L * usedWords);
        if (beside >= 0) {
            test.isAllowed();
        } else {
            test.overflows();
        }
    }
}
