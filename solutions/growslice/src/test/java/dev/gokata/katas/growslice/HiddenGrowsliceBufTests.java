package dev.gokata.katas.growslice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.katas.growslice.ObservedInGo.Sequence;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every capacity that real Go showed of slices that do not escape. */
@Tag("task-5")
class HiddenGrowsliceBufTests {

    @Test
    void every_capacity_that_go_gave_when_40_were_appended_one_at_a_time() {
        Questions rule14 = Questions.byRule(14);
        List<Sequence> sequences = ObservedInGo.sequencesInTheFrame();
        for (Sequence sequence : sequences) {
            rule14.appendingInTheFrame(40, sequence.et()).goesThrough(sequence.changes());
        }

        assertThat(sequences).hasSize(4);
    }

    @Test
    void a_slice_that_was_made_with_room_for_one_byte_never_moves_into_the_buffer() {
        Questions rule16 = Questions.byRule(16);
        rule16.growingInTheFrame(2, 1, Types.BYTE).hasCapacity(8);
        rule16.growingInTheFrame(9, 8, Types.BYTE).hasCapacity(16);
        rule16.growingInTheFrame(17, 16, Types.BYTE).hasCapacity(32);
        rule16.growingInTheFrame(33, 32, Types.BYTE).hasCapacity(64);
    }

    @Test
    void elements_without_bytes_may_be_more_than_32() {
        Questions.byRule(16).appendingInTheFrame(100, Types.EMPTY).agreesWithTheReference();
    }

    @Test
    void a_length_over_the_address_space_panics_without_memory_too() {
        Questions.byRule(16).growingInTheFrame((1L << 48) + 1, 0, Types.BYTE).panics();
    }
}
