package dev.gokata.katas.growslice;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every small capacity with every length that it may double for. */
@Tag("task-1")
class HiddenCapacityTests {

    @Test
    void every_small_capacity_and_every_length_up_to_a_little_over_twice() {
        Questions rule1 = Questions.byRule(1);
        Questions rule2 = Questions.byRule(2);
        for (int oldCap = 0; oldCap < 256; oldCap++) {
            for (int newLen = oldCap + 1; newLen <= 2 * oldCap + 2; newLen++) {
                (newLen > 2 * oldCap ? rule1 : rule2)
                        .capacityFor(newLen, oldCap)
                        .agreesWithTheReference();
            }
        }
    }
}
