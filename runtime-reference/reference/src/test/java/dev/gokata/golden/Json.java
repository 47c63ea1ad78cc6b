package dev.gokata.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of JSON, as far as golden files use it: objects, lists, texts, whole numbers, words. */
public final class Json {

    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    public static Json parse(String text) {
        return new Json(new Parser(text).value());
    }

    public Json get(String key) {
        return Objects.requireNonNull(find(key), key);
    }

    public @Nullable Json find(String key) {
        Object found = ((Map<?, ?>) value).get(key);
        return found == null ? null : new Json(found);
    }

    public List<Json> list() {
        List<Json> elements = new ArrayList<>();
        for (Object each : (List<?>) value) {
            elements.add(new Json(Objects.requireNonNull(each)));
        }
        return elements;
    }

    public String text() {
        return (String) value;
    }

    public int number() {
        return Integer.parseInt(value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /** A cursor over the text. A number, and a word such as null, is kept as it is spelled. */
    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Object value() {
            char first = peek();
            if (first == '{') {
                return object();
            }
            if (first == '[') {
                return list();
            }
            if (first == '"') {
                return string();
            }
            int start = at;
            while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return new StringBuilder(text.substring(start, at));
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            while (peek() != '}') {
                String key = string();
                expect(':');
                map.put(key, value());
                skipComma();
            }
            at++;
            return map;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            while (peek() != ']') {
                list.add(value());
                skipComma();
            }
            at++;
            return list;
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
            if (kind == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            return switch (kind) {
                case 'n' -> '\n';
                case 't' -> '\t';
                default -> kind;
            };
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw new IllegalArgumentException("no " + wanted + " at " + at);
            }
            at++;
        }

        private void skipComma() {
            if (peek() == ',') {
                at++;
            }
        }
    }
}
