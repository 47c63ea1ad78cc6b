package dev.gokata.grader.report;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report in the formats that are asked for.
 *
 * @param formats the formats
 * @param places where the katas' files stand in the repository that a report is read beside
 * @param environment the environment's variables
 * @param key what the records are signed with, if they are
 */
public record Reports(
        Set<ReportFormat> formats,
        SourcePlaces places,
        Map<String, String> environment,
        @Nullable ResultsKey key) {

    private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

    /** Copies the set, and puts it in order. */
    public Reports {
        EnumSet<ReportFormat> ordered = EnumSet.noneOf(ReportFormat.class);
        ordered.addAll(formats);
        formats = ordered;
        environment = Map.copyOf(environment);
    }

    /**
     * Makes reports that are not signed.
     *
     * @param formats the formats
     * @param places where the katas' files stand in the repository that a report is read beside
     * @param environment the environment's variables
     */
    public Reports(Set<ReportFormat> formats, SourcePlaces places, Map<String, String> environment) {
        this(formats, places, environment, null);
    }

    /**
     * Signs the records.
     *
     * @param with the key, or null to leave them unsigned
     * @return the same, signing
     */
    public Reports signedWith(@Nullable ResultsKey with) {
        return new Reports(formats, places, environment, with);
    }

    /**
     * Adds what a step of GitHub Actions shows, if this is one.
     *
     * @return the same with {@link ReportFormat#GITHUB}, or the same
     */
    public Reports withThoseOfTheBuildServer() {
        boolean gitHub = "true".equals(environment.get("GITHUB_ACTIONS"))
                || !environment.getOrDefault(SUMMARY, "").isEmpty();
        if (!gitHub) {
            return this;
        }
        Set<ReportFormat> more = EnumSet.of(ReportFormat.GITHUB);
        more.addAll(formats);
        return new Reports(more, places, environment, key);
    }

    /**
     * Checks, before anything is graded, that what is asked for can be written.
     *
     * @param submissions how many submissions there are
     * @throws UsageException if a format is for one submission and there are more, or something is missing for it
     */
    public void check(int submissions) {
        for (ReportFormat format : formats) {
            if (format.isOfOneSubmission() && submissions != 1) {
                throw new UsageException("the report " + format.word() + " is of one submission, but there are "
                        + submissions + ": make it of each alone");
            }
        }
        if (formats.contains(ReportFormat.CLASSROOM50)) {
            Classroom50Result.check(environment);
        }
    }

    /**
     * Writes a report, each file whole or not at all.
     *
     * @param report the report
     * @param folder where to
     * @return what to tell whoever asked, line by line: commands to GitHub, what was written, what could not be
     * @throws IOException if a file can't be written
     */
    public List<String> write(GradeReport report, Path folder) throws IOException {
        List<String> told = new ArrayList<>();
        List<String> written = new ArrayList<>();
        if (formats.contains(ReportFormat.GITHUB)) {
            told.addAll(GitHubAnnotations.lines(report, places));
        }
        for (ReportFormat format : formats) {
            Path file = folder.resolve(format.file());
            if (format.isOfOneSubmission() && !Points.graded(report.records())) {
                // An older one would be taken for this one's.
                Files.deleteIfExists(file);
                told.add("not written: " + file + ", for what the grader failed on has no points to tell");
                continue;
            }
            String summary = environment.getOrDefault(SUMMARY, "");
            if (format == ReportFormat.GITHUB && !summary.isEmpty()) {
                Files.writeString(
                        Path.of(summary),
                        StepSummary.toMarkdown(report),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } else {
                WholeFile.writeText(file, out -> write(format, report, similarBeside(file), out));
                written.add(file.toString());
            }
        }
        if (!written.isEmpty()) {
            told.add("written: " + String.join(", ", written));
        }
        return told;
    }

    /* A page of similar submissions in the folder is of the same class: both commands take the same --out. */
    private static String similarBeside(Path file) {
        return Files.isRegularFile(file.resolveSibling(SimilarPage.FILE)) ? SimilarPage.FILE : "";
    }

    void write(ReportFormat format, GradeReport report, String similar, Writer out) throws IOException {
        switch (format) {
            case JSON -> {
                if (key == null) {
                    ResultsJson.write(report, out);
                } else {
                    ResultsJson.write(report, out, key);
                }
            }
            case JUNIT -> JUnitXml.write(report, out);
            case SARIF -> out.write(Sarif.toJson(report, places));
            case GITHUB -> out.write(StepSummary.toMarkdown(report));
            case GRADESCOPE -> out.write(GradescopeResults.toJson(report.records(), List.of()));
            case CLASSROOM50 -> out.write(Classroom50Result.toJson(report.records(), environment));
            case CSV -> out.write(ClassCsv.toCsv(report));
            case HTML -> ClassPage.write(report, similar, out);
        }
    }
}
