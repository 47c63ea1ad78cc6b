package dev.gokata.katas.shrinkstack;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What real Go did, and every use of small stacks. */
@Tag("task-1")
class HiddenNewsizeTests {

    @Test
    void every_word_around_a_quarter_as_in_real_go() {
        agreesWith(HiddenGolden.rows(HiddenGolden.BOUNDARY), 68);
    }

    @Test
    void parked_goroutines_as_in_real_go() {
        agreesWith(HiddenGolden.rows(HiddenGolden.PARKED), 70);
    }

    private static void agreesWith(List<HiddenGolden> rows, int count) {
        if (rows.size() != count) {
            throw new IllegalStateException("there are " + rows.size() + " rows, and not " + count);
        }
        for (HiddenGolden row : rows) {
            Questions.byRule(3).sizeOf(row.before(), row.used()).gives(row.after());
        }
    }

    @Test
    void every_use_of_stacks_up_to_8192_bytes() {
        for (long size = 2048; size <= 8192; size *= 2) {
            for (long used = 8; used <= size; used += 8) {
                Questions.byRule(3).sizeOf(size, used).agreesWithTheReference();
            }
        }
    }

    @Test
    void the_largest_stack_there_is() {
        Questions.byRule(4).sizeOf(1L << 29, (1L << 27) - 800).gives(1L << 29);
        Questions.byRule(4).sizeOf(1L << 29, (1L << 27) - 808).gives(1L << 28);
    }
}
