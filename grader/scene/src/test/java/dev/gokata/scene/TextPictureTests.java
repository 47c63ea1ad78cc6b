package dev.gokata.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPictureTests {

    @Test
    void every_kind_of_part_is_written_with_characters() {
        assertThat(String.join("\n", TextPicture.of(Samples.everything()))).isEqualTo("""
                        ring                    queue
                         first     next         ┌╌╌╌╌╌╌╌┬───────┐
                        ┌─────┬───┬╌╌╌╌┐        ┆ … Ann ┆ ✗ Ben │
                        │ ▸ 7 │ 8 ┆    ┆        └╌╌╌╌╌╌╌┴───────┘
                        └─────┴───┴╌╌╌╌┘
                        ┌ inside ─────────────────────────────────────────────────────────┐
                        │ table                     graph                                 │
                        │ ┌─────┬──────────┐                                              │
                        │ │ key │ value    │        ┌─────┐        ┌─────┐        ┌─────┐ │
                        │ ├─────┼──────────┤        │ ● A │        │ ◐ B │        │ ○ C │ │
                        │ │ a   │ * 10     │        └─────┘        └─────┘        └─────┘ │
                        │ │ b   │ ✓ <b>&"' │                                              │
                        │ │ c   │          │                                              │
                        │ └─────┴──────────┘                                              │
                        │                                          ┌╌╌╌╌╌┐                │
                        │                                          ┆ † D ┆                │
                        │                                          └╌╌╌╌╌┘                │
                        └─────────────────────────────────────────────────────────────────┘
                        tower
                        high ┌────────┐
                             │ ◐ used │
                             │        │
                         top ├╌╌╌╌╌╌╌╌┤
                             ┆  free  ┆
                         low └╌╌╌╌╌╌╌╌┘
                        ✓ a word at the end
                        nothing

                        a ──▶ b
                        ▸ A ──▶ B   next
                        B ──▶ D
                        D ──▶ B   back
                        ✗ A ──▶ C   skips
                        † b ──▶ A
                        C ──▶ slot 2   up
                        C ──▶ C   itself""");
    }

    @Test
    void what_is_too_much_to_be_looked_at_is_counted() {
        Strip strip = new Strip("", Collections.nCopies(1_000, Cell.of("x")));
        Table table = new Table("", List.of(), Collections.nCopies(1_000, List.of(Cell.of("x"))));

        assertThat(TextPicture.of(new Scene(strip))).contains("and 800 more").hasSizeLessThan(60);
        assertThat(TextPicture.of(new Scene(table))).contains("and 880 more").hasSizeLessThan(140);
        assertThat(TextPicture.of(new Scene(strip))).allMatch(line -> line.length() <= 120);
    }

    @Test
    void no_text_commands_a_terminal_or_turns_the_reading_direction() {
        String hostile = "a\u001b[2Jb\u202ec\u2028d\ne\u0000f" + "x".repeat(1_000);

        assertThat(TextPicture.of(new Scene(new Strip(hostile, List.of(Cell.of(hostile))))))
                .noneMatch(line -> line.matches(".*[\u0000-\u001f\u202e\u2028].*"))
                .anyMatch(line -> line.contains("a�[2Jb�c�d e�f"))
                .allMatch(line -> line.length() <= 310);
    }
}
