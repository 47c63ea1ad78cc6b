package dev.gokata.katas.morestack;

import static dev.gokata.katas.morestack.Questions.GUARD;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every frame up to 12000 bytes, at the border and a word beside it. */
@Tag("task-2")
class HiddenCheckTests {

    @Test
    void every_frame() {
        Questions rule3 = Questions.byRule(3);
        Questions rule4 = Questions.byRule(4);
        for (long framesize = 0; framesize <= 12_000; framesize += 8) {
            long border = GUARD + Math.max(0, framesize - 128);
            for (long sp = border - 8; sp <= border + 8; sp += 8) {
                (framesize <= 128 ? rule3 : rule4).frameOf(framesize, sp).agreesWithTheReference();
            }
        }
    }
}
