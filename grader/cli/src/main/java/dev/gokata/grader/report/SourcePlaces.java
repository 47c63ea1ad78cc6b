package dev.gokata.grader.report;

import dev.gokata.grader.record.SubmissionRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where the files that a kata names stand in the repository that a report is read beside.
 *
 * @param pattern a folder of that repository, in which <code>{kata}</code> and <code>{submission}</code> stand for
 *     their names; "" for the repository itself
 */
public record SourcePlaces(String pattern) {

    /** A checkout of a repository of katas. */
    public static final String CHECKOUT = "exercises/{kata}";

    /**
     * Finds a file.
     *
     * @param result the record that names it
     * @param file the file as the kata names it, or its last name, or "" for the folder that it stands in
     * @return its path in the repository, with slashes, in one line
     */
    String path(SubmissionRecord result, String file) {
        String folder = pattern.replace("{kata}", result.kata().slug())
                .replace("{submission}", result.submission().name());
        // A refusal is read off a class file, which knows its source by its last name alone.
        String whole = result.submission().files().stream()
                .filter(each -> each.endsWith("/" + file) && !file.isEmpty())
                .findFirst()
                .orElse(file);
        String path = folder.isEmpty() || whole.isEmpty() ? folder + whole : folder + "/" + whole;
        return SafeText.oneLine(path.replace('\\', '/'));
    }

    /**
     * Finds a file.
     *
     * @param result the record that names it
     * @param file the file as the kata names it, or ""
     * @return its path in the repository as a relative URI
     */
    String uri(SubmissionRecord result, String file) {
        return Arrays.stream(SafeText.wellFormed(path(result, file)).split("/"))
                .map(each -> URLEncoder.encode(each, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
