package dev.gokata.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A value of JSON. Objects are maps in the file's order, lists are lists, whole numbers are longs. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    public static Json parse(String text) {
        return new Json(MAPPER.readValue(text, Object.class));
    }

    /** Returns what Go 1.27 did in each case of a file of cases. */
    public static Map<String, Json> cases(String file, String result) {
        Map<String, Json> found = new LinkedHashMap<>();
        for (Json each : parse(GoldenText.of(file)).get("cases").list()) {
            for (Json version : each.get("by_version").list()) {
                Json got = version.find(result);
                if (got != null
                        && version.get("go").list().stream()
                                .anyMatch(go -> go.text().equals("1.27"))) {
                    found.put(each.get("case").text(), got);
                }
            }
        }
        return found;
    }

    public Json get(String key) {
        return Objects.requireNonNull(find(key), key);
    }

    public @Nullable Json find(String key) {
        Object found = ((Map<?, ?>) value).get(key);
        return found == null ? null : new Json(found);
    }

    public List<Json> list() {
        return ((List<?>) value)
                .stream().map(each -> new Json(Objects.requireNonNull(each))).toList();
    }

    public String text() {
        return (String) value;
    }

    public int number() {
        return Math.toIntExact(longNumber());
    }

    public long longNumber() {
        return (long) value;
    }

    /** Returns the value in Java's own types. */
    public Object value() {
        return value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
