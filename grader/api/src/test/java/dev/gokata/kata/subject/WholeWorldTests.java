package dev.gokata.kata.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Whole;
import dev.gokata.kata.fixture.Learners;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole and pieces together are tested where katas are compiled: in the command's module. */
class WholeWorldTests {

    /** Nothing fits into it. */
    public static final class Alone implements Whole<String> {

        @Override
        public String reference() {
            return "reference";
        }

        @Override
        public List<Seam> seams(String whole) {
            return List.of(new Seam("all", whole));
        }

        @Override
        public List<String> programs() {
            return List.of("say");
        }

        @Override
        public Ending run(String program, String whole, long seed) throws Exception {
            if (seed == 0) {
                throw new Exception("no seed");
            }
            return new Ending(true, List.of(whole + " " + seed), List.of());
        }
    }

    private static WholeWorld<?> alone(Map<String, WorldClasses> classes) {
        return WholeWorld.create(Alone.class.getName(), classes, WholeWorldTests.class.getClassLoader());
    }

    @Test
    void a_kata_that_fits_nowhere_changes_nothing() {
        WholeWorld<?> world = alone(Map.of("list", Learners.answering("return List.of();")));

        assertThat(world.seams(List.of("list"))).containsExactly(new Whole.Seam("all", "reference"));
        assertThat(world.run("say", List.of("list"), 7))
                .isEqualTo(new WholeWorld.Ended(
                        new Outcome.Observed<>(new Whole.Ending(true, List.of("reference 7"), List.of()), 0), ""));
    }

    @Test
    void what_the_whole_throws_is_nobodys_code() {
        assertThat(alone(Map.of()).run("say", List.of(), 0))
                .isEqualTo(new WholeWorld.Ended(new Outcome.Threw<>("java.lang.Exception", "no seed", ""), ""));
    }

    @Test
    void two_katas_can_not_have_a_class_in_common() {
        WorldClasses classes = Learners.answering("return List.of();");

        assertThatThrownBy(() -> alone(Map.of("one", classes, "other", classes)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(
                        "two katas have a class dev\\.gokata\\.kata\\.fixture\\.\\S+: give one another package");
    }

    @Test
    void a_class_that_is_no_whole_can_not_be_made_one() {
        assertThatThrownBy(() -> WholeWorld.create(
                        "java.lang.Object", Map.of(), getClass().getClassLoader()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the whole java.lang.Object can't be made: it must implement Whole");
    }
}
