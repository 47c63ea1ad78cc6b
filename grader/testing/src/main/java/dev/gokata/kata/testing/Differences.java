package dev.gokata.kata.testing;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells in what two records differ. */
final class Differences {

    private static final Pattern ONE_IN_A_LIST = Pattern.compile("\\[[^\\[\\],]+]");
    private static final int MOST = 3;
    private static final int LONGEST = 200;
    private static final int LONGEST_BESIDE_AN_EXCEPTION = 100;
    private static final String END = "nothing: the list ends here";

    private Differences() {}

    static List<String> between(Record expected, Record found) {
        List<String> lines = new ArrayList<>();
        compare("", expected, found, lines);
        return lines;
    }

    private static void compare(String prefix, Record expected, Record found, List<String> lines) {
        RecordComponent[] components = expected.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            Object right = value(component, expected);
            Object wrong = value(component, found);
            String name = prefix + component.getName();
            if (Objects.equals(right, wrong)) {
                continue;
            }
            if (right instanceof List<?> rights && wrong instanceof List<?> wrongs) {
                compare(name, rights, wrongs, lines);
            } else if (right instanceof Record one
                    && hasParts(one)
                    && one.getClass().isInstance(wrong)) {
                compare(name + ".", one, (Record) wrong, lines);
            } else {
                boolean onlyOne = components.length == 1 && prefix.isEmpty();
                tell(onlyOne ? "" : name + " ", text(right), text(wrong), lines);
            }
        }
    }

    private static void compare(String name, List<?> expected, List<?> found, List<String> lines) {
        int differing = 0;
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            boolean both = i < expected.size() && i < found.size();
            if (both && Objects.equals(expected.get(i), found.get(i))) {
                continue;
            }
            if (differing++ < MOST) {
                String right = i < expected.size() ? text(expected.get(i)) : END;
                String wrong = i < found.size() ? text(found.get(i)) : END;
                tell(name + "[" + i + "] = ", right, wrong, lines);
            }
        }
        if (differing > MOST) {
            lines.add("and " + (differing - MOST) + " more differ");
        }
    }

    private static void tell(String name, String right, String wrong, List<String> lines) {
        int same = 0;
        while (same < Math.min(right.length(), wrong.length()) && right.charAt(same) == wrong.charAt(same)) {
            same++;
        }
        // Long texts that differ late are told from shortly before that on.
        int from = same < LONGEST ? 0 : same - LONGEST / 2;
        lines.add("expected  " + name + cut(right, from));
        lines.add("found     " + name + cut(wrong, from));
    }

    private static String cut(String text, int from) {
        String rest = (from > 0 ? "…" : "") + text.substring(from);
        return rest.length() <= LONGEST ? rest : rest.substring(0, LONGEST) + "…";
    }

    /* A record reads as names with values, and one with a single component as its value alone. */
    static String plain(Object value) {
        return cut(text(value), 0);
    }

    /* Who met an exception has to find its cause: a record that fills the screen beside it is in the way. */
    static String insteadOfAnException(Object value) {
        String text = text(value);
        if (text.length() > LONGEST_BESIDE_AN_EXCEPTION) {
            return "no exception";
        }
        // Who asked for one thing is not told of a list of one.
        return ONE_IN_A_LIST.matcher(text).matches() ? text.substring(1, text.length() - 1) : text;
    }

    private static String text(Object value) {
        if (!(value instanceof Record record) || hasOwnWords(record)) {
            return String.valueOf(value);
        }
        RecordComponent[] components = record.getClass().getRecordComponents();
        return components.length == 1
                ? text(value(components[0], record))
                : Arrays.stream(components)
                        .map(component -> component.getName() + " " + nested(value(component, record)))
                        .collect(Collectors.joining(", "));
    }

    private static boolean hasOwnWords(Record record) {
        return !record.toString().startsWith(record.getClass().getSimpleName() + "[");
    }

    private static String nested(Object value) {
        return value instanceof Record record && hasParts(record) && !hasOwnWords(record)
                ? "(" + text(record) + ")"
                : text(value);
    }

    private static boolean hasParts(Record record) {
        return record.getClass().getRecordComponents().length > 1;
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read " + component, e);
        }
    }
}
