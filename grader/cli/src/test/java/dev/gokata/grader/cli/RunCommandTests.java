package dev.gokata.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.whole.CalculatorPack;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTests {

    @TempDir
    static Path root;

    private static CalculatorPack calculator;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void make() {
        calculator = new CalculatorPack(root);
    }

    @AfterEach
    void restore() {
        calculator.stubs();
        calculator.whole("dev.gokata.grader.whole.WholeCalculator");
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of("run", "--root", root.toString()));
        all.addAll(List.of(options));
        if (!all.contains("--schedules")) {
            all.addAll(List.of("--schedules", "2"));
        }
        return Main.run(
                new PrintWriter(out, true, UTF_8), new PrintWriter(err, true, UTF_8), all.toArray(String[]::new));
    }

    @Test
    void with_nothing_of_the_learners_says_how_to_get_something_in() {
        assertThat(run("--seed", "7")).isEqualTo(ExitCode.PASSED);

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "your pieces are in 0 of 2 seams",
                        "  Twice   reference",
                        "  Negate  reference",
                        "",
                        "  doubling  not written yet: begin with exercises/doubling/README.md",
                        "  negating  not written yet: begin with exercises/negating/README.md",
                        "",
                        "programs, each under 2 schedules, seed 7",
                        "  four      as expected",
                        "  distance  as expected",
                        "",
                        "nothing in it is yours yet: solve a kata, and your code takes the reference's place");
        assertThat(err.toString(UTF_8).lines()).containsExactly("kata: running four", "kata: running distance");
    }

    @Test
    void with_a_green_piece_says_whose_is_whose() {
        calculator.doubling("return n + n;");

        assertThat(run()).isEqualTo(ExitCode.PASSED);

        assertThat(out.toString(UTF_8))
                .contains("your pieces are in 1 of 2 seams\n", "  Twice   yours       doubling\n")
                .doesNotContain("  doubling  ", "nothing in it");
        assertThat(err.toString(UTF_8)).contains("kata: testing your doubling\n");
    }

    @Test
    void a_program_that_goes_wrong_is_told_in_one_block_with_the_piece_and_the_way_to_see_it_again() {
        calculator.doubling("return n + 1;");

        assertThat(run("--as-is", "doubling", "--without", "negating", "--seed", "7"))
                .isEqualTo(ExitCode.BELOW_THE_BAR);

        assertThat(out.toString(UTF_8))
                .contains("  doubling  put in, not tested: as you said\n", "  negating  left out: as you said\n")
                .contains("\nfour · schedule 1 of 2 ", " went wrong\n  printed 3, not 4\n\n")
                .contains("  suspect   your doubling: all other pieces are the reference's\n"
                        + "  again     ./kata run --seed 7 --schedules 2 --without negating --as-is doubling\n");
    }

    @Test
    void a_run_that_went_wrong_is_repeated_with_its_seed_until_it_goes_right() {
        calculator.doubling("return n + 1;");
        assertThat(run("--as-is", "doubling", "--seed", "77")).isEqualTo(ExitCode.BELOW_THE_BAR);
        out.reset();

        assertThat(run("--as-is", "doubling")).isEqualTo(ExitCode.BELOW_THE_BAR);
        assertThat(out.toString(UTF_8)).contains("seed 77\n");

        calculator.doubling("return n + n;");
        assertThat(run("--as-is", "doubling")).isEqualTo(ExitCode.PASSED);
        assertThat(root.resolve("exercises/target/kata/last-failing-seed")).doesNotExist();
    }

    @Test
    void machines_read_the_same() {
        calculator.doubling("return n + 1;");

        assertThat(run("--json", "--as-is", "doubling", "--seed", "7")).isEqualTo(ExitCode.BELOW_THE_BAR);

        JsonNode report = JsonMapper.builder().build().readTree(out.toString(UTF_8));
        assertThat(report.get("seed").longValue()).isEqualTo(7);
        assertThat(report.get("seams").get(0).get("owner").stringValue()).isEqualTo("doubling");
        assertThat(report.get("seams").get(0).get("yours").booleanValue()).isTrue();
        assertThat(report.get("katas").get(1).get("state").stringValue()).isEqualTo("not written yet");
        JsonNode four = report.get("programs").get(0);
        assertThat(four.get("result").stringValue()).isEqualTo("went wrong");
        assertThat(four.get("suspects").get(0).stringValue()).isEqualTo("doubling");
    }

    @Test
    void a_wrong_reference_is_a_fault_of_ours() {
        calculator.whole("dev.gokata.grader.whole.WholeCalculator$Broken");

        assertThat(run()).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(out.toString(UTF_8))
                .contains("this is a fault of the reference, not of your code: please report it");
    }

    @Test
    void wrong_usage_is_told_in_one_sentence() {
        assertThat(run("--without", "tripling")).isEqualTo(ExitCode.USAGE);
        assertThat(run("--schedules", "0")).isEqualTo(ExitCode.USAGE);
        calculator.whole("");
        assertThat(run()).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString(UTF_8).lines())
                .containsExactly(
                        "kata: no kata is called \"tripling\"; there are: doubling, negating",
                        "kata: --schedules must be at least 1, but is 0",
                        "kata: the katas of " + root
                                + " are no parts of a whole: exercises/catalogue.toml names none by"
                                + " the key \"whole\"");
        assertThat(out.size()).isZero();
    }
}
