package dev.gokata.grader.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signatures in {@code results.json}.
 *
 * <p>Each record has one, over all that it says: whose files, which kata, what came of it, when. The whole has one over
 * the others in their order, so that none can be left out, doubled, or taken from another run. Signed is what is said,
 * not how: spaces and the order of properties are free.
 */
public final class SignedResults {

    static final String MAC = "mac";

    private static final ObjectWriter CANONICAL =
            JsonText.MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    private SignedResults() {}

    /** Signs a record. */
    static String ofRecord(ObjectNode unsigned, ResultsKey key) {
        return key.sign("record", CANONICAL.writeValueAsBytes(unsigned));
    }

    /** Signs what stands around the records, and their signatures. */
    static String ofAll(ObjectNode around, List<String> records, ResultsKey key) {
        ObjectNode all = around.deepCopy();
        ArrayNode macs = all.putArray(ResultsJson.RECORDS);
        records.forEach(macs::add);
        return key.sign("results", CANONICAL.writeValueAsBytes(all));
    }

    /**
     * Looks whether a file is as it was written.
     *
     * @param file a {@code results.json}
     * @param key what it should be signed with
     * @return what is wrong, a sentence for each; empty if all of it was written with this key and nothing changed since
     * @throws IOException if it is no report
     */
    public static List<String> problems(Path file, ResultsKey key) throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> macs = new ArrayList<>();
        ObjectNode around = JsonText.MAPPER.createObjectNode();
        try (Reader in = Files.newBufferedReader(file);
                JsonParser parser = JsonText.MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(ResultsJson.NO_REPORT + "a report is a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(ResultsJson.RECORDS)) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        macs.add(check(parser.readValueAsTree(), macs.size() + 1, key, problems));
                    }
                } else {
                    around.set(name, (JsonNode) parser.readValueAsTree());
                }
            }
            if (parser.nextToken() != null) {
                throw new IOException(ResultsJson.NO_REPORT + "there is something behind it");
            }
        } catch (JacksonException e) {
            throw new IOException(ResultsJson.NO_REPORT + e.getOriginalMessage(), e);
        }
        String whole = taken(around);
        if (whole.isEmpty() && macs.stream().allMatch(String::isEmpty)) {
            return List.of("it is not signed at all");
        }
        if (!same(whole, ofAll(around, macs, key))) {
            problems.add("it is not the whole that was signed with this key: records were left out, added or moved,"
                    + " or the seed or the version was changed");
        }
        return problems;
    }

    private static String check(JsonNode tree, int number, ResultsKey key, List<String> problems) throws IOException {
        if (!(tree instanceof ObjectNode fields)) {
            throw new IOException(ResultsJson.NO_REPORT + "a record is a JSON object");
        }
        String mac = taken(fields);
        if (!same(mac, ofRecord(fields, key))) {
            String submission = tree.path("submission").path("name").asString("");
            String kata = tree.path("kata").path("slug").asString("");
            problems.add("record " + number + ", of " + SafeText.oneLine(submission) + " for " + SafeText.oneLine(kata)
                    + (mac.isEmpty() ? ", is not signed" : ", is not what was signed with this key"));
        }
        return mac;
    }

    private static String taken(ObjectNode fields) {
        JsonNode mac = fields.remove(MAC);
        return mac == null ? "" : mac.asString("");
    }

    private static boolean same(String found, String right) {
        return MessageDigest.isEqual(found.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
