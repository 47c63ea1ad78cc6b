package dev.gokata.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lines of a file that real Go made: comments start with #, and the first other line may name the columns. */
public final class GoldenFile {

    private GoldenFile() {}

    /** Returns the lines of a file that are no comments. */
    public static List<String> lines(String name) {
        try (InputStream in = GoldenFile.class.getResourceAsStream("/golden/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rows of a file whose columns have names and are separated by commas. */
    public static List<Map<String, String>> rows(String name) {
        return rows(name, ",");
    }

    /** Returns the rows of a file whose columns have names. */
    public static List<Map<String, String>> rows(String name, String separator) {
        List<String> lines = lines(name);
        String[] columns = lines.get(0).split(separator, -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(columns, line, separator));
        }
        return rows;
    }

    /** Returns a field as a number. */
    public static int number(Map<String, String> row, String column) {
        return Integer.parseInt(text(row, column));
    }

    /** Returns a field. */
    public static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** Returns the Go versions that a row was seen in, each once. */
    public static List<String> versions(String field) {
        return List.of(field.split("\\|", -1)).stream().distinct().toList();
    }

    private static Map<String, String> row(String[] columns, String line, String separator) {
        String[] fields = line.split(separator, -1);
        if (fields.length != columns.length) {
            throw new IllegalArgumentException("a row has not " + columns.length + " fields: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], fields[i]);
        }
        return row;
    }
}
