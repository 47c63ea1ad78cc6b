package dev.gokata.grader.record;

import java.util.List;

/**
 * The submission that was graded.
 *
 * @param name its name, unique in a run
 * @param sha256 the SHA-256 of the files taken from it, in lower-case hexadecimal, or "" if none could be
 * @param files the files taken from it, by the paths that the kata gives them
 */
public record SubmissionRef(String name, String sha256, List<String> files) {

    /** Copies the list. */
    public SubmissionRef {
        files = List.copyOf(files);
    }
}
