package dev.gokata.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.IntakeResult.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WantedTests {

    private static final String FILE = "src/main/java/katas/sizes/Sizes.java";

    private final Wanted wanted = new Wanted("sizes", List.of(FILE));

    @Nested
    class Choosing {

        @Test
        void the_file_in_the_exercise_beats_every_other_with_its_name() throws Exception {
            assertThat(chosen("repo/exercises/sizes/" + FILE, FILE, "Sizes.java", "solutions/sizes/" + FILE))
                    .isEqualTo("repo/exercises/sizes/" + FILE);
        }

        @Test
        void the_longer_match_from_the_end_wins() throws Exception {
            assertThat(chosen("Sizes.java", "sizes/Sizes.java", "old/Sizes.java"))
                    .isEqualTo("sizes/Sizes.java");
        }

        @Test
        void a_name_that_only_ends_alike_is_another_name() {
            assertThatThrownBy(() -> chosen("MySizes.java", "sizes.java", "._Sizes.java"))
                    .isInstanceOf(NotReceivedException.class)
                    .hasMessageContaining("no Sizes.java was found")
                    .hasMessageContaining(FILE);
        }

        @Test
        void two_that_are_equally_good_are_both_named() {
            assertThatThrownBy(() -> chosen("a/Sizes.java", "b/Sizes.java"))
                    .hasMessageContaining("both a/Sizes.java and b/Sizes.java")
                    .satisfies(
                            e -> assertThat(((NotReceivedException) e).result().reason())
                                    .isEqualTo(Reason.REJECTED));
        }

        @Test
        void one_path_twice_is_said_to_be_there_twice() {
            assertThatThrownBy(() -> chosen(FILE, FILE)).hasMessageContaining(FILE + " twice");
        }

        @Test
        void two_that_are_equally_good_do_not_matter_below_a_better_one() throws Exception {
            assertThat(chosen("a/Sizes.java", "b/Sizes.java", FILE)).isEqualTo(FILE);
        }

        private String chosen(String... paths) throws NotReceivedException {
            return wanted.choose(files(paths)).get(FILE).path();
        }
    }

    @Nested
    class Several_files {

        private final Wanted two = new Wanted("sizes", List.of("src/a/Sizes.java", "src/b/Sizes.java"));

        @Test
        void each_takes_its_own() throws Exception {
            assertThat(two.choose(files("x/a/Sizes.java", "y/b/Sizes.java")))
                    .hasEntrySatisfying(
                            "src/a/Sizes.java", file -> assertThat(file.path()).isEqualTo("x/a/Sizes.java"))
                    .hasEntrySatisfying(
                            "src/b/Sizes.java", file -> assertThat(file.path()).isEqualTo("y/b/Sizes.java"));
        }

        @Test
        void every_missing_one_is_named() {
            assertThatThrownBy(() -> two.choose(files("README.md")))
                    .hasMessageContaining("src/a/Sizes.java, src/b/Sizes.java");
        }

        @Test
        void an_empty_submission_is_called_empty() {
            assertThatThrownBy(() -> two.choose(List.of())).hasMessageContaining("the submission is empty");
        }
    }

    @Test
    void a_kata_takes_from_1_to_64_files() {
        List<String> many =
                IntStream.rangeClosed(0, 64).mapToObj(i -> i + ".java").toList();

        assertThatThrownBy(() -> new Wanted("sizes", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wanted("sizes", many)).hasMessageContaining("not 65");
    }

    private static List<Found> files(String... paths) {
        return Arrays.stream(paths)
                .map(path -> new Found(path, Found.Kind.FILE, atMost -> new byte[0]))
                .toList();
    }
}
