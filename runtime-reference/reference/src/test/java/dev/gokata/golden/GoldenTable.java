package dev.gokata.golden;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Counts what of the golden files was matched, and prints one table at the end of all tests.
 *
 * <p>A test counts behind its assertions, so what is counted was compared, and came out the same. A table with fewer rows than
 * there are files tells of a run of some tests only.
 */
public final class GoldenTable implements BeforeAllCallback {

    private static final Map<String, Row> ROWS = new TreeMap<>();

    private static final Set<String> NAMED = new HashSet<>();

    private static final class Row {

        private final Map<String, Integer> matched = new TreeMap<>();
        private final Map<String, Integer> leftOut = new TreeMap<>();
    }

    /** Counts vectors that were matched. */
    public static synchronized void matched(String file, String what, int vectors) {
        row(file).matched.merge(what, vectors, Integer::sum);
    }

    /** Counts one vector with a name, however often it was matched. */
    public static synchronized void matched(String file, String what, String name) {
        if (NAMED.add(file + " " + name)) {
            matched(file, what, 1);
        }
    }

    /** Counts vectors that can't be matched, for a reason. */
    public static synchronized void leftOut(String file, String reason, int vectors) {
        row(file).leftOut.merge(reason, vectors, Integer::sum);
    }

    private static Row row(String file) {
        return ROWS.computeIfAbsent(file, unknown -> new Row());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(GoldenTable.class))
                .getOrComputeIfAbsent("print", unknown -> (AutoCloseable) () -> System.out.println(table()));
    }

    /** Writes the table. */
    static synchronized String table() {
        List<String> lines = new ArrayList<>();
        lines.add(line("golden file", "matched", "what", "not matchable", "because"));
        ROWS.forEach((file, row) -> addRow(file, row, lines));
        return String.join("\n", lines);
    }

    private static void addRow(String file, Row row, List<String> lines) {
        String what = row.matched.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        List<String> reasons = new ArrayList<>(row.leftOut.keySet());
        String first = reasons.isEmpty() ? "" : reasons.get(0);
        lines.add(line(file, "" + sum(row.matched.values()), what, "" + sum(row.leftOut.values()), of(row, first)));
        reasons.stream().skip(1).forEach(reason -> lines.add(line("", "", "", "", of(row, reason))));
    }

    private static String of(Row row, String reason) {
        return reason.isEmpty() ? "" : row.leftOut.get(reason) + ": " + reason;
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static String line(String file, String matched, String what, String leftOut, String because) {
        return String.format("%-26s %7s  %-62s %13s  %s", file, matched, what, leftOut, because)
                .stripTrailing();
    }
}
