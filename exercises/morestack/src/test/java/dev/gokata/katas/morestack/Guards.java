package dev.gokata.katas.morestack;

import static dev.gokata.katas.morestack.Questions.GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORCE_MOVE;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORK;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Guards that are addresses, and those that ask for something else. */
final class Guards {

    private Guards() {}

    static Arbitrary<Long> any() {
        Arbitrary<Long> addresses = Arbitraries.integers().between(-16, 16).map(words -> GUARD + 8L * words);
        return Arbitraries.frequencyOf(
                Tuple.of(3, addresses), Tuple.of(1, Arbitraries.of(STACK_PREEMPT, STACK_FORK, STACK_FORCE_MOVE)));
    }
}
