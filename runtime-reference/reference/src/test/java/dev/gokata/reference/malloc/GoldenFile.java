package dev.gokata.reference.malloc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of a file that real Go made: comments start with #, the first other line names the columns. */
final class GoldenFile {

    private GoldenFile() {}

    static List<Map<String, String>> rows(String name) {
        Iterator<String> lines =
                text(name).lines().filter(line -> !line.startsWith("#")).iterator();
        String[] columns = lines.next().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        while (lines.hasNext()) {
            rows.add(row(columns, lines.next()));
        }
        return rows;
    }

    static int number(Map<String, String> row, String column) {
        return Integer.parseInt(text(row, column));
    }

    static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != columns.length) {
            throw new IllegalArgumentException("a row has not " + columns.length + " fields: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], fields[i]);
        }
        return row;
    }

    private static String text(String name) {
        try (InputStream in = GoldenFile.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
