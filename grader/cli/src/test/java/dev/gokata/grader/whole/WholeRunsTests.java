package dev.gokata.grader.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.Progress;
import dev.gokata.kata.meta.MetadataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole with pieces that were not tested before: what each kind of mistake does to it, and who is blamed. */
class WholeRunsTests {

    private static final long SEED = 4711;
    private static final int SCHEDULES = 3;

    @TempDir
    static Path root;

    private static CalculatorPack calculator;

    @BeforeAll
    static void make() {
        calculator = new CalculatorPack(root);
    }

    @AfterEach
    void restore() {
        calculator.stubs();
        calculator.whole("dev.gokata.grader.whole.WholeCalculator");
    }

    private static WholeReport run(String... asIs) {
        Selection selection = new Selection(Set.of(), Set.of(), Set.of(asIs), false);
        List<Piece> pieces = new Pieces(
                        calculator.pack(), selection, step -> {}, new Progress(calculator.pack(), complaint -> {}))
                .all();
        try (WholeRuns runs = new WholeRuns(calculator.pack(), pieces, SEED, SCHEDULES)) {
            return runs.run(step -> {});
        }
    }

    /** Runs both pieces, the second one right, and looks at the first program. */
    private static WholeReport.Program four(String doubling) {
        calculator.doubling(doubling);
        calculator.negating("return -n;");
        return run("doubling", "negating").programs().get(0);
    }

    @Test
    void without_a_piece_of_the_learners_all_is_the_references_and_as_expected() {
        WholeReport report = run();

        assertThat(report.seams())
                .containsExactly(
                        new WholeReport.Seam("Twice", "reference", false),
                        new WholeReport.Seam("Negate", "reference", false));
        assertThat(report.programs())
                .extracting(WholeReport.Program::name, WholeReport.Program::asExpected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("four", true),
                        org.assertj.core.groups.Tuple.tuple("distance", true));
        assertThat(report.isAsExpected()).isTrue();
        assertThat(report.yours()).isZero();
    }

    @Test
    void a_piece_takes_the_references_place() {
        calculator.doubling("return n + n;");

        WholeReport report = run("doubling");

        assertThat(report.seams()).contains(new WholeReport.Seam("Twice", "doubling", true));
        assertThat(report.yours()).isEqualTo(1);
        assertThat(report.isAsExpected()).isTrue();
    }

    @Test
    void a_wrong_result_names_the_piece_that_goes_wrong_alone() {
        WholeReport.Program four = four("return n + 1;");

        assertThat(four.result()).isEqualTo("went wrong");
        assertThat(four.schedule()).isEqualTo(1);
        assertThat(four.told()).containsExactly("printed 3, not 4");
        assertThat(four.suspects()).containsExactly("doubling");
        assertThat(four.suspicion()).isEqualTo("alone among the reference's pieces, it goes wrong too");
    }

    @Test
    void an_exception_is_told_with_the_line_and_the_piece() {
        WholeReport.Program four = four("throw new IllegalStateException(\"no idea\");");

        assertThat(four.result()).isEqualTo("threw");
        assertThat(four.told())
                .containsExactly("IllegalStateException: no idea", "at Doubling.java:7, in your doubling");
        assertThat(four.suspects()).containsExactly("doubling");
    }

    @Test
    void an_endless_loop_ends_and_is_told_with_the_line_and_the_piece() {
        WholeReport.Program four = four("while (n != calls) { n++; } return n;".replace("calls", "Integer.MIN_VALUE"));

        assertThat(four.result()).isEqualTo("out of steps");
        assertThat(four.told()).startsWith("still running after 1000 steps", "at Doubling.java:7, in your doubling");
        assertThat(four.suspects()).containsExactly("doubling");
    }

    @Test
    void what_is_not_written_is_told_with_the_task() {
        WholeReport.Program four = four("throw dev.gokata.kata.Kata.todo(1);");

        assertThat(four.result()).isEqualTo("not written yet");
        assertThat(four.told()).containsExactly("task 1 is not written yet: Doubling.twice");
    }

    @Test
    void a_misuse_is_told_as_one() {
        WholeReport.Program four = four("return n / 0;");

        assertThat(four.result()).isEqualTo("simulator misused");
        assertThat(four.told()).containsExactly("/ by zero", "at Doubling.java:7, in your doubling");
    }

    @Test
    void two_pieces_that_only_go_wrong_together_are_both_named() {
        // A distance has no sign, so the first alone is as good as right; the second never meets one below zero then.
        calculator.doubling("return n == 3 ? -6 : n + n;");
        calculator.negating("return n > 0 ? -n : 0;");

        WholeReport.Program distance = run("doubling", "negating").programs().get(1);

        assertThat(distance.told()).containsExactly("printed 0, not 6");
        assertThat(distance.suspects()).containsExactly("doubling", "negating");
        assertThat(distance.suspicion())
                .isEqualTo("none of your pieces goes wrong alone, but with the reference's in place of any of these all"
                        + " goes right");
    }

    @Test
    void what_an_earlier_run_left_in_a_static_field_is_not_held_against_a_later_one() {
        calculator.doubling("return ++calls > 2 ? 0 : n + n;");

        assertThat(run("doubling").isAsExpected()).isTrue();
    }

    @Test
    void what_a_run_itself_leaves_in_a_static_field_is() {
        assertThat(four("return ++calls > 1 ? 0 : n + n;").suspects()).containsExactly("doubling");
    }

    @Test
    void a_reference_that_is_wrong_is_nobodys_fault_but_ours() {
        calculator.whole("dev.gokata.grader.whole.WholeCalculator$Broken");

        WholeReport.Program four = four("return n + n;");

        assertThat(four.result()).isEqualTo("our fault");
        assertThat(four.suspects()).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_report() {
        calculator.doubling("return n + 1;");
        List<WholeReport> reports = new ArrayList<>(List.of(run("doubling"), run("doubling")));

        assertThat(reports.get(0)).isEqualTo(reports.get(1));
    }

    @Test
    void a_pack_without_a_whole_has_nothing_to_run() {
        calculator.whole("");

        assertThatThrownBy(() -> run())
                .isInstanceOf(UsageException.class)
                .hasMessage("the katas of " + root
                        + " are no parts of a whole: exercises/catalogue.toml names none by the" + " key \"whole\"");
    }

    @Test
    void a_whole_that_there_is_not_is_the_authors_mistake() {
        calculator.whole("tiny.Nothing");

        assertThatThrownBy(() -> run())
                .isInstanceOf(MetadataException.class)
                .hasMessageStartingWith("exercises/catalogue.toml: the whole tiny.Nothing can't be made: it must");
    }
}
