package dev.gokata.katas.growslice;

import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.SliceGrower;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every size of element up to 600 bytes, and blocks as large as can be. */
@Tag("task-3")
class HiddenRoundupcapTests {

    private final Questions rule8 = Questions.byRule(8);

    @Test
    void every_size_of_element() {
        for (int size = 1; size <= 600; size++) {
            for (int newcap : new int[] {1, 2, 7, 256}) {
                rule8.fitting(newcap, Types.of(size)).agreesWithTheReference();
                rule8.fitting(newcap, new ElementType(8L * size, false)).agreesWithTheReference();
            }
        }
    }

    @Test
    void all_of_the_address_space() {
        rule8.fitting(SliceGrower.MAX_ALLOC, Types.BYTE).is(SliceGrower.MAX_ALLOC);
        rule8.fitting(SliceGrower.MAX_ALLOC - 1, Types.BYTE).is(SliceGrower.MAX_ALLOC);
    }
}
