package dev.gokata.katas.growslice;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every capacity up to 5000, and the powers of two after it. */
@Tag("task-2")
class HiddenSmoothcapTests {

    @Test
    void every_step_from_256_to_5000() {
        Questions rule5 = Questions.byRule(5);
        for (int oldCap = 256; oldCap <= 5000; oldCap++) {
            rule5.smoothCapacityFor(oldCap + 1, oldCap).agreesWithTheReference();
        }
    }

    @Test
    void every_power_of_two_with_each_number_of_steps() {
        Questions rule6 = Questions.byRule(6);
        for (int n = 8; n < 62; n++) {
            long oldCap = 1L << n;
            for (int quarters = 1; quarters <= 4; quarters++) {
                long newLen = oldCap + oldCap / 4 * quarters;
                rule6.smoothCapacityFor(newLen, oldCap).agreesWithTheReference();
            }
        }
    }
}
