package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTests {

    @Test
    void reads_as_point_and_goroutine() {
        Schedule schedule = new Schedule(List.of(new Preemption(12, 3), new Preemption(40, 1)));

        assertThat(schedule).hasToString("12:3,40:1");
        assertThat(Schedule.parse("12:3,40:1")).isEqualTo(schedule);
    }

    @Test
    void that_is_the_default_reads_as_a_dash() {
        assertThat(Schedule.DEFAULT).hasToString("-");
        assertThat(Schedule.parse("-")).isEqualTo(Schedule.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12:", ":3", "12:3,", "12:x", "12:3;40:1", "12:3:4"})
    void a_text_that_is_none_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse(text))
                .withMessageStartingWith("a schedule reads point:goroutine");
    }

    @Test
    void points_that_do_not_ascend_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("5:1,5:2"))
                .withMessage("points must ascend: [5:1, 5:2]");
    }

    @Test
    void numbers_below_one_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("0:1"))
                .withMessage("points and goroutines count from 1, not 0:1");
    }

    @Test
    void a_recipe_is_read_as_it_is_written() {
        Recipe recipe = new Recipe(-4711, Schedule.parse("12:3"));

        assertThat(recipe).hasToString("--seed -4711 --schedule 12:3");
        assertThat(Recipe.parse(" --seed -4711   --schedule 12:3 ")).isEqualTo(recipe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--seed 1", "--schedule - --seed 1", "--seed 1 --schedule - more"})
    void a_text_that_is_no_recipe_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse(text))
                .withMessageStartingWith("a recipe reads --seed number --schedule schedule");
    }

    @Test
    void a_recipe_with_a_seed_that_is_no_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recipe.parse("--seed x --schedule -"))
                .withMessage("a seed is a number, not \"x\"");
    }
}
