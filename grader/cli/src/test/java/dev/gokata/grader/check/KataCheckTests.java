package dev.gokata.grader.check;

import static dev.gokata.grader.check.WholeKata.BRIEF;
import static dev.gokata.grader.check.WholeKata.EXERCISE;
import static dev.gokata.grader.check.WholeKata.HINTS;
import static dev.gokata.grader.check.WholeKata.MISCONCEPTIONS;
import static dev.gokata.grader.check.WholeKata.SOLUTION;
import static dev.gokata.grader.check.WholeKata.STUB;
import static dev.gokata.grader.check.WholeKata.TOML;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.check.KataCheck.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kata check} says of a whole kata, and of one in which something is missing or wrong. */
class KataCheckTests {

    @TempDir
    static Path root;

    private static WholeKata kata;

    @BeforeAll
    static void make() {
        kata = WholeKata.in(root);
    }

    @BeforeEach
    void restore() {
        kata.restore();
    }

    @Test
    void nothing_is_found_where_nothing_is_missing() {
        assertThat(kata.check(new Settings(2, true, false, Optional.empty()))).isEmpty();
    }

    @Test
    void only_that_it_is_still_being_written_is_told_when_nothing_else_is_left() {
        kata.edit(TOML, "active", "wip");

        assertThat(kata.first())
                .containsExactly(new Finding(
                        TOML,
                        "it says that the kata is still being written, and nothing is missing",
                        "let somebody else solve it, and then say status = \"active\""));
    }

    @Test
    void a_part_with_something_to_mend_keeps_the_later_ones_waiting_unless_all_is_asked_for() {
        kata.edit(TOML, "minutes = 15", "minutes = 200");
        kata.edit(BRIEF, "## Done when", "## Done");
        kata.edit(HINTS, "Hint 2", "Hint 7");

        assertThat(kata.first()).extracting(Finding::where).containsExactly(TOML);
        assertThat(kata.all()).extracting(Finding::where).containsExactly(TOML, BRIEF, HINTS, HINTS);
    }

    @Nested
    class What_it_says_of_itself {

        @Test
        void with_an_unknown_key() {
            kata.edit(TOML, "difficulty", "hardness = 1\ndifficulty");

            Finding finding = only();
            assertThat(finding.problem()).startsWith(TOML + ": unknown key \"hardness\"; remove it or use one of");
            assertThat(finding.fix()).isEqualTo("mend it and check again");
        }

        @Test
        void with_a_task_missing_in_between() {
            kata.edit(TOML, "\nn = 1", "\nn = 2");

            assertThat(only().problem())
                    .isEqualTo(
                            TOML + ": [[task]] number 1: \"n\" must be 1, for tasks are numbered from 1 without a gap,"
                                    + " but is 2");
        }

        @Test
        void with_a_track_that_the_catalogue_lacks() {
            kata.edit(TOML, "arithmetic", "geometry");

            found(
                    TOML,
                    "the track \"geometry\" is not in exercises/catalogue.toml",
                    "add it there, or use one of arithmetic, logic");
        }

        @Test
        void with_more_than_one_sitting() {
            kata.edit(TOML, "minutes = 15", "minutes = 95");

            found(
                    TOML,
                    "it takes 95 minutes, but a kata is one sitting of 15 to 90",
                    "correct \"minutes\", or make two katas of it");
        }

        @Test
        void with_the_id_and_the_title_of_another() {
            kata.write(
                    "exercises/tripling/kata.toml",
                    kata.text(TOML).replace("slug = \"doubling\"", "slug = \"tripling\""));

            List<Finding> findings = kata.first();
            assertThat(findings)
                    .extracting(Finding::problem)
                    .containsExactly("its id is that of tripling", "its title is that of tripling");
            assertThat(findings.get(0).fix()).matches("give it one of its own, such as [0-9a-f-]{36}");
        }

        @Test
        void with_a_prerequisite_that_is_no_kata() {
            kata.edit(TOML, "editable", "prerequisites = [\"adding\"]\neditable");

            found(TOML, "it names \"adding\" as a prerequisite, which is no other kata", "correct it");
        }

        @Test
        void with_itself_as_a_prerequisite() {
            kata.edit(TOML, "editable", "prerequisites = [\"doubling\"]\neditable");

            found(TOML, "it names \"doubling\" as a prerequisite, which is no other kata", "correct it");
        }

        @Test
        void with_a_reference_that_is_not_there() {
            kata.edit(TOML, "editable", "reference = [\"reference/Twice.java\"]\neditable");

            found(TOML, "it names reference/Twice.java as the reference, which is not there", "correct \"reference\"");
        }

        @Test
        void with_a_reference_to_go_that_names_no_symbol() {
            kata.edit(TOML, "editable", "go = [\"runtime/chan.go\"]\neditable");

            found(
                    TOML,
                    "\"runtime/chan.go\" names no place in Go's source",
                    "write it as \"runtime/chan.go chansend\": a file, a space, a symbol");
        }

        @Test
        void with_references_that_lead_nowhere_in_go_s_source() {
            kata.edit(
                    TOML,
                    "editable",
                    "go = [\"math/twice.go twice\", \"math/big/nat.go nat.add\", \"math/big/nat.go nat.ad\"]\neditable");
            kata.write("go/math/big/nat.go", "func (z nat) add(x, y nat) nat {\n");
            Path source = kata.path("go");

            assertThat(kata.check(new Settings(1, false, false, Optional.of(source))))
                    .containsExactly(
                            new Finding(
                                    TOML,
                                    "\"math/twice.go twice\" names a file that is not in " + source,
                                    "correct \"go\""),
                            new Finding(
                                    TOML,
                                    "\"math/big/nat.go nat.ad\" names a symbol that is not in "
                                            + source.resolve("math/big/nat.go"),
                                    "correct \"go\""));
        }
    }

