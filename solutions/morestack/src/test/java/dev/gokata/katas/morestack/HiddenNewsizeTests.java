package dev.gokata.katas.morestack;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every frame up to 20000 bytes, in a stack that is nearly full. */
@Tag("task-3")
class HiddenNewsizeTests {

    private final Questions rule7 = Questions.byRule(7);

    @Test
    void every_frame() {
        for (long framesize = 0; framesize <= 20_000; framesize += 8) {
            rule7.sizeFor(2048, 1200, framesize).agreesWithTheReference();
        }
    }

    @Test
    void the_largest_stack_that_can_be() {
        rule7.sizeFor(1 << 28, 1 << 27, 1000).is(1 << 29);
        rule7.sizeFor(2048, 120, 500_000_000).is(1 << 29);
    }
}
