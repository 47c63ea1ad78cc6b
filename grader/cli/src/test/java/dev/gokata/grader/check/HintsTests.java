package dev.gokata.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintsTests {

    private static final Hints HINTS = Hints.parse("""
            # Hints

            Take one at a time.

            ## Task 1: round a size up

            ### Hint 1

            Look at the table.

            ### Hint 2: the idea

            Two lines,
            and `code`.

            ### Hint 3

            ## Task 12

            ### Hint 1
            The twelfth.
            """);

    @Test
    void stand_below_their_task_and_level() {
        assertThat(HINTS.hint(1, 1)).contains("Look at the table.");
        assertThat(HINTS.hint(1, 2)).contains("Two lines,\nand `code`.");
        assertThat(HINTS.hint(12, 1)).contains("The twelfth.");
    }

    @Test
    void that_say_nothing_are_none() {
        assertThat(HINTS.hint(1, 3)).isEmpty();
        assertThat(HINTS.hint(2, 1)).isEmpty();
        assertThat(HINTS.hint(12, 2)).isEmpty();
    }

    @Test
    void do_not_begin_before_the_first_task() {
        assertThat(Hints.parse("### Hint 1\n\nToo early.\n").hint(0, 1)).isEmpty();
        assertThat(Hints.parse("").hint(1, 1)).isEmpty();
    }
}
