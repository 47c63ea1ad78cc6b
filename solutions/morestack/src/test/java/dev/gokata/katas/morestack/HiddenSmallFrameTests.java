package dev.gokata.katas.morestack;

import static dev.gokata.katas.morestack.Questions.LO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every place of SP in a stack of 4096 bytes. */
@Tag("task-1")
class HiddenSmallFrameTests {

    @Test
    void every_sp() {
        Questions rule1 = Questions.byRule(1);
        for (long above = 0; above <= 4096; above += 8) {
            rule1.smallFrame(LO + above).agreesWithTheReference();
        }
    }
}
