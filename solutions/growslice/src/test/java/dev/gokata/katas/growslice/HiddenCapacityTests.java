package dev.gokata.katas.growslice;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every small capacity, with lengths around those where the answer changes; of the smallest, with every length. */
@Tag("task-1")
class HiddenCapacityTests {

    private final Questions rule1 = Questions.byRule(1);
    private final Questions rule2 = Questions.byRule(2);

    @Test
    void every_capacity_up_to_32_and_every_length_up_to_a_little_over_twice() {
        for (int oldCap = 0; oldCap <= 32; oldCap++) {
            for (int newLen = oldCap + 1; newLen <= 2 * oldCap + 2; newLen++) {
                agrees(newLen, oldCap);
            }
        }
    }

    @Test
    void every_small_capacity_and_lengths_near_it_and_near_its_double() {
        for (int oldCap = 33; oldCap < 256; oldCap++) {
            for (int more = 1; more <= 3; more++) {
                agrees(oldCap + more, oldCap);
                agrees(oldCap + oldCap / 2 + more, oldCap);
                agrees(2 * oldCap - 2 + more, oldCap);
            }
            agrees(2 * oldCap + 2, oldCap);
        }
    }

    private void agrees(int newLen, int oldCap) {
        (newLen > 2 * oldCap ? rule1 : rule2).capacityFor(newLen, oldCap).agreesWithTheReference();
    }
}
