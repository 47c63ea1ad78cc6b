package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The autograder that is made for Gradescope, laid out and run as Gradescope does. */
class GradescopeTests {

    private static final Path SAMPLES = Repository.ROOT.resolve("grader/cli/src/test/resources/submissions");

    @TempDir
    static Path folder;

    private static Path zip;

    @BeforeAll
    static void pack() {
        Repository.pack();
        zip = folder.resolve("autograder.zip");
        Kata run = Kata.here("package", "gradescope", "--kata", "size-classes", "--out", zip.toString())
                .exits(0);
        assertThat(run.out()).startsWith("written: " + zip);
    }

    @ParameterizedTest
    @CsvSource({
        "eve-endless-loop,  2, out of steps,  task 1 · round a size up",
        "dan-compile-error, 0, compile error, SizeClasses.java:23: ';' expected",
    })
    void a_submission_gets_its_points_and_is_told_why(String name, int points, String verdict, String told)
            throws Exception {
        Path root = folder.resolve(name);

        JsonNode results = JsonMapper.shared().readTree(grade(SAMPLES.resolve(name), root));

        assertThat(results.get("tests")
                        .valueStream()
                        .mapToInt(test -> test.get("score").asInt())
                        .sum())
                .isEqualTo(points);
        assertThat(results.get("tests")
                        .valueStream()
                        .mapToInt(test -> test.get("max_score").asInt())
                        .sum())
                .isEqualTo(12);
        assertThat(results.get("output").asString())
                .startsWith("size-classes: " + verdict + ", " + points + "/12 points");
        assertThat(results.findValuesAsString("output"))
                .anySatisfy(output -> assertThat(output).contains(told));
        assertThat(results.toString()).doesNotContain("hidden-");
    }

    @Test
    void where_the_grader_fails_there_are_no_results_to_take_for_a_mark() throws IOException {
        Path results = Files.writeString(folder.resolve("results.json"), "{\"score\": 12}");
        Path root = folder.resolve("pack");
        Files.createDirectories(root.resolve("exercises/size-classes"));
        Files.writeString(root.resolve("exercises/pom.xml"), "<project/>");
        Files.copy(
                Repository.ROOT.resolve("exercises/size-classes/kata.toml"),
                root.resolve("exercises/size-classes/kata.toml"));

        Kata run = Kata.run(
                        "gradescope",
                        "--kata",
                        "size-classes",
                        "--root",
                        root.toString(),
                        "--submission",
                        SAMPLES.resolve("ada-solved").toString(),
                        "--results",
                        results.toString())
                .exits(2);

        assertThat(run.err()).contains("the libraries of the katas are missing in");
        assertThat(results).doesNotExist();
    }

    /* By the script that a teacher has. Where there is no shell, by the same command in the same layout. */
    private static String grade(Path submission, Path root) throws Exception {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            Path errors = folder.resolve("errors");
            Process script = new ProcessBuilder(
                            "sh",
                            Repository.ROOT.resolve("grader/gradescope/try.sh").toString(),
                            zip.toString(),
                            submission.toString(),
                            root.toString())
                    .redirectError(errors.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(script.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(script.exitValue()).as(Repository.text(errors)).isZero();
            assertThat(Repository.text(root.resolve("results/stdout"))).contains("submission  size-classes");
            return Repository.text(root.resolve("results/results.json"));
        }
        Path results = root.resolve("results/results.json");
        Kata.here(
                        "gradescope",
                        "--kata",
                        "size-classes",
                        "--submission",
                        submission.toString(),
                        "--results",
                        results.toString())
                .exits(0);
        return Repository.text(results);
    }
}
