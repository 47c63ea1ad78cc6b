package dev.gokata.kata.testing;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells in what two records differ. */
final class Differences {

    private static final int MOST = 3;
    private static final int LONGEST = 200;

    private Differences() {}

    static List<String> between(Record expected, Record found) {
        List<String> lines = new ArrayList<>();
        RecordComponent[] components = expected.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            Object right = value(component, expected);
            Object wrong = value(component, found);
            if (Objects.equals(right, wrong)) {
                continue;
            }
            if (right instanceof List<?> rights && wrong instanceof List<?> wrongs) {
                lines.addAll(between(component.getName(), rights, wrongs));
            } else {
                String name = components.length == 1 ? "" : component.getName() + " ";
                lines.add("expected  " + name + plain(right));
                lines.add("found     " + name + plain(wrong));
            }
        }
        return lines;
    }

    private static List<String> between(String name, List<?> expected, List<?> found) {
        List<String> lines = new ArrayList<>();
        int differing = 0;
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String right = i < expected.size() ? plain(expected.get(i)) : "nothing: the list ends here";
            String wrong = i < found.size() ? plain(found.get(i)) : "nothing: the list ends here";
            if (!right.equals(wrong) && differing++ < MOST) {
                lines.add("expected  " + name + "[" + i + "] = " + right);
                lines.add("found     " + name + "[" + i + "] = " + wrong);
            }
        }
        if (differing > MOST) {
            lines.add("and " + (differing - MOST) + " more differ");
        }
        return lines;
    }

    /* A record reads as name=value pairs, and one with a single component as its value alone. */
    static String plain(Object value) {
        String text = String.valueOf(value);
        if (value instanceof Record record && record.getClass().getRecordComponents().length == 1) {
            text = plain(value(record.getClass().getRecordComponents()[0], record));
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
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
