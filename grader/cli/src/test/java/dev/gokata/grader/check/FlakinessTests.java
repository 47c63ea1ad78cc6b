package dev.gokata.grader.check;

import static dev.gokata.grader.check.WholeKata.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.check.Flakiness.Rate;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlakinessTests {

    @TempDir
    Path root;

    @Test
    void tests_that_are_right_by_chance_are_counted() {
        WholeKata kata = WholeKata.in(root);
        kata.withoutMutants();
        kata.mutant("sometimes", 1, "twice(", "return n + n;", "return n > 10 ? 0 : n + n;");
        kata.mutant("says-something-else", 1, "a phrase", "return n + n;", "return 0;");
        kata.mutant("always", 1, "twice(", "return n + n;", "return 0;");
        kata.edit(
                PROPERTIES,
                "@net.jqwik.api.Property(tries = 3)",
                "@net.jqwik.api.Property(tries = 1, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)");

        List<Rate> rates = new Flakiness(kata.pack(), "doubling", 8, step -> {}).run();

        assertThat(rates)
                .extracting(Rate::of)
                .containsExactly("the solution", "mutant always", "mutant says-something-else", "mutant sometimes");
        assertThat(rates.get(0)).isEqualTo(new Rate("the solution", 8, 8, List.of(), ""));
        assertThat(rates.get(1).right()).isEqualTo(8);
        assertThat(rates.get(2)).satisfies(rate -> {
            assertThat(rate.right()).isZero();
            assertThat(rate.wrongSeeds()).containsExactly(1, 2, 3, 4, 5);
            assertThat(rate.says()).startsWith("DoublingTests#one: task 1 · double");
        });
        assertThat(rates.get(3)).satisfies(rate -> {
            assertThat(rate.right()).isBetween(1, 7);
            assertThat(rate.wrongSeeds()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            assertThat(rate.says()).isEmpty();
        });
    }
}
