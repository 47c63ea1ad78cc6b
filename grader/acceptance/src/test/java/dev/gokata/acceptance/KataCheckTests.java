package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code kata check} says of the katas of this repository. */
class KataCheckTests {

    @Test
    void every_kata_is_whole_or_says_that_it_is_being_written() {
        Kata run = Kata.here("check", "--all", "--seeds", "1").exits(0);

        assertThat(run.out().lines())
                .isNotEmpty()
                .allMatch(line ->
                        line.matches("[a-z0-9-]+: (whole, with 1 seed|still being written \\(wip\\), \\d+ to mend)"));
    }
}
