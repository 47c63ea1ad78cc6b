package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.KataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says to those who use it wrongly: one sentence, and never how it failed inside. */
class CommandLineTests {

    private static final String STUB = Repository.ROOT
            .resolve("grader/cli/src/test/resources/submissions/cleo-untouched-stub")
            .toString();

    @TempDir
    Path folder;

    @BeforeAll
    static void built() {
        Repository.pack();
    }

    @Nested
    class An_unknown_kata {

        private static final String THERE_ARE = "; there are: "
                + String.join(
                        ", ",
                        Repository.pack().katas().stream().map(KataFolder::slug).toList());
        private static final String SENTENCE = "no kata is called \"copy-stack\"" + THERE_ARE;

        @ParameterizedTest
        @ValueSource(strings = {"start", "test", "watch", "hint", "show", "reset", "explain", "check"})
        void is_answered_with_those_that_there_are(String command) {
            Kata.here(command, "copy-stack").refuses(SENTENCE);
        }

        @Test
        void is_answered_alike_when_grading() {
            Kata.here("grade", STUB, "--kata", "copy-stack").refuses(SENTENCE);
            Kata.here("similar", STUB, "--kata", "copy-stack").refuses(SENTENCE);
        }

        @Test
        void is_nothing_to_list() {
            Kata.here("list", "copy-stack")
                    .refuses("Unmatched argument at index 1: 'copy-stack'; see \"kata list --help\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"../size-classes", "..", "", "size-classes/", "Size-Classes"})
        void may_look_like_a_path(String slug) {
            Kata.here("test", slug).refuses("no kata is called \"" + slug + "\"" + THERE_ARE);
        }
    }

    @Nested
    class Submissions {

        @Test
        void a_path_must_exist() {
            Path nothing = folder.resolve("nothing");

            Kata.here("grade", nothing.toString())
                    .refuses("there is nothing at " + nothing + ": give a folder, a zip or a .java file");
        }

        @Test
        void each_takes_a_folder() throws IOException {
            Path file = Files.writeString(folder.resolve("a.java"), "class a {}");

            Kata.here("grade", "--each", file.toString())
                    .refuses(file + " is no folder: --each takes a folder of submissions");
        }

        @Test
        void an_empty_folder_has_nothing_to_grade() {
            Kata.here("grade", "--each", folder.toString())
                    .refuses("nothing to grade: name submissions, or with --each a folder of them");
            Kata.here("grade").refuses("nothing to grade: name submissions, or with --each a folder of them");
            Kata.here("similar").refuses("nothing to compare: name submissions, or with --each a folder of them");
        }

        @Test
        void an_empty_submission_is_graded_as_what_it_is() {
            Kata run = grade(Path.of(folder.toString(), "empty"), true).exits(1);

            assertThat(run.out())
                    .containsPattern("(?m)^empty +size-classes +missing file +0/12$")
                    .contains("  the submission is empty: hand in src/main/java/");
        }

        @Test
        void a_zip_that_is_none_is_graded_as_what_it_is() throws IOException {
            Path zip = Files.writeString(folder.resolve("bob.zip"), "PK\3\4 and then something else");

            assertThat(grade(zip, false).exits(1).out())
                    .containsPattern("(?m)^bob +size-classes +rejected +0/12$")
                    .contains("  bob.zip is a zip that can't be read: make it again");
        }

        private Kata grade(Path submission, boolean asFolder) {
            if (asFolder) {
                assertThat(submission.toFile().mkdir()).isTrue();
            }
            return Kata.here(
                    "grade",
                    submission.toString(),
                    "--kata",
                    "size-classes",
                    "--out",
                    folder.resolve("out").toString());
        }
    }

    @Nested
    class Options {

        @ParameterizedTest
        @CsvSource({"-1", "101", "1000"})
        void the_bar_is_a_percentage(String bar) {
            Kata.here("grade", STUB, "--bar=" + bar).refuses("--bar must be from 0 to 100, but is " + bar);
        }

        @ParameterizedTest
        @CsvSource({"grade, --bar, int, half", "grade, --seed, long, today", "test, --seed, long, 1.5"})
        void a_number_must_be_one(String command, String option, String type, String value) {
            String what = command.equals("grade") ? STUB : "size-classes";

            Kata.here(command, what, option, value)
                    .refuses("Invalid value for option '" + option + "': '" + value + "' is not "
                            + (type.equals("int") ? "an int" : "a long") + "; see \"kata " + command + " --help\"");
        }

        @ParameterizedTest
        @CsvSource({"0", "101"})
        void the_threshold_is_a_percentage(String threshold) {
            Kata.here("similar", STUB, "--threshold=" + threshold)
                    .refuses("--threshold must be from 1 to 100, but is " + threshold);
        }

        @Test
        void seeds_and_jobs_are_counted_from_1() {
            Kata.here("check", "size-classes", "--seeds", "0").refuses("--seeds must be at least 1, but is 0");
            Kata.here("check", "--all", "--jobs", "0").refuses("--jobs must be at least 1, but is 0");
            Kata.here("check", "--all", "--flaky=-1").refuses("--flaky must be at least 1, but is -1");
            Path nothing = folder.resolve("nothing");
            Kata.here("check", "--all", "--go-source", nothing.toString())
                    .refuses("there is no folder " + nothing + ": --go-source takes the folder src of Go's source");
        }

        @Test
        void a_report_must_be_one_that_there_is() {
            Kata.here("grade", STUB, "--report", "csv,pdf")
                    .refuses(
                            "Invalid value for option '--report' (FORMAT): there is no report \"pdf\", only json, junit,"
                                    + " sarif, github, gradescope, classroom50, csv, html; see \"kata grade --help\"");
        }

        @Test
        void a_report_of_one_submission_is_refused_for_more_before_any_is_graded() {
            Kata.here("grade", STUB, Repository.ROOT.toString(), "--report", "gradescope")
                    .refuses("the report gradescope is of one submission, but there are 2: make it of each alone");
        }

        @Test
        void a_report_is_made_of_results_and_of_nothing_else() throws IOException {
            Path file = Files.writeString(folder.resolve("results.json"), "{}");
            Path nothing = folder.resolve("nothing");

            Kata.run("report", file.toString()).refuses("nothing to write: name a report with --report");
            Kata.run("report", nothing.toString(), "--report", "csv")
                    .refuses("there is no file " + nothing + ": name a results.json that kata grade has written");
            Kata run = Kata.run("report", file.toString(), "--report", "csv").exits(2);
            assertThat(run.err())
                    .startsWith("kata: " + file + ": this is no report of the grader's: ")
                    .hasLineCount(1);
        }

        @Test
        void a_new_kata_has_a_track_and_a_name_that_is_free() {
            Kata.here("new", "context-tree", "--title", "A tree")
                    .refuses("Missing required option: '--track=TRACK'; see \"kata new --help\"");
            Kata.here("new", "size-classes", "--title", "A tree", "--track", "context")
                    .refuses("exercises/size-classes is there already: choose another name, or delete it");
        }

        @Test
        void what_to_check_must_be_said_and_only_once() {
            Kata.here("check").refuses("name the katas to check, or say --all for every one");
            Kata.here("check", "size-classes", "--all").refuses("name the katas to check, or say --all for every one");
        }

        @ParameterizedTest
        @CsvSource({
            "0, 1, size-classes has the tasks 1 to 4",
            "5, 1, size-classes has the tasks 1 to 4",
            "1, 4, hints 1 to 3"
        })
        void a_hint_must_be_one_that_there_is(String task, String level, String sentence) {
            Kata run = Kata.here("hint", "size-classes", task, level).exits(2);

            assertThat(run.err()).contains(sentence).hasLineCount(1);
        }

        @ParameterizedTest
        @CsvSource({
            "list", "start", "reset", "explain", "doctor", "test", "watch", "hint", "show", "run", "check", "grade"
        })
        void an_unknown_option_is_named(String command) {
            Kata run = Kata.here(command, "size-classes", "--faster").exits(2);

            assertThat(run.err())
                    .contains("'--faster'", "see \"kata " + command + " --help\"")
                    .hasLineCount(1);
        }

        @Test
        void an_unknown_command_is_named() {
            Kata run = Kata.run("begin").exits(2);

            assertThat(run.err()).contains("'begin'", "see \"kata --help\"").hasLineCount(1);
        }
    }

    @Nested
    class A_repository {

        @Test
        void must_be_around() {
            Kata.run("list", "--root", folder.toString())
                    .refuses("no katas in " + folder + " or above it: run kata inside a repository that has a folder"
                            + " \"exercises\", or name it with --root");
        }

        @Test
        void with_an_unknown_key_is_refused_with_the_keys_that_there_are() throws IOException {
            kata(Repository.text(Repository.ROOT.resolve("exercises/size-classes/kata.toml"))
                    .replace("difficulty = 1", "difficulty = 1\nhardness = 2"));

            Kata run = Kata.run("list", "--root", folder.toString()).exits(2);
            assertThat(run.err())
                    .startsWith(
                            "kata: exercises/size-classes/kata.toml: unknown key \"hardness\"; remove it or use one of")
                    .hasLineCount(1);
        }

        @Test
        void with_a_kata_of_a_track_that_is_not_in_its_catalogue_is_refused() throws IOException {
            kata(Repository.text(Repository.ROOT.resolve("exercises/size-classes/kata.toml")));
            Files.writeString(
                    folder.resolve("exercises/catalogue.toml"), "format_version = 1\ntracks = [\"stacks\"]\n");

            Kata.run("list", "--root", folder.toString())
                    .refuses("exercises/size-classes/kata.toml: the track \"memory\" is not in"
                            + " exercises/catalogue.toml; use one of those, or add it there");
        }

        @Test
        void with_a_kata_without_tasks_is_refused() throws IOException {
            String text = Repository.text(Repository.ROOT.resolve("exercises/size-classes/kata.toml"));
            kata(text.substring(0, text.indexOf("[[task]]")));

            Kata.run("list", "--root", folder.toString())
                    .refuses("exercises/size-classes/kata.toml: no [[task]]; a kata has at least one");
        }

        @Test
        void with_a_kata_that_is_no_toml_is_refused() throws IOException {
            kata("slug = size classes");

            Kata run = Kata.run("list", "--root", folder.toString()).exits(2);
            assertThat(run.err())
                    .startsWith("kata: exercises/size-classes/kata.toml:1: not valid TOML:")
                    .hasLineCount(1);
        }

        @Test
        void without_katas_has_nothing_to_list() throws IOException {
            Files.createDirectories(folder.resolve("exercises"));
            Files.writeString(folder.resolve("exercises/pom.xml"), "<project/>");

            Kata run = Kata.run("list", "--root", folder.toString()).exits(0);
            assertThat(run.out()).contains("there are no katas");
            Kata.run("grade", STUB, "--root", folder.toString())
                    .refuses("there are no katas in " + folder + " that a submission could be of");
        }

        @Test
        void that_is_not_built_says_how_to_build_it() throws IOException {
            kata(Repository.text(Repository.ROOT.resolve("exercises/size-classes/kata.toml")));

            Path stub = folder.resolve(
                    "exercises/size-classes/src/main/java/dev/gokata/katas/sizeclasses/SizeClasses.java");
            Files.createDirectories(stub.getParent());
            Files.copy(Path.of(STUB, "SizeClasses.java"), stub);

            Kata run = Kata.run("test", "size-classes", "--root", folder.toString())
                    .exits(2);
            assertThat(run.err())
                    .contains("the libraries of the katas are missing in")
                    .hasLineCount(1);
        }

        private void kata(String toml) throws IOException {
            Path kata = Files.createDirectories(folder.resolve("exercises/size-classes"));
            Files.writeString(folder.resolve("exercises/pom.xml"), "<project/>");
            Files.writeString(kata.resolve("kata.toml"), toml);
        }
    }
}
