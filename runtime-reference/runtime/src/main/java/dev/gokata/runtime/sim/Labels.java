package dev.gokata.runtime.sim;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of one run's objects: what they were called, or class and number, in the order in which they are first named. */
final class Labels {

    // Both maps are only ever asked for one key, so their order decides nothing.
    private final Map<Object, String> labels = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    String of(@Nullable Object object) {
        if (object == null) {
            return "";
        }
        if (object instanceof String text) {
            return text;
        }
        if (object instanceof Goroutine goroutine) {
            return "G" + goroutine.id();
        }
        if (object instanceof Labelled labelled) {
            return labelled.label();
        }
        return labels.computeIfAbsent(object, this::numbered);
    }

    void name(Object object, String label) {
        labels.put(object, label);
    }

    private String numbered(Object object) {
        String name = object.getClass().getSimpleName();
        // A lambda's class has a name that changes from run to run.
        String kind = name.isEmpty() || name.contains("$$") ? "object" : name;
        return kind + "#" + counts.merge(kind, 1, Integer::sum);
    }
}
