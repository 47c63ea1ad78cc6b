package dev.gokata.katas.channel;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sizes that an answer to the visible tests alone would let slip. */
@Tag("task-1")
class HiddenMakeTests {

    @Test
    void sizes_out_of_range() {
        Questions learner = Questions.byRule(2);
        learner.makingPanics(24, Long.MAX_VALUE / 24 + 2);
        learner.makingPanics(65535, 1L << 48);
        learner.makingPanics(3, Long.MAX_VALUE);
        learner.makingPanics(1, Integer.MIN_VALUE);
    }

    @Test
    void sizes_in_range() {
        Questions learner = Questions.byRule(1);
        learner.makingAgreesWithTheReference(65535, 16, 0);
        learner.makingAgreesWithTheReference(1, 100, 7);
        learner.makingAgreesWithTheReference(0, 0, 0);
    }
}
