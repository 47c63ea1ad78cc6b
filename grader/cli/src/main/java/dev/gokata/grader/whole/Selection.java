package dev.gokata.grader.whole;

import java.util.Set;

/**
 * Which of a learner's pieces are wanted.
 *
 * @param only the katas whose pieces may be put in; empty for all
 * @param without the katas whose pieces may not
 * @param asIs the katas whose pieces are put in without a test
 * @param retest whether code is tested that was green before, and has not changed since
 */
public record Selection(Set<String> only, Set<String> without, Set<String> asIs, boolean retest) {

    /** All pieces that are green. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), false);

    /** Copies the sets. */
    public Selection {
        only = Set.copyOf(only);
        without = Set.copyOf(without);
        asIs = Set.copyOf(asIs);
    }

    boolean leavesOut(String slug) {
        return without.contains(slug) || !only.isEmpty() && !only.contains(slug);
    }
}
