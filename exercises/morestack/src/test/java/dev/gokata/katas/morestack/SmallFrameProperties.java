package dev.gokata.katas.morestack;

import static dev.gokata.katas.morestack.Questions.GUARD;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-1")
class SmallFrameProperties {

    private final Questions rule1 = Questions.byRule(1);
    private final Questions rule2 = Questions.byRule(2);

    @Property
    void any_sp_is_compared_with_any_guard_as_in_Go(
            @ForAll @IntRange(min = -64, max = 64) int words, @ForAll("guards") long guard) {
        (guard < 0 ? rule2 : rule1)
                .smallFrame(GUARD + 8L * words)
                .withGuard(guard)
                .agreesWithTheReference();
    }

    @Provide
    Arbitrary<Long> guards() {
        return Guards.any();
    }
}
