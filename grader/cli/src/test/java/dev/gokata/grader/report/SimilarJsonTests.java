package dev.gokata.grader.report;

import static dev.gokata.grader.record.SimilarPairs.found;
import static dev.gokata.grader.record.SimilarPairs.nothing;
import static dev.gokata.grader.record.SimilarPairs.pair;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimilarJsonTests {

    @Test
    void the_schema_describes_what_is_written() throws IOException {
        assertThat(errors(SimilarJson.toJson(found("dave", 3, pair("alice", "bob", 70)))))
                .isEmpty();
        assertThat(errors(SimilarJson.toJson(nothing()))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_is_not_written() throws IOException {
        String right = SimilarJson.toJson(found("dave", 3, pair("alice", "bob", 70)));

        assertThat(errors(right.replace("\"percent\" : 70", "\"percent\" : 170")))
                .contains("percent");
        assertThat(errors(right.replace("\"tokens\"", "\"words\""))).contains("words");
        assertThat(errors(right.replace("similar/v1", "similar/v2"))).contains("schema");
    }

    @Test
    void hostile_names_are_read_back_as_they_were() {
        for (String text : Hostile.TEXTS) {
            JsonNode kata = JsonMapper.shared()
                    .readTree(SimilarJson.toJson(found(text, 0, pair(text, "bob", 70))))
                    .get("katas")
                    .get(0);

            assertThat(kata.get("pairs").get(0).get("first").asString())
                    .isEqualTo(kata.get("leftOut").get(0).get("name").asString())
                    .isEqualTo(SafeText.wellFormed(text));
        }
    }

    private static String errors(String json) throws IOException {
        try (InputStream in = Objects.requireNonNull(SimilarJson.class.getResourceAsStream("similar.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), UTF_8));
            return schema.validate(json, InputFormat.JSON).toString().replaceAll("^\\[]$", "");
        }
    }
}
