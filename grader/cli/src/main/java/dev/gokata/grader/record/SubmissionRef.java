package dev.gokata.grader.record;

import java.util.List;

/**
 * The submission that was graded.
 *
 * @param name its name, unique in a run
 * @param sha256 the SHA-256 of the files taken from it, in lower-case hexadecimal, or "" if none could be
 * @param files the files taken from it, by the paths that the kata gives them
 * @param sameAs the name of the first submission of the run whose files are the same, or "" if this is the first
 */
public record SubmissionRef(String name, String sha256, List<String> files, String sameAs) {

    /** Copies the list. */
    public SubmissionRef {
        files = List.copyOf(files);
    }

    /**
     * Refers to a submission whose files no other has.
     *
     * @param name its name
     * @param sha256 the SHA-256 of its files, or ""
     * @param files their paths
     */
    public SubmissionRef(String name, String sha256, List<String> files) {
        this(name, sha256, files, "");
    }
}
