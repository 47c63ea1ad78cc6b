package dev.gokata.grader.report;

import dev.gokata.grader.record.ExercismResults;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
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
    static final String RECORDS = "records";
    static final String NO_REPORT = "this is no report of the grader's: ";
    private static final List<String> WITH_TIMES = List.of();

    private ResultsJson() {}

    /**
     * Words a report as JSON.
     *
     * @param report the report
     * @return the JSON, with a line feed at its end
     */
    public static String toJson(GradeReport report) {
        return text(report, WITH_TIMES);
    }

    /**
     * Writes a report as JSON, record by record.
     *
     * @param report the report
     * @param out where to, in UTF-8; is left open
     * @throws IOException if it can't be written
     */
    public static void write(GradeReport report, Writer out) throws IOException {
        write(report, out, WITH_TIMES, null);
    }

    /**
     * Writes a report as JSON, record by record, and signs each of them and the whole.
     *
     * @param report the report
     * @param out where to, in UTF-8; is left open
     * @param key what to sign with
     * @throws IOException if it can't be written
     */
    public static void write(GradeReport report, Writer out, ResultsKey key) throws IOException {
        write(report, out, WITH_TIMES, key);
    }

    /**
     * Words what a regrade can't change of a report as JSON: everything but usage and times.
     *
     * @param report the report
     * @return the JSON, with a line feed at its end; equal for equal submissions under equal conditions
     */
    public static String deterministicJson(GradeReport report) {
        return text(report, List.of("usage", "times"));
    }

    /**
     * Reads a report back.
     *
     * @param json what {@link #toJson} returned
     * @return a report equal to the one it was made from, but for lone surrogates
     * @throws IOException if it is not such a report; the message says where
     */
    public static GradeReport fromJson(String json) throws IOException {
        return read(new StringReader(json));
    }

    private static GradeReport read(Reader json) throws IOException {
        try (JsonParser parser = JsonText.MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(NO_REPORT + "a report is a JSON object");
            }
            ObjectNode rest = JsonText.MAPPER.createObjectNode();
            List<SubmissionRecord> records = new ArrayList<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                boolean ofRecords = parser.nextToken() == JsonToken.START_ARRAY && name.equals(RECORDS);
                if (ofRecords) {
                    rest.putArray(name);
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        records.add(record(parser.readValueAsTree()));
                    }
                } else {
                    rest.set(name, (JsonNode) parser.readValueAsTree());
                }
            }
            if (parser.nextToken() != null) {
                throw new IOException(NO_REPORT + "there is something behind it");
            }
            rest.remove(SignedResults.MAC);
            GradeReport empty = JsonText.MAPPER.treeToValue(rest, GradeReport.class);
            return new GradeReport(empty.schema(), empty.toolVersion(), empty.seed(), records);
        } catch (JacksonException e) {
            throw new IOException(NO_REPORT + e.getOriginalMessage(), e);
        }
    }

    private static SubmissionRecord record(JsonNode tree) throws IOException {
        if (!(tree instanceof ObjectNode fields)) {
            throw new IOException(NO_REPORT + "a record is a JSON object");
        }
        fields.remove(List.of(EXERCISM, SignedResults.MAC));
        OlderForms.complete(fields);
        return JsonText.MAPPER.treeToValue(fields, SubmissionRecord.class);
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
            return record(JsonText.MAPPER.readTree(json));
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
        WholeFile.writeText(file, out -> write(report, out));
    }

    /**
     * Reads a report from a file.
     *
     * @param file what {@link #write} has written
     * @return the report
     * @throws IOException if there is no such report in the file
     */
    public static GradeReport read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            return read(in);
        }
    }

    private static String text(GradeReport report, List<String> leftOut) {
        StringWriter text = new StringWriter();
        try {
            write(report, text, leftOut, null);
        } catch (IOException e) {
            throw new IllegalStateException("JSON can't be written to memory", e);
        }
        return text.toString();
    }

    private static void write(GradeReport report, Writer out, List<String> leftOut, @Nullable ResultsKey key)
            throws IOException {
        ObjectNode around = JsonText.MAPPER.createObjectNode();
        around.put("schema", report.schema());
        around.put("toolVersion", SafeText.wellFormed(report.toolVersion()));
        around.put("seed", report.seed());
        List<String> macs = new ArrayList<>();
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> each : around.properties()) {
                json.writeName(each.getKey());
                json.writeTree(each.getValue());
            }
            json.writeArrayPropertyStart(RECORDS);
            for (SubmissionRecord result : report.records()) {
                ObjectNode fields = JsonText.MAPPER.valueToTree(result);
                fields.set(EXERCISM, JsonText.MAPPER.valueToTree(ExercismResults.of(result)));
                fields.remove(leftOut);
                if (key != null) {
                    String mac = SignedResults.ofRecord(fields, key);
                    macs.add(mac);
                    fields.put(SignedResults.MAC, mac);
                }
                json.writeTree(fields);
            }
            json.writeEndArray();
            if (key != null) {
                json.writeStringProperty(SignedResults.MAC, SignedResults.ofAll(around, macs, key));
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
