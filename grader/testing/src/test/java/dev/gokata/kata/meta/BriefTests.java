package dev.gokata.kata.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BriefTests {

    @Test
    void has_the_first_sentence_of_each_rule_without_its_markup() {
        Brief brief = Brief.parse("""
                # Kata

                1. **Not a rule.**

                ## The rules

                Some words before.

                1. **A word that `p` points to moves.** And more about it.
                2. **No period**
                12. **Two** bold **words.**

                ## Given

                3. **Not a rule either.**
                """);

        assertThat(brief.rules()).isEqualTo(Map.of(1, "A word that p points to moves", 2, "No period", 12, "Two"));
        assertThat(brief.rule(2)).isEqualTo("No period");
        assertThat(brief.rule(3)).isEmpty();
    }

    @Test
    void takes_a_rule_that_goes_on_in_the_next_line() {
        Brief brief = Brief.parse("""
                ## the rules
                1. **A request that is too long for one line gets
                   the size of its class.** More
                   of it.
                2. **Next.**
                """);

        assertThat(brief.rule(1)).isEqualTo("A request that is too long for one line gets the size of its class");
        assertThat(brief.rule(2)).isEqualTo("Next");
    }

    @Test
    void has_rules_that_are_grouped_below_headings_of_their_own() {
        Brief brief = Brief.parse("""
                ## The rules
                ### Task 1
                1. **One.**
                ### Task 2
                2. **Two.**
                # The end
                3. **Not a rule.**
                """);

        assertThat(brief.rules()).isEqualTo(Map.of(1, "One", 2, "Two"));
    }

    @Test
    void goes_past_items_that_are_no_rules() {
        assertThat(Brief.parse("## The rules\n1. plain\n99999999999. **too many**\n- **no number**\n")
                        .rules())
                .isEmpty();
        assertThat(Brief.parse("").rules()).isEmpty();
    }
}
