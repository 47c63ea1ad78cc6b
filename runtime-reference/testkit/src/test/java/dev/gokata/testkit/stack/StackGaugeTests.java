package dev.gokata.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackGaugeTests {

    private static final long LO = 0xc000000000L;

    private static void assertDraws(StackGauge gauge, String golden) {
        assertThat(String.join("\n", gauge.lines())).isEqualTo(golden);
    }

    @Test
    void places_are_sorted_by_their_distance_from_the_low_end() {
        assertDraws(
                StackGauge.above(LO)
                        .marking(LO + 928, "guard", "")
                        .marking(LO + 2048, "hi", "")
                        .marking(LO + 936, "sp", "at the entry of f")
                        .marking(LO + 800, "end of the frame", "136 bytes"),
                """
                lo + 2048  hi
                 lo + 936  sp                 at the entry of f
                 lo + 928  guard
                 lo + 800  end of the frame   136 bytes
                           lo""");
    }

    @Test
    void a_place_below_the_stack_is_told_as_such() {
        assertDraws(StackGauge.above(LO).marking(LO - 8, "end of the frame", ""), """
                        lo
                lo - 8  end of the frame""");
    }

    @Test
    void a_guard_above_every_address_is_told_by_its_number() {
        assertDraws(
                StackGauge.above(LO).marking(LO + 4000, "sp", "").marking(-1314, "guard", "above every address"), """
                    -1314  guard   above every address
                lo + 4000  sp
                           lo""");
    }

    @Test
    void of_two_at_the_same_place_the_first_is_above() {
        assertDraws(StackGauge.above(LO).marking(LO + 928, "sp", "").marking(LO + 928, "guard", ""), """
                lo + 928  sp
                lo + 928  guard
                          lo""");
    }
}
