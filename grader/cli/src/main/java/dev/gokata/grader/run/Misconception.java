package dev.gokata.grader.run;

import dev.gokata.kata.testing.KataFailure.Kind;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A belief that wrong code comes from, and what the visible tests of one task say of such code.
 *
 * @param task the task, from 1
 * @param says the belief, in one sentence to whoever holds it
 * @param always the tests that fail whatever the seed, each with the kind of its failure
 * @param sometimes the tests that may pass: properties, for they meet other scenarios each time
 */
public record Misconception(int task, String says, SortedMap<String, Kind> always, SortedSet<String> sometimes) {

    /** Copies the collections. */
    public Misconception {
        always = new TreeMap<>(always);
        sometimes = new TreeSet<>(sometimes);
    }

    /**
     * Tells whether code that fails so may come from this belief.
     *
     * @param failures the visible tests of the task that fail, each with its kind
     * @return true if all that always fail do, and no other fails than those that sometimes do
     */
    boolean fits(Map<String, Kind> failures) {
        return always.entrySet().stream().allMatch(each -> each.getValue() == failures.get(each.getKey()))
                && failures.keySet().stream().allMatch(id -> always.containsKey(id) || sometimes.contains(id));
    }

    /** Returns how many of the tests that may fail don't: of two that fit, the one with fewer is the closer. */
    long distance(Map<String, Kind> failures) {
        return sometimes.stream().filter(id -> !failures.containsKey(id)).count();
    }
}
