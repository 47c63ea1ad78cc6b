package dev.gokata.katas.morestack;

import dev.gokata.katas.morestack.MorestackKata.Calls;
import dev.gokata.katas.morestack.MorestackKata.Wish;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-5")
class NewstackProperties {

    private final Questions rule10 = Questions.byRule(10);
    private final Questions rule11 = Questions.byRule(11);
    private final Questions rule12 = Questions.byRule(12);
    private final Questions rule13 = Questions.byRule(13);
    private final Questions rule14 = Questions.byRule(14);

    @Property
    void any_guard_gets_what_it_asks_for(
            @ForAll Wish wish, @ForAll boolean preemptible, @ForAll boolean preemptShrink) {
        NewstackTest test = ruleOf(wish, preemptible).newstack(wish);
        NewstackTest shrinking = preemptShrink ? test.afterAShrinkingWasPutOff() : test;
        (preemptible ? shrinking : shrinking.onAThreadThatMustNotStop()).agreesWithTheReference();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_frame_that_needs_room_gets_it_in_one_copy(
            @ForAll @IntRange(max = 5) int doublings,
            @ForAll @IntRange(min = 5, max = 4096) int usedWords,
            @ForAll @IntRange(max = 8192) int frameWords) {
        long size = 2048L << doublings;
        long used = 8L * (5 + usedWords % (size / 8 - 8));
        rule14.newstack(size, used, 8L * frameWords).agreesWithTheReference();
    }

    @Property
    void any_tree_of_calls_grows_when_it_must_and_never_else(@ForAll("trees") Calls calls) {
        rule14.running(calls).agreesWithTheReference();
    }

    private Questions ruleOf(Wish wish, boolean preemptible) {
        return switch (wish) {
            case ROOM -> rule14;
            case FORK -> rule10;
            case FORCE_MOVE -> rule13;
            case PREEMPT -> preemptible ? rule12 : rule11;
        };
    }

    /** Three functions, with small, larger and huge frames; calls are more frequent than returns. */
    @Provide
    Arbitrary<Calls> trees() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 16);
        Arbitrary<Integer> large = Arbitraries.integers().between(17, 511);
        Arbitrary<Integer> huge = Arbitraries.integers().between(512, 2000);
        Arbitrary<List<Integer>> steps =
                Arbitraries.of(0, 1, 1, 1, 2, 0, -1, -1).list().ofMaxSize(24);
        return Combinators.combine(small, large, huge, steps, Arbitraries.of(1_000_000_000L, 65_536L))
                .as((one, two, three, taken, limit) ->
                        new Calls(2048, limit, List.of(8L * one, 8L * two, 8L * three), taken))
                .withoutEdgeCases();
    }
}
