package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.batch.Journal;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.report.ResultsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is cut short and started again, whatever was on the disk by then. */
class BatchTests {

    private static final Path SAMPLES = Repository.ROOT.resolve("grader/cli/src/test/resources/submissions");

    /* So many that processes of their own grade them. */
    private static final int MORE = 10;
    private static final int GRADES = 4 + MORE;

    @TempDir
    static Path folder;

    private static Path out;
    private static String undisturbed;

    @BeforeAll
    static void grade() throws IOException {
        Repository.pack();
        Path handedIn = Files.createDirectories(folder.resolve("handed-in"));
        for (String name : List.of("cleo-untouched-stub", "dan-compile-error", "fay-system-exit", "gus-missing-file")) {
            copy(SAMPLES.resolve(name), handedIn.resolve(name));
        }
        copy(SAMPLES.resolve("cleo-untouched-stub"), handedIn.resolve("zoe-copied-cleo"));
        for (int i = 0; i < MORE; i++) {
            Path more = handedIn.resolve("with-errors-" + i + "/SizeClasses.java");
            Files.createDirectories(more.getParent());
            Files.writeString(more, "package dev.gokata.katas.sizeclasses; class SizeClasses { " + i + " }");
        }
        out = folder.resolve("out");
        run("--jobs", "2").exits(1);
        undisturbed = deterministic();
    }

    @Test
    void a_copy_is_graded_once_and_said_to_be_one() throws IOException {
        GradeReport report = ResultsJson.read(out.resolve("results.json"));

        assertThat(report.records())
                .extracting(record ->
                        record.submission().name() + "=" + record.submission().sameAs())
                .startsWith(
                        "cleo-untouched-stub=",
                        "dan-compile-error=",
                        "fay-system-exit=",
                        "gus-missing-file=",
                        "with-errors-0=")
                .endsWith("with-errors-" + (MORE - 1) + "=", "zoe-copied-cleo=cleo-untouched-stub");
        assertThat(run().out()).containsPattern("zoe-copied-cleo .* 0/12  same files as cleo-untouched-stub");
        assertThat(Files.readAllLines(out.resolve(Journal.FILE))).hasSize(GRADES);
    }

    @Test
    void started_again_it_grades_nothing_twice_and_ends_with_the_same_report() throws IOException {
        byte[] journal = Files.readAllBytes(out.resolve(Journal.FILE));

        run();

        assertThat(Files.readAllBytes(out.resolve(Journal.FILE))).isEqualTo(journal);
        assertThat(deterministic()).isEqualTo(undisturbed);
    }

    @Test
    void with_its_journal_torn_in_the_middle_of_a_line_it_grades_the_rest() throws IOException {
        Path file = out.resolve(Journal.FILE);
        byte[] journal = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(journal, journal.length - 100));
        Files.delete(out.resolve("results.json"));

        run("--jobs", "1");

        assertThat(deterministic()).isEqualTo(undisturbed);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(GRADES);
        String text = new String(journal, StandardCharsets.UTF_8);
        assertThat(text).startsWith(String.join("\n", lines.subList(0, GRADES - 1)) + "\n");
    }

    @Test
    void two_at_once_do_not_get_into_each_others_way() {
        try (Journal journal = Journal.open(out, false)) {
            assertThat(journal.size()).isPositive();
            Kata run = run().exits(2);

            assertThat(run.err()).contains("another run grades into " + out).hasLineCount(1);
        }
    }

    @Test
    void a_line_for_each_is_in_the_log_and_none_of_it_on_a_pipe() throws IOException {
        assertThat(Files.readString(out.resolve("grade.log")))
                .contains("  cleo-untouched-stub  size-classes  not started  0/12  ")
                .contains("  zoe-copied-cleo  size-classes  not started  0/12  same files as another\n");
        assertThat(run().err()).isEmpty();
    }

    @Test
    void in_shards_it_comes_to_the_same_report() throws IOException {
        String plan = folder.resolve("plan.json").toString();
        String shards = folder.resolve("shards").toString();
        Kata planned =
                Kata.here("plan", "--kata", "size-classes", "--each", handedIn("."), "--shards", "2", "--out", plan);
        assertThat(planned.exits(0).out()).contains(GRADES + 1 + " submissions in 2 shards, 0 to 1");
        String merged = folder.resolve("merged").toString();

        Kata.here("run-shard", plan, "--index", "1", "--out", shards).exits(0);
        Kata early = Kata.run("merge", plan, shards, "--out", merged).exits(2);
        Kata.here("run-shard", plan, "--index", "0", "--out", shards).exits(0);
        Kata whole = Kata.run("merge", plan, shards, "--out", merged).exits(1);

        assertThat(early.err())
                .contains("there is no result of ", ": run shard 0 again")
                .hasLineCount(1);
        assertThat(whole.out()).contains("same files as cleo-untouched-stub");
        assertThat(ResultsJson.deterministicJson(ResultsJson.read(Path.of(merged, "results.json"))))
                .isEqualTo(undisturbed);
        Kata.here("run-shard", plan, "--out", shards)
                .refuses(
                        "which shard? Say it with --index, or run this in an array job that sets one of SLURM_ARRAY_TASK_ID,"
                                + " JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, CI_NODE_INDEX, SGE_TASK_ID");
    }

    @Test
    void jobs_are_counted_from_1() {
        Kata.here("grade", handedIn("dan-compile-error"), "--jobs", "0").refuses("--jobs must be at least 1, but is 0");
    }

    private static String handedIn(String name) {
        return folder.resolve("handed-in").resolve(name).toString();
    }

    private static Kata run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "grade", "--kata", "size-classes", "--each", "" + folder.resolve("handed-in"), "--out", "" + out));
        arguments.addAll(List.of(more));
        return Kata.here(arguments.toArray(String[]::new));
    }

    private static String deterministic() throws IOException {
        return ResultsJson.deterministicJson(ResultsJson.read(out.resolve("results.json")));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : Repository.entries(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
