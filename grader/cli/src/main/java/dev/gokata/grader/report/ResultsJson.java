package dev.gokata.grader.report;

import dev.gokata.grader.record.ExercismResults;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canonical report, as JSON in UTF-8 in the form of {@code results.schema.json}.
 *
 * <p>Each record is written with Exercism's form of it inside, under {@code exercism}; it says nothing new, and is left
 * aside when the report is read back.
 */
public final class ResultsJson {

    private static final String EXERCISM = "exercism";

    private ResultsJson() {}

    /**
     * Words a report as JSON.
     *
     * @param report the report
     * @return the JSON, with a line feed at its end
     */
    public static String toJson(GradeReport report) {
        return JsonText.of(tree(report));
    }

    /**
     * Words what a regrade can't change of a report as JSON: everything but usage and times.
     *
     * @param report the report
     * @return the JSON, with a line feed at its end; equal for equal submissions under equal conditions
     */
    public static String deterministicJson(GradeReport report) {
        ObjectNode tree = tree(report);
        for (JsonNode result : tree.withArray("records")) {
            ((ObjectNode) result).remove("usage");
            ((ObjectNode) result).remove("times");
        }
        return JsonText.of(tree);
    }

    /**
     * Reads a report back.
     *
     * @param json what {@link #toJson} returned
     * @return a report equal to the one it was made from, but for lone surrogates
     * @throws IOException if it is not such a report; the message says where
     */
    public static GradeReport fromJson(String json) throws IOException {
        try {
            if (!(JsonText.MAPPER.readTree(json) instanceof ObjectNode tree)) {
                throw new IOException("this is no report of the grader's: a report is a JSON object");
            }
            for (JsonNode result : tree.path("records")) {
                if (result instanceof ObjectNode fields) {
                    fields.remove(EXERCISM);
                }
            }
            return JsonText.MAPPER.treeToValue(tree, GradeReport.class);
        } catch (JacksonException e) {
            throw new IOException("this is no report of the grader's: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Words one record as JSON.
     *
     * @param submission the record
     * @return the JSON, in one line
     */
    public static String recordToJson(SubmissionRecord submission) {
        return JsonText.MAPPER.writeValueAsString(submission);
    }

    /**
     * Reads one record back.
     *
     * @param json what {@link #recordToJson} returned
     * @return the record
     * @throws IOException if it is no such record
     */
    public static SubmissionRecord recordFromJson(String json) throws IOException {
        try {
            return JsonText.MAPPER.readValue(json, SubmissionRecord.class);
        } catch (JacksonException e) {
            throw new IOException("this is no record of the grader's: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Writes a report to a file, whole or not at all.
     *
     * @param report the report
     * @param file where to
     * @throws IOException if it can't be written; an older file is then still as it was
     */
    public static void write(GradeReport report, Path file) throws IOException {
        WholeFile.write(file, toJson(report).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a report from a file.
     *
     * @param file what {@link #write} has written
     * @return the report
     * @throws IOException if there is no such report in the file
     */
    public static GradeReport read(Path file) throws IOException {
        return fromJson(Files.readString(file));
    }

    private static ObjectNode tree(GradeReport report) {
        ObjectNode tree = JsonText.MAPPER.valueToTree(report);
        int index = 0;
        for (SubmissionRecord result : report.records()) {
            ObjectNode fields = (ObjectNode) tree.withArray("records").get(index++);
            fields.set(EXERCISM, JsonText.MAPPER.valueToTree(ExercismResults.of(result)));
        }
        return tree;
    }
}
