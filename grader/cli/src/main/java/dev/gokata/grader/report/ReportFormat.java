package dev.gokata.grader.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form that what came of grading can be told in. */
public enum ReportFormat {
    /** {@link ResultsJson}. */
    JSON("results.json", "every record whole, with Exercism's form inside; the others are made of it"),
    /** {@link JUnitXml}. */
    JUNIT("junit.xml", "tests, for build servers"),
    /** {@link Sarif}. */
    SARIF("kata.sarif", "compile errors and refusals, for code scanning"),
    /** {@link GitHubAnnotations} and {@link StepSummary}. */
    GITHUB("summary.md", "a summary, appended to $GITHUB_STEP_SUMMARY if that is set; and lines that mark files"),
    /** {@link GradescopeResults}. */
    GRADESCOPE("gradescope/results.json", "points by task, for Gradescope; of one submission"),
    /** {@link Classroom50Result}. */
    CLASSROOM50("classroom50/result.json", "points by task, for Classroom 50; of one submission"),
    /** {@link ClassCsv}. */
    CSV("class.csv", "points of a class, a row a submission and a column a task"),
    /** {@link ClassPage}. */
    HTML("class.html", "a page of the class, and in it one of each submission");

    private final String file;
    private final String use;

    ReportFormat(String file, String use) {
        this.file = file;
        this.use = use;
    }

    /**
     * Finds a format.
     *
     * @param word what a user calls it
     * @return the format, if there is one of that name
     */
    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /**
     * Returns what a user calls it.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns where it is written.
     *
     * @return a path below the folder for reports, with slashes
     */
    public String file() {
        return file;
    }

    /**
     * Tells what it is for.
     *
     * @return a phrase
     */
    public String use() {
        return use;
    }

    boolean isOfOneSubmission() {
        return this == GRADESCOPE || this == CLASSROOM50;
    }
}
