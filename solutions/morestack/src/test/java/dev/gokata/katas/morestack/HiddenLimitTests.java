package dev.gokata.katas.morestack;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits that no program would set. */
@Tag("task-4")
class HiddenLimitTests {

    @Test
    void a_limit_of_0_lets_nothing_grow() {
        Questions.byRule(8).growingTo(4096, 0).overflows();
    }

    @Test
    void a_negative_limit_leaves_the_ceiling() {
        Questions learner = Questions.byRule(8);
        learner.growingTo(1 << 30, -1).isAllowed();
        learner.growingTo(1L << 31, -1).overflows(2_000_000_000);
    }
}
