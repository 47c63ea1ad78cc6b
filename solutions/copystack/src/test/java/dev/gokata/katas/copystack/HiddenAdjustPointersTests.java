package dev.gokata.katas.copystack;

import static dev.gokata.katas.copystack.Rows.OLD;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every byte around both ends, and maps around the length of a number of bits. */
@Tag("task-2")
class HiddenAdjustPointersTests {

    private final Questions learner = new Questions();

    @Test
    void every_byte_around_lo() {
        around(OLD.lo());
    }

    @Test
    void every_byte_around_hi() {
        around(OLD.hi());
    }

    private void around(long end) {
        for (long distance = -17; distance <= 17; distance++) {
            learner.adjusting(Rows.empty()
                            .pointer(end + distance)
                            .number(end + distance)
                            .moving())
                    .agreesWithTheReference();
        }
    }

    @Test
    void maps_of_63_to_130_words() {
        for (int words : new int[] {63, 64, 65, 127, 128, 129, 130}) {
            Rows row = Rows.empty();
            for (int i = 0; i < words; i++) {
                if (i % 3 == 0) {
                    row.number(OLD.lo() + 8L * i);
                } else {
                    row.pointer(OLD.lo() + 8L * i);
                }
            }
            learner.adjusting(row.moving()).agreesWithTheReference();
        }
    }

    @Test
    void words_at_the_ends_of_all_numbers() {
        learner.adjusting(Rows.empty()
                        .pointer(-1)
                        .pointer(Long.MAX_VALUE)
                        .pointer(Long.MIN_VALUE)
                        .pointer(-OLD.lo())
                        .moving())
                .agreesWithTheReference();
    }
}
