package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.testing.RunSettings.Mode;
import dev.gokata.kata.testing.RunSettings.Unwritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeRunTests {

    private static final String[] PROPERTIES = {"kata.seed", "kata.selected", "kata.started", "kata.module", "basedir"};
    private static final Path LAST_FAILURE = Path.of("target", "kata", "last-failing-seed");

    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void clear() throws IOException {
        for (String each : PROPERTIES) {
            before.put(each, System.getProperty(each));
            System.clearProperty(each);
        }
        Files.createDirectories(LAST_FAILURE.getParent());
        Files.deleteIfExists(LAST_FAILURE);
    }

    @AfterEach
    void restore() throws IOException {
        before.forEach((key, value) -> {
            if (value == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        });
        Files.deleteIfExists(LAST_FAILURE);
    }

    @Nested
    class What_is_not_written {

        private static final String ROOT = "/repo";
        private static final String HERE = "/repo/exercises/lists";

        static Stream<Arguments> runs() {
            return Stream.of(
                    Arguments.of("mvn verify at the root", "[]", ROOT, Unwritten.IS_SKIPPED),
                    Arguments.of("mvn verify at the root, as Maven 4 says it", "", ROOT, Unwritten.IS_SKIPPED),
                    Arguments.of("-pl another kata", "[exercises/maps]", ROOT, Unwritten.IS_SKIPPED),
                    Arguments.of("-pl another kata, by its artifact", "[:maps]", ROOT, Unwritten.IS_SKIPPED),
                    Arguments.of("-pl a kata whose name begins alike", "[:lists-again]", ROOT, Unwritten.IS_SKIPPED),
                    Arguments.of("-pl the folder around it", "[exercises]", ROOT, Unwritten.IS_SKIPPED),
                    Arguments.of("-pl exercises/lists", "[exercises/lists]", ROOT, Unwritten.FAILS_ONCE_A_TASK),
                    Arguments.of("-pl ./exercises/lists/", "[./exercises/lists/]", ROOT, Unwritten.FAILS_ONCE_A_TASK),
                    Arguments.of("-pl :lists", "[:lists]", ROOT, Unwritten.FAILS_ONCE_A_TASK),
                    Arguments.of("-pl dev.gokata:lists", "[dev.gokata:lists]", ROOT, Unwritten.FAILS_ONCE_A_TASK),
                    Arguments.of("-pl several", "[:maps, exercises/lists]", ROOT, Unwritten.FAILS_ONCE_A_TASK),
                    Arguments.of("-pl lists in exercises", "[lists]", "/repo/exercises", Unwritten.FAILS_ONCE_A_TASK),
                    Arguments.of("mvn test in its folder", "[]", HERE, Unwritten.FAILS_ONCE_A_TASK),
                    Arguments.of(
                            "mvn test in its folder, with a root build's options",
                            "[:lists]",
                            ROOT,
                            Unwritten.FAILS_ONCE_A_TASK),
                    Arguments.of(
                            "mvn test in another kata's folder",
                            "[:maps]",
                            "/repo/exercises/maps",
                            Unwritten.IS_SKIPPED));
        }

        @ParameterizedTest(name = "{0}: {3}")
        @MethodSource("runs")
        void fails_only_where_the_kata_was_asked_for(
                String what, String selected, String started, Unwritten unwritten) {
            System.setProperty("kata.selected", "selected=" + selected);
            System.setProperty("kata.started", started);
            System.setProperty("kata.module", "dev.gokata:lists");
            System.setProperty("basedir", HERE);

            assertThat(PracticeRun.settings().unwritten()).isEqualTo(unwritten);
        }

        @Test
        void fails_in_an_IDE_which_says_nothing_of_this() {
            assertThat(PracticeRun.settings().unwritten()).isEqualTo(Unwritten.FAILS_ONCE_A_TASK);
        }
    }

    @Nested
    class The_seed {

        @Test
        void is_a_new_one_each_time() {
            Set<Long> seeds = new HashSet<>();
            for (int run = 0; run < 20; run++) {
                seeds.add(PracticeRun.settings().seed());
            }

            assertThat(seeds).hasSizeGreaterThan(15).allMatch(seed -> seed > 0);
            assertThat(PracticeRun.settings().mode()).isEqualTo(Mode.PRACTICE);
        }

        @Test
        void is_that_of_the_last_run_if_it_failed() {
            PracticeRun.ended(123, false);

            assertThat(PracticeRun.settings().seed()).isEqualTo(123);
            assertThat(PracticeRun.settings().seed()).isEqualTo(123);
        }

        @Test
        void is_a_new_one_after_a_green_run() {
            PracticeRun.ended(-123, false);
            PracticeRun.ended(-123, true);

            assertThat(PracticeRun.settings().seed()).isPositive();
            assertThat(LAST_FAILURE).doesNotExist();
        }

        @Test
        void is_the_one_that_is_asked_for_before_all() {
            PracticeRun.ended(123, false);
            System.setProperty("kata.seed", " -77 ");

            assertThat(PracticeRun.settings().seed()).isEqualTo(-77);
        }

        @Test
        void is_chosen_where_an_empty_one_is_asked_for() {
            System.setProperty("kata.seed", " ");
            PracticeRun.ended(123, false);

            assertThat(PracticeRun.settings().seed()).isEqualTo(123);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "1.5", "99999999999999999999"})
        void must_be_a_whole_number(String told) {
            System.setProperty("kata.seed", told);

            assertThatThrownBy(PracticeRun::settings)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("-Dkata.seed must be a whole number, but is " + told);
        }

        @Test
        void is_a_new_one_where_the_remembered_one_is_garbage() throws IOException {
            Files.writeString(LAST_FAILURE, "garbage");

            assertThat(PracticeRun.settings().seed()).isPositive();
        }
    }
}
