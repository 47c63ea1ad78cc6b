package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTests {

    private static final GradeReport REPORT = report(Records.partly("dave", test(2, TestStatus.FAILED, "expected 8")));
    private static final Set<ReportFormat> ANYWHERE = EnumSet.complementOf(EnumSet.of(ReportFormat.CLASSROOM50));

    @TempDir
    Path folder;

    @Test
    void each_is_written_where_it_says_and_nothing_is_left_over() throws IOException {
        List<String> told = reports(ANYWHERE, Map.of()).write(REPORT, folder);

        assertThat(told.get(told.size() - 1)).startsWith("written: " + folder.resolve("results.json") + ", ");
        for (ReportFormat format : ANYWHERE) {
            assertThat(folder.resolve(format.file())).as(format.word()).isNotEmptyFile();
            assertThat(told.get(told.size() - 1))
                    .contains(folder.resolve(format.file()).toString());
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(ANYWHERE.size());
        }
        assertThat(ResultsJson.read(folder.resolve("results.json"))).isEqualTo(REPORT);
    }

    @Test
    void a_step_of_github_shows_what_is_wrong_without_being_asked() throws IOException {
        Path summary = Files.writeString(folder.resolve("step.md"), "before\n");
        Map<String, String> step = Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString());

        List<String> told = reports(Set.of(ReportFormat.CSV), step)
                .withThoseOfTheBuildServer()
                .write(REPORT, folder.resolve("out"));

        assertThat(told).hasSize(2).first().asString().startsWith("::error file=");
        assertThat(summary).content().startsWith("before\n## Katas\n").contains("| dave |");
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.md");
        assertThat(reports(Set.of(), Map.of()).withThoseOfTheBuildServer().formats())
                .isEmpty();
    }

    @Test
    void what_the_grader_failed_on_has_no_points_to_hand_on_and_an_older_file_goes() throws IOException {
        Reports reports = reports(Set.of(ReportFormat.GRADESCOPE), Map.of());
        reports.write(REPORT, folder);
        assertThat(folder.resolve("gradescope/results.json")).exists();

        List<String> told = reports.write(report(Records.notRun("dave", Verdict.OURS)), folder);

        assertThat(told)
                .containsExactly("not written: " + folder.resolve("gradescope/results.json")
                        + ", for what the grader failed on has no points to tell");
        assertThat(folder.resolve("gradescope/results.json")).doesNotExist();
    }

    @Test
    void a_report_of_one_submission_is_not_made_of_more() {
        Reports reports = reports(Set.of(ReportFormat.GRADESCOPE), Map.of());

        reports.check(1);
        assertThatThrownBy(() -> reports.check(3))
                .isInstanceOf(UsageException.class)
                .hasMessage("the report gradescope is of one submission, but there are 3: make it of each alone");
        assertThatThrownBy(() ->
                        reports(Set.of(ReportFormat.CLASSROOM50), Map.of()).check(1))
                .hasMessageContaining("CLASSROOM");
    }

    @Test
    void a_file_that_can_not_be_written_is_said_and_the_older_one_stays() throws IOException {
        Files.createDirectories(folder.resolve("class.csv/in-the-way"));

        assertThatThrownBy(() -> reports(Set.of(ReportFormat.CSV), Map.of()).write(REPORT, folder))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("class.csv/in-the-way")).exists();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CLASSROOM50", "GITHUB"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_disk_that_is_full_is_told_as_that_and_leaves_nothing_behind(ReportFormat format) throws IOException {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Reports reports = reports(Set.of(format), Map.of());

        assertThatThrownBy(() -> reports.write(format, REPORT, "", full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThatThrownBy(
                        () -> WholeFile.writeText(folder.resolve("x"), out -> reports.write(format, REPORT, "", full)))
                .hasMessage("No space left on device");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static Reports reports(Set<ReportFormat> formats, Map<String, String> environment) {
        return new Reports(formats, new SourcePlaces(SourcePlaces.CHECKOUT), environment);
    }
}
