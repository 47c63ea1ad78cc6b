package dev.gokata.grader.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A belief that wrong code comes from, and what the visible tests of one task say of such code.
 *
 * @param task the task, from 1
 * @param says the belief, in one sentence to whoever holds it
 * @param always the tests that fail whatever the seed, each with the kind of its failure
 * @param sometimes the tests that may pass: properties, for they meet other scenarios each time
 * @param messages of those that always fail and say the same whatever the seed, what they say, as {@link #digest}; a file that was made
 *     before they were collected has none
 */
public record Misconception(
        int task,
        String says,
        SortedMap<String, Kind> always,
        SortedSet<String> sometimes,
        @JsonSetter(nulls = Nulls.AS_EMPTY) SortedMap<String, String> messages) {

    private static final Pattern PLACE = Pattern.compile(" at \\w+\\.java:\\d+");

    /** Copies the collections. */
    public Misconception {
        always = new TreeMap<>(always);
        sometimes = new TreeSet<>(sometimes);
        messages = new TreeMap<>(messages);
    }

    /**
     * Returns what stands for a message: the same for the same finding, though other code led to it.
     *
     * @param message all that a test says
     * @return a few letters and digits
     */
    public static String digest(String message) {
        // The lines before the first empty one name the task and quote the brief, which may be put in other words.
        String finding = message.strip().replaceFirst("(?s)^.*?\\R\\R", "");
        CRC32 sum = new CRC32();
        PLACE.matcher(finding).replaceAll("").lines().forEach(line -> sum.update((line + "\n").getBytes(UTF_8)));
        return Long.toHexString(sum.getValue());
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

    /** Tells whether any of the tests says what it says of this belief's code; of one of which none is known, all may. */
    boolean mayBeMeantBy(Map<String, String> said) {
        return messages.isEmpty() || messages.size() > unlike(said);
    }

    /** Returns how many of the tests say something else than of this belief's code. */
    long unlike(Map<String, String> said) {
        return messages.entrySet().stream()
                .filter(each -> !each.getValue().equals(said.get(each.getKey())))
                .count();
    }

    /** Returns how many of the tests that may fail don't: of two that fit, the one with fewer is the closer. */
    long distance(Map<String, Kind> failures) {
        return sometimes.stream().filter(id -> !failures.containsKey(id)).count();
    }
}
