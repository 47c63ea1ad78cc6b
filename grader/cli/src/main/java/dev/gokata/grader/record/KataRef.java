package dev.gokata.grader.record;

/**
 * The kata that a submission was graded against.
 *
 * @param id its identity, which never changes
 * @param slug its name in paths and commands
 * @param digest a digest of what decides its grading: its tests, its hidden tests and its metadata
 */
public record KataRef(String id, String slug, String digest) {}
