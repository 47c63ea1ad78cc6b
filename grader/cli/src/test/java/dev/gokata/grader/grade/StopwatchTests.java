package dev.gokata.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StopwatchTests {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private long nanos = 7;
    private final Stopwatch watch = new Stopwatch(NOON, () -> nanos);

    @Test
    void pauses_are_not_counted() {
        passes(Duration.ofSeconds(2));
        watch.pause();
        passes(Duration.ofSeconds(10));
        watch.resume();
        passes(Duration.ofSeconds(3));

        assertThat(watch.worked()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void the_end_is_as_long_after_the_beginning_as_time_has_passed() {
        passes(Duration.ofSeconds(15));

        assertThat(watch.begun()).isEqualTo(NOON);
        assertThat(watch.now()).isEqualTo(NOON.plusSeconds(15));
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }
}
