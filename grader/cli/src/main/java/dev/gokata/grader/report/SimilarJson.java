package dev.gokata.grader.report;

import dev.gokata.grader.record.Similarities;

/** How similar submissions are, as JSON in UTF-8 in the form of {@code similar.schema.json}. */
public final class SimilarJson {

    private SimilarJson() {}

    /**
     * Words what was found as JSON.
     *
     * @param found what was found
     * @return the JSON, with a line feed at its end; the same for the same submissions
     */
    public static String toJson(Similarities found) {
        return JsonText.of(found);
    }
}
