package dev.gokata.grader.report;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How every JSON report is written: the same bytes on every system, and nothing that UTF-8 can't carry. */
final class JsonText {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Two readers could make different things of a property that stands there twice.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(String.class, new WellFormedStrings()))
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private JsonText() {}

    /** Words a value as JSON with a line feed at its end. */
    static String of(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** Returns what writes JSON piece by piece, and leaves the writer open when it is closed itself. */
    static JsonGenerator generator(Writer out) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
    }

    /** A lone surrogate has no form in UTF-8, so it can't be in a JSON file. */
    private static final class WellFormedStrings extends StdSerializer<String> {

        WellFormedStrings() {
            super(String.class);
        }

        @Override
        public boolean isEmpty(SerializationContext context, String value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(String value, JsonGenerator out, SerializationContext context) {
            out.writeString(SafeText.wellFormed(value));
        }
    }
}
