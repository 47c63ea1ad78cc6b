package dev.gokata.katas.growslice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.katas.growslice.ObservedInGo.Jump;
import dev.gokata.katas.growslice.ObservedInGo.Sequence;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SliceMemory;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every capacity that real Go showed, and corners that the visible tests leave out. */
@Tag("task-4")
class HiddenGrowsliceTests {

    private final Questions rule13 = Questions.byRule(13);

    @Test
    void every_capacity_that_go_gave_when_many_were_appended_at_once() {
        List<Jump> jumps = ObservedInGo.jumps();
        for (Jump jump : jumps) {
            rule13.growing(jump.oldCap() + jump.added(), jump.oldCap(), jump.et())
                    .hasCapacity(jump.newCap());
        }

        assertThat(jumps).hasSize(1764);
    }

    @Test
    void every_capacity_that_go_gave_when_5000_were_appended_one_at_a_time() {
        List<Sequence> sequences = ObservedInGo.sequences();
        for (Sequence sequence : sequences) {
            rule13.appending(5000, sequence.et()).goesThrough(sequence.changes());
        }

        assertThat(sequences).hasSize(17);
    }

    @Test
    void an_allocator_may_have_a_single_block() {
        rule13.growing(2, 1, Types.INT64)
                .with(Allocators.of(List.of(new SizeClass(1024, 1))))
                .hasCapacity(128);
    }

    @Test
    void a_second_growth_remembers_nothing_of_the_first() {
        rule13.growing(65, 64, Types.POINTER).hasCapacity(143);
        rule13.growing(65, 64, Types.INT64).hasCapacity(128);
        rule13.growing(65, 64, Types.POINTER).hasCapacity(143);
    }

    @Test
    void an_element_may_take_the_whole_address_space() {
        Questions rule12 = Questions.byRule(12);
        rule12.growing(1, 0, Types.of(1L << 48)).has(1, 1L << 48, SliceMemory.HEAP);
        rule12.growing(1, 0, Types.of((1L << 48) + 1)).panics();
        rule12.growing(2, 1, Types.of(1L << 47)).has(2, 1L << 48, SliceMemory.HEAP);
        rule12.growing(3, 2, Types.of(1L << 47)).panics();
    }
}
