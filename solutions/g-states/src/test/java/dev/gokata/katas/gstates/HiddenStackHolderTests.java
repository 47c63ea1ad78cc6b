package dev.gokata.katas.gstates;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every word that there is, and some that there are not. */
@Tag("task-1")
class HiddenStackHolderTests {

    @Test
    void every_word_has_the_owner_that_it_has_in_go() {
        Questions learner = Questions.byRule(3);
        for (int code = -2; code <= 20; code++) {
            learner.ownsAsInGo(code);
            learner.ownsAsInGo(code | 0x1000);
            learner.ownsAsInGo(code | 0x2000);
        }
    }
}
