package dev.gokata.grader.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds characters that turn text around, so that a reader sees other code than the compiler does. */
public final class BidiControls {

    private BidiControls() {}

    /**
     * Looks through sources.
     *
     * @param sources texts by their paths
     * @return one warning for the first such character of each line, in the order of paths and lines, at most
     *     {@link JavaCompilation#MAX_DIAGNOSTICS}
     */
    public static List<SourceMessage> find(Map<String, String> sources) {
        List<SourceMessage> found = new ArrayList<>();
        new TreeMap<>(sources).forEach((path, text) -> find(path, text, found));
        return List.copyOf(found);
    }

    private static void find(String path, String text, List<SourceMessage> found) {
        int line = 1;
        int lastLine = 0;
        for (int i = 0; i < text.length() && found.size() < JavaCompilation.MAX_DIAGNOSTICS; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (isBidiControl(c) && line != lastLine) {
                lastLine = line;
                String message =
                        "the invisible character U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT)
                                + " makes this line read differently from how it compiles";
                found.add(new SourceMessage(path, line, Excerpt.column(text, i), message, ""));
            }
        }
    }

    private static boolean isBidiControl(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\u200E' || c == '\u200F';
    }
}
