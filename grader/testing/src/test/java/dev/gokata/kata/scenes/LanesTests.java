package dev.gokata.kata.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.Asked;
import dev.gokata.kata.testing.Subject;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class LanesTests {

    /** Numbers to double, each of the last answer. */
    record Doubling(int first, int times) {}

    /** What came of it. */
    record Doubled(List<Integer> numbers) {}

    /** A question that has no drawing of its own. */
    record Once(int number) {}

    private static final Probe<IntUnaryOperator, Doubling, Doubled> DOUBLE =
            Probe.of("double", Doubling.class, Doubled.class, (piece, doubling, meter) -> {
                List<Integer> numbers = new ArrayList<>();
                int number = doubling.first();
                for (int i = 0; i < doubling.times(); i++) {
                    number = piece.applyAsInt(number);
                    numbers.add(number);
                }
                return new Doubled(numbers);
            });
    private static final Probe<IntUnaryOperator, Once, Once> ONCE =
            Probe.of("once", Once.class, Once.class, (piece, once, meter) -> new Once(piece.applyAsInt(once.number())));

    private static final class Scenes implements KataScenes<IntUnaryOperator> {

        @Override
        public IntUnaryOperator reference() {
            return number -> {
                if (number < 0) {
                    throw new IllegalArgumentException("below 0");
                }
                return 2 * number;
            };
        }

        @Override
        public List<Drawing<IntUnaryOperator, ?, ?>> drawings() {
            return List.of(drawing());
        }
    }

    private static Drawing<IntUnaryOperator, Doubling, Doubled> drawing() {
        return Drawing.of(
                        DOUBLE,
                        new Doubling(1, 3),
                        doubling -> new Step("begins with " + doubling.first(), 0, scene(doubling.first())),
                        (doubling, doubled) -> doubled.numbers().stream()
                                .map(number -> new Step("comes to " + number + told(number), 1, scene(number)))
                                .toList())
                .alsoFor(
                        ONCE,
                        once -> once.number() > 9 ? Optional.empty() : Optional.of(new Doubling(once.number(), 1)));
    }

    /* Drawings are written with sensible answers in mind. */
    private static String told(int number) {
        return "".repeat(100 / number == 0 ? 0 : 1);
    }

    private static Scene scene(int number) {
        return new Scene(new Strip("", List.of(Cell.of(Integer.toString(number)).named("number"))));
    }

    @Test
    void a_right_piece_goes_the_references_way() {
        Lanes lanes = Lanes.ofExample(new Scenes(), drawing(), piece(number -> number + number));

        assertThat(lanes.difference()).isEmpty();
        assertThat(lanes.learner()).isEqualTo(lanes.reference().orElseThrow());
        assertThat(lanes.learner().steps())
                .extracting(Step::sentence)
                .containsExactly("begins with 1", "comes to 2", "comes to 4", "comes to 8");
    }

    @Test
    void a_wrong_one_is_marked_from_where_it_leaves_it() {
        Lanes lanes = asked(new Doubling(2, 2), number -> number * number);

        assertThat(lanes.difference()).hasValue(2);
        assertThat(lanes.learner().steps().get(1).scene()).isEqualTo(scene(4));
        assertThat(lanes.learner().steps().get(2).scene().part().cells())
                .containsExactly(Cell.of("16").named("number").marked(Mark.WRONG));
    }

    @Test
    void what_is_thrown_is_the_last_step() {
        Lanes lanes = asked(new Doubling(2, 2), number -> {
            throw new IllegalStateException("no");
        });

        assertThat(lanes.difference()).hasValue(1);
        assertThat(lanes.learner().steps())
                .extracting(Step::sentence)
                .containsExactly("begins with 2", "throws IllegalStateException: no");
    }

    @Test
    void an_exception_that_the_reference_throws_too_is_right() {
        Lanes lanes = asked(new Doubling(-1, 1), number -> {
            throw new IllegalArgumentException("other words");
        });

        assertThat(lanes.difference()).isEmpty();
        assertThat(lanes.learner().steps().get(1).sentence()).isEqualTo("throws IllegalArgumentException");
    }

    @Test
    void an_answer_where_the_reference_throws_is_drawn() {
        Lanes lanes = asked(new Doubling(-1, 1), number -> 2 * number);

        assertThat(lanes.difference()).hasValue(1);
        assertThat(lanes.learner().steps().get(1).sentence()).isEqualTo("comes to -2");
    }

    @Test
    void an_answer_that_can_not_be_drawn_is_told() {
        Lanes lanes = asked(new Doubling(1, 1), number -> 0);

        assertThat(lanes.difference()).hasValue(1);
        assertThat(lanes.learner().steps().get(1).sentence())
                .isEqualTo("the answer can't be drawn: Doubled[numbers=[0]]");
    }

    @Test
    void a_question_is_drawn_by_a_probe_that_records_more() {
        Subject learner = piece(number -> number);

        assertThat(Lanes.of(new Scenes(), new Asked("once", new Once(3)), learner)
                        .orElseThrow()
                        .difference())
                .hasValue(1);
        assertThat(Lanes.of(new Scenes(), new Asked("once", new Once(10)), learner))
                .isEmpty();
        assertThat(Lanes.of(new Scenes(), new Asked("other", new Once(1)), learner))
                .isEmpty();
    }

    @Test
    void where_right_pieces_go_different_ways_there_is_one_lane_that_ends_where_it_failed() {
        Drawing<IntUnaryOperator, Doubling, Doubled> alone = drawing().withoutReference();
        KataScenes<IntUnaryOperator> scenes = new KataScenes<>() {
            @Override
            public IntUnaryOperator reference() {
                throw new AssertionError("is never asked");
            }

            @Override
            public List<Drawing<IntUnaryOperator, ?, ?>> drawings() {
                return List.of(alone);
            }
        };
        Subject learner = piece(number -> number + 1);

        Lanes failed = Lanes.of(scenes, new Asked("double", new Doubling(1, 2)), learner)
                .orElseThrow();
        assertThat(failed.reference()).isEmpty();
        assertThat(failed.difference()).hasValue(2);
        assertThat(Lanes.ofExample(scenes, alone, learner).difference()).isEmpty();
    }

    private static Lanes asked(Doubling doubling, IntUnaryOperator piece) {
        return Lanes.of(new Scenes(), new Asked("double", doubling), piece(piece))
                .orElseThrow();
    }

    private static Subject piece(IntUnaryOperator piece) {
        return Subject.reference(piece);
    }
}
