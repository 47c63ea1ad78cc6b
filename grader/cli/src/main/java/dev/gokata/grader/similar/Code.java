package dev.gokata.grader.similar;

import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody's code for a kata.
 *
 * @param name what it is called
 * @param files texts by names of files, without folders where these tell no two apart
 */
public record Code(String name, Map<String, String> files) {

    /** Shortens the names of files. */
    public Code {
        files = shortened(files);
    }

    private static Map<String, String> shortened(Map<String, String> files) {
        Map<String, String> shortened = new TreeMap<>();
        files.forEach((path, text) -> shortened.put(path.substring(path.lastIndexOf('/') + 1), text));
        if (shortened.size() == files.size()) {
            return Map.copyOf(shortened);
        }
        Map<String, String> whole = new TreeMap<>();
        files.forEach((path, text) -> whole.put(path.replace('/', '.'), text));
        return Map.copyOf(whole);
    }
}
