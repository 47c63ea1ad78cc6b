package dev.gokata.testkit.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sched.RunQImage;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RunQPictureTests {

    private static String picture(RunQImage image) {
        return String.join("\n", RunQPicture.of(image)) + "\n";
    }

    @Test
    void the_head_stands_before_the_tail() {
        assertThat(picture(RunQImage.of(4, 0, List.of(1L, 2L), 9))).isEqualTo("""
                runnext  g9
                ring     g1 │ g2 │ · │ ·     g1 g2
                         ▲         ▲
                         head      tail
                """);
    }

    @Test
    void or_behind_it_where_the_ring_goes_around() {
        assertThat(picture(RunQImage.of(4, 2, List.of(3L, 4L, 5L), 0))).isEqualTo("""
                runnext  nil
                ring     g5 │ · │ g3 │ g4     g3 g4 g5
                              ▲   ▲
                             tail head
                """);
    }

    @Test
    void a_word_that_has_no_room_before_the_other_goes_to_the_left_as_far_as_it_can() {
        assertThat(picture(RunQImage.of(2, 0, List.of(1L), 0))).isEqualTo("""
                runnext  nil
                ring     g1 │ ·     g1
                         ▲    ▲
                         head tail
                """);
    }

    @Test
    void a_full_ring_and_an_empty_one_have_both_at_the_same_slot() {
        assertThat(picture(RunQImage.of(2, 1, List.of(1L, 2L), 0))).isEqualTo("""
                runnext  nil
                ring     g2 │ g1     g1 g2
                              ▲
                              head and tail
                """);
        assertThat(picture(new RunQImage(1, 1, List.of(7L, 8L), 0))).isEqualTo("""
                runnext  nil
                ring     · │ ·     empty
                             ▲
                             head and tail
                """);
    }

    @Test
    void a_large_ring_shows_no_slots() {
        RunQImage image = RunQImage.of(256, -1, LongStream.range(1, 200).boxed().toList(), 0);

        assertThat(picture(image)).isEqualTo("""
                runnext  nil
                ring     g1 g2 g3 … g198 g199   (head 4294967295, tail 198, 199 of 256 slots)
                """);
    }

    @Test
    void the_global_queue_stands_below() {
        assertThat(RunQPicture.of(RunQImage.of(2, 0, List.of(), 0), List.of(4L, 5L)))
                .last()
                .isEqualTo("global   g4 g5");
        assertThat(RunQPicture.of(RunQImage.of(2, 0, List.of(), 0), List.of()))
                .last()
                .isEqualTo("global   empty");
    }

    @Test
    void what_can_t_be_is_said() {
        assertThat(picture(new RunQImage(0, 1, List.of(0L, 2L), 0))).contains("a slot between head and tail is empty");
        assertThat(picture(new RunQImage(0, 3, List.of(1L, 2L), 0)))
                .contains("3 between head and tail, and only 2 slots (head 0, tail 3)");
        assertThat(picture(new RunQImage(3, 1, List.of(1L, 2L), 0)))
                .contains("the head is 2 past the tail (head 3, tail 1)");
    }
}