    @Nested
    class The_build {

        @Test
        void without_its_modules() {
            kata.edit("pom.xml", "solutions/doubling", "solutions/tripling");

            found("pom.xml", "solutions/doubling is no module of the build", "add <module>solutions/doubling</module>");
        }

        @Test
        void with_a_solution_to_another_kata() {
            kata.edit(SOLUTION + "pom.xml", "doubling", "tripling");

            found(
                    SOLUTION + "pom.xml",
                    "it does not say <kata.slug>doubling</kata.slug>",
                    "copy that of another kata, and let it say so");
        }

        @Test
        void started_in_the_folder_with_that_of_another_kata() {
            kata.edit(EXERCISE + ".mvn/maven.config", "doubling", "tripling");

            found(
                    EXERCISE + ".mvn/maven.config",
                    "\"mvn test\" in the kata's folder does not build this kata",
                    "let it have the lines -f ../../pom.xml -pl :doubling -am, each by itself");
        }

        @Test
        void with_a_page_of_all_katas_that_says_something_else() {
            kata.write(
                    "exercises/README.md",
                    "## a\n\n| kata | what it is about | tasks | points | minutes | goes well after |\n");

            found(
                    "exercises/README.md",
                    "its tables say other things than the katas' own kata.toml",
                    "run ./kata check doubling --write");
            kata.withoutMutants();
            kata.check(new Settings(1, true, true, Optional.empty()));

            assertThat(kata.text("exercises/README.md"))
                    .contains("| [doubling](doubling/README.md) | Double a number. |");
            kata.delete("exercises/README.md");
        }
    }

    @Nested
    class The_brief {

        @Test
        void that_is_missing() {
            kata.delete(BRIEF);

            found(BRIEF, "there is no brief", "write it");
        }

        @Test
        void without_a_heading() {
            kata.edit(BRIEF, "## Worked examples", "## Examples");

            found(BRIEF, "the heading \"## Worked examples\" is missing", "add it");
        }

        @Test
        void that_does_not_say_where_it_lives_in_go_though_it_does() {
            kata.edit(BRIEF, "## Where it lives in Go", "");
            assertThat(new BriefChecks(kata.pack().kata("doubling")).run()).isEmpty();

            kata.edit(TOML, "editable", "go = [\"runtime/chan.go chansend\"]\neditable");
            found(BRIEF, "the heading \"## Where it lives in Go\" is missing", "add it");
        }

        @Test
        void without_rules() {
            kata.edit(BRIEF, "1. **", "- **");

            found(BRIEF, "it has no rules", "add them, each as \"N. **First sentence.**\"");
        }

        @Test
        void with_a_gap_in_its_rules() {
            kata.edit(BRIEF, "1. **", "2. **");

            found(BRIEF, "there is no rule 1", "number the rules from 1, each as \"N. **First sentence.**\"");
        }

        @Test
        void without_a_part_for_a_task() {
            kata.edit(BRIEF, "### Task 1: double\n", "");

            found(BRIEF, "task 1 has no part among the rules", "add the heading \"### Task 1: double\"");
        }

        @Test
        void that_calls_a_task_otherwise() {
            kata.edit(BRIEF, "### Task 1: double", "### Task 1: make it twice");

            found(BRIEF, "it calls task 1 \"make it twice\", and kata.toml \"double\"", "let both say the same");
        }

        @Test
        void with_a_task_too_many() {
            kata.edit(BRIEF, "## What you are given", "### Task 2: triple\n\n## What you are given");

            found(BRIEF, "it has a task 2, which kata.toml does not have", "add it there, or remove it here");
        }
    }

    @Nested
    class The_sources {

        @Test
        void without_a_stub() {
            kata.delete(STUB);

            found(STUB, "it is not there, and kata.toml names it in \"editable\"", "write it, or correct \"editable\"");
        }

        @Test
        void without_the_solution_of_one_file() {
            kata.edit(TOML, "Doubling.java\"]", "Doubling.java\", \"src/main/java/tiny/Twice.java\"]");
            kata.write(EXERCISE + "src/main/java/tiny/Twice.java", "package tiny; class Twice {}");

            found(
                    SOLUTION + "src/main/java/tiny/Twice.java",
                    "it is not there, and kata.toml names it in \"editable\"",
                    "write it, or correct \"editable\"");
        }

        @Test
        void without_a_solution() {
            kata.delete(SOLUTION);

            found("solutions/doubling", "there is no solution", "add it below solutions/doubling/src/main/java");
        }
    }

    @Nested
    class The_misconceptions {

        @Test
        void that_don_t_know_how_a_mutant_fails() {
            kata.delete(MISCONCEPTIONS);

            assertThat(kata.first())
                    .containsExactly(new Finding(
                            "mutant adds-one",
                            "with seed 1 a learner who makes its mistake is not told so: misconceptions.json does not know"
                                    + " how it fails, nor how 7 other mutants fail",
                            "run ./kata check doubling --write"));
        }
    }

    private static void found(String where, String problem, String fix) {
        assertThat(kata.first()).containsExactly(new Finding(where, problem, fix));
    }

    private static Finding only() {
        List<Finding> findings = kata.first();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
