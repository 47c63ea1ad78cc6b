package dev.gokata.testkit.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.testkit.sync.MutexPicture.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutexPictureTests {

    private static final List<Line> LINES = List.of(
            new Line(1_000, 2, "lock", 0, List.of()),
            new Line(51_300, 3, "waits at the end", 17, List.of(4, 3)),
            new Line(2_000_000, 2, "hands over", 4 + 16, List.of(4, 3)));

    @Test
    void shows_the_word_and_the_queue_for_each_thing_that_was_done() {
        assertThat(MutexPicture.of(LINES))
                .containsExactly(
                        "  1 µs       G2  lock              unlocked                     -",
                        "  51.300 µs  G3  waits at the end  locked waiters=2             G4 G3",
                        "  2000 µs    G2  hands over        unlocked starving waiters=2  G4 G3");
    }

    @Test
    void of_one_goroutine_shows_the_word_alone_and_points_at_a_line() {
        assertThat(MutexPicture.ofOne(LINES, 1))
                .containsExactly(
                        "  lock              unlocked",
                        "▶ waits at the end  locked waiters=2",
                        "  hands over        unlocked starving waiters=2");
    }

    @Test
    void points_nowhere_if_it_need_not() {
        assertThat(MutexPicture.ofOne(LINES, -1)).noneMatch(line -> line.contains("▶"));
    }

    @Test
    void of_nothing_is_empty() {
        assertThat(MutexPicture.of(List.of())).isEmpty();
    }
}
