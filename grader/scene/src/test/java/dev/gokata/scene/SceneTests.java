package dev.gokata.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gokata.scene.Part.Strip;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTests {

    @Test
    void two_cells_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Scene(strip(Cell.of("1").named("a"), Cell.of("2").named("a"))))
                .withMessage("two cells are called \"a\": give each its own name");
    }

    @Test
    void an_arrow_to_nowhere_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scene(strip(Cell.of("1").named("a")), List.of(new Arrow("a", "b"))))
                .withMessage("an arrow needs a cell that is called \"b\", and there is none");
    }

    @Test
    void what_differs_from_another_picture_is_marked() {
        Scene right = new Scene(strip(
                Cell.of("1").named("a"),
                Cell.of("2").named("b"),
                Cell.of("3"),
                Cell.of("4").named("d")));
        Scene found = new Scene(strip(
                Cell.of("1").named("a"),
                Cell.of("5").named("b"),
                Cell.of("6"),
                Cell.of("4").named("e")));

        assertThat(found.markedAgainst(right).part().cells())
                .extracting(Cell::mark)
                .containsExactly(Mark.PLAIN, Mark.WRONG, Mark.PLAIN, Mark.WRONG);
        assertThat(found.markedAgainst(found)).isEqualTo(found);
    }

    @Test
    void an_arrow_that_the_other_picture_does_not_have_is_marked() {
        Strip cells = strip(Cell.of("1").named("a"), Cell.of("2").named("b"));
        Scene right = new Scene(cells, List.of(new Arrow("a", "b")));
        Scene found = new Scene(cells, List.of(new Arrow("a", "b"), new Arrow("b", "a")));

        assertThat(found.markedAgainst(right).arrows())
                .containsExactly(new Arrow("a", "b"), new Arrow("b", "a", "", Mark.WRONG));
    }

    @Test
    void pictures_with_the_same_names_stand_beside_each_other_in_frames() {
        Scene one = new Scene(
                strip(Cell.of("1").named("a"), Cell.of("2").named("b")),
                List.of(new Arrow("a", "b", "next", Mark.GONE)));

        Scene both = Scene.row(one.framed("left"), one.framed("right"));

        assertThat(both.part().cells())
                .extracting(Cell::name)
                .containsExactly("left: a", "left: b", "right: a", "right: b");
        assertThat(both.arrows())
                .containsExactly(
                        new Arrow("left: a", "left: b", "next", Mark.GONE),
                        new Arrow("right: a", "right: b", "next", Mark.GONE));
        assertThat(Scene.column(one, new Scene(strip(Cell.of("3").named("c"))))
                        .part()
                        .cells())
                .hasSize(3);
    }

    @Test
    void two_stories_part_at_the_first_step_that_they_do_not_share() {
        Step one = new Step("one", 1, new Scene(strip(Cell.of("1"))));
        Step two = new Step("two", 1, new Scene(strip(Cell.of("2"))));

        assertThat(story(one, two).firstDifference(story(one, two))).isEmpty();
        assertThat(story(one, two).firstDifference(story(one, one))).hasValue(1);
        assertThat(story(one, two).firstDifference(story(one))).hasValue(1);
        assertThat(story(one).firstDifference(story(one, two))).hasValue(1);
    }

    @Test
    void of_a_story_that_is_too_long_the_beginning_and_the_end_are_kept() {
        Step each = new Step("again", 0, new Scene(strip(Cell.of("1"))));
        Step last = new Step("the end", 0, new Scene(strip(Cell.of("2"))));
        List<Step> steps = new java.util.ArrayList<>(Collections.nCopies(999, each));
        steps.add(last);

        List<Step> kept = new Storyboard("long", steps).steps();

        assertThat(kept).hasSize(Storyboard.MOST_STEPS).endsWith(last);
        assertThat(kept.get(kept.size() - 2).sentence()).isEqualTo("601 steps are left out here");
    }

    private static Storyboard story(Step... steps) {
        return new Storyboard("", List.of(steps));
    }

    private static Strip strip(Cell... cells) {
        return new Strip("", List.of(cells));
    }
}
