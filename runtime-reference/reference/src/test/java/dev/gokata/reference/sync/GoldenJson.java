package dev.gokata.reference.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A file of cases that real Go made, read just far enough: objects as maps, arrays as lists, numbers as longs. */
final class GoldenJson {

    private final String text;
    private int at;

    private GoldenJson(String text) {
        this.text = text;
    }

    /** Returns what was observed for each case, in the version modelled. */
    static Map<String, Object> cases(String file, String result) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Object each : list(map(read(file)).get("cases"))) {
            for (Object version : list(map(each).get("by_version"))) {
                if (list(map(version).get("go")).contains("1.27")) {
                    found.put((String) map(each).get("case"), map(version).get(result));
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static Object read(String file) {
        try (InputStream in = GoldenJson.class.getResourceAsStream("/golden/" + file)) {
            return new GoldenJson(new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8))
                    .value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object value() {
        switch (peek()) {
            case '{':
                return object();
            case '[':
                return array();
            case '"':
                return string();
            default:
                return word();
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            String key = string();
            expect(':');
            object.put(key, value());
            skipComma();
        }
        at++;
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        while (peek() != ']') {
            array.add(value());
            skipComma();
        }
        at++;
        return array;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (text.charAt(at) != '"') {
            char next = text.charAt(at++);
            string.append(next == '\\' ? escaped() : next);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char kind = text.charAt(at++);
        switch (kind) {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'u':
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            default:
                return kind;
        }
    }

    private Object word() {
        int from = at;
        while ("+-.".indexOf(text.charAt(at)) >= 0 || Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        return word.equals("null") || word.contains(".") ? word : (Object) Long.parseLong(word);
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new IllegalArgumentException("not " + wanted + " at " + at);
        }
        at++;
    }

    private void skipComma() {
        if (peek() == ',') {
            at++;
        }
    }
}
