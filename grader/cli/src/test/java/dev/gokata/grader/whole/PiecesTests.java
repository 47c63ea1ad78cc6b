package dev.gokata.grader.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.whole.Piece.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTests {

    @TempDir
    static Path root;

    private static CalculatorPack calculator;

    private final List<String> progress = new ArrayList<>();

    @BeforeAll
    static void make() {
        calculator = new CalculatorPack(root);
    }

    @AfterEach
    void restore() {
        calculator.stubs();
    }

    private Piece doubling(Selection selection) {
        progress.clear();
        return new Pieces(calculator.pack(), selection, progress::add, new Progress(calculator.pack(), progress::add))
                .all()
                .get(0);
    }

    private static Selection only(String slug) {
        return new Selection(Set.of(slug), Set.of(), Set.of(), false);
    }

    @Test
    void a_stub_is_not_tested() {
        List<Piece> all = new Pieces(
                        calculator.pack(), Selection.ALL, progress::add, new Progress(calculator.pack(), progress::add))
                .all();

        assertThat(all).extracting(Piece::slug).containsExactly("doubling", "negating");
        assertThat(all).extracting(Piece::state).containsOnly(State.NOT_WRITTEN);
        assertThat(all).noneMatch(Piece::isIn);
        assertThat(progress).isEmpty();
    }

    @Test
    void a_green_piece_is_tested_once_until_it_changes() {
        calculator.doubling("return n + n;");

        Piece first = doubling(Selection.ALL);
        assertThat(first.state()).isEqualTo(State.GREEN);
        assertThat(first.isIn()).isTrue();
        assertThat(progress).containsExactly("testing your doubling");

        assertThat(doubling(Selection.ALL).why()).isEqualTo("not changed since its tests passed");
        assertThat(progress).isEmpty();

        calculator.doubling("return 2 * n;");
        assertThat(doubling(Selection.ALL).isIn()).isTrue();
        assertThat(progress).containsExactly("testing your doubling");
    }

    @Test
    void a_green_piece_is_tested_again_when_that_is_asked_for() {
        calculator.doubling("return n + n;");
        assertThat(doubling(Selection.ALL).isIn()).isTrue();

        assertThat(doubling(new Selection(Set.of(), Set.of(), Set.of(), true)).isIn())
                .isTrue();
        assertThat(progress).containsExactly("testing your doubling");
    }

    @Test
    void a_piece_that_fails_a_test_stays_out_and_is_no_longer_known_as_green() {
        calculator.doubling("return n * n;");

        Piece wrong = doubling(Selection.ALL);

        assertThat(wrong.state()).isEqualTo(State.NOT_GREEN);
        assertThat(wrong.why()).isEqualTo("0 of 1 tasks solved; ./kata test doubling says more");
        assertThat(wrong.isIn()).isFalse();
        assertThat(doubling(Selection.ALL).state()).isEqualTo(State.NOT_GREEN);
    }

    @Test
    void a_piece_that_does_not_compile_is_told_with_the_line() {
        calculator.doubling("return n + ;");

        Piece piece = doubling(Selection.ALL);

        assertThat(piece.state()).isEqualTo(State.NOT_COMPILED);
        assertThat(piece.why()).startsWith("src/main/java/tiny/Doubling.java:7: ");
    }

    @Test
    void a_piece_that_is_not_allowed_is_told_with_the_reason() {
        calculator.doubling("System.exit(n); return 0;");

        Piece piece = doubling(Selection.ALL);

        assertThat(piece.state()).isEqualTo(State.REFUSED);
        assertThat(piece.why()).startsWith("Doubling.java:7  System.exit: ");
    }

    @Test
    void a_piece_can_be_left_out_in_two_ways() {
        calculator.doubling("return n + n;");

        assertThat(doubling(only("negating")).state()).isEqualTo(State.LEFT_OUT);
        assertThat(doubling(new Selection(Set.of(), Set.of("doubling"), Set.of(), false))
                        .state())
                .isEqualTo(State.LEFT_OUT);
        assertThat(doubling(only("doubling")).state()).isEqualTo(State.GREEN);
    }

    @Test
    void a_piece_is_put_in_as_it_is_without_a_test() {
        Piece piece = doubling(new Selection(Set.of(), Set.of(), Set.of("doubling"), false));

        assertThat(piece.state()).isEqualTo(State.AS_IS);
        assertThat(piece.isIn()).isTrue();
        assertThat(progress).isEmpty();
    }
}
