package dev.gokata.grader.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts that are looked for in bytes, all at once.
 *
 * <p>A window of as many bytes as the shortest text may have moves over the content, with a sum that is kept up to date as it
 * moves; only where the sum is that of a text's beginning is the text compared. So nothing has to be known of what the
 * content is: a page, a class file's constants, an object of git's.
 */
final class Fingerprints {

    /** How many bytes a text has at least; shorter ones may be anybody's. */
    static final int LEAST = 24;

    private static final long FACTOR = 1_000_003;
    private static final int SEEN_BITS = 22;

    private final Map<Long, List<Searched>> byBeginning = new HashMap<>();
    private final BitSet seen = new BitSet(1 << SEEN_BITS);
    private final long leaving = power();

    private record Searched(String text, byte[] utf8) {}

    Fingerprints(Set<String> texts) {
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (utf8.length < LEAST) {
                throw new IllegalArgumentException("too short: " + text);
            }
            long sum = 0;
            for (int i = 0; i < LEAST; i++) {
                sum = sum * FACTOR + utf8[i];
            }
            byBeginning.computeIfAbsent(sum, any -> new ArrayList<>()).add(new Searched(text, utf8));
            seen.set(slot(sum));
        }
    }

    /** Finds those that stand somewhere in a content. */
    Set<String> in(byte[] content) {
        Set<String> found = new TreeSet<>();
        long sum = 0;
        for (int i = 0; i < content.length; i++) {
            sum = sum * FACTOR + content[i];
            if (i >= LEAST) {
                sum -= leaving * content[i - LEAST];
            }
            if (i >= LEAST - 1 && seen.get(slot(sum))) {
                for (Searched each : byBeginning.getOrDefault(sum, List.of())) {
                    if (standsAt(i - LEAST + 1, each.utf8(), content)) {
                        found.add(each.text());
                    }
                }
            }
        }
        return found;
    }

    private static boolean standsAt(int at, byte[] text, byte[] content) {
        if (at + text.length > content.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (content[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(long sum) {
        return (int) ((sum * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SEEN_BITS));
    }

    private static long power() {
        long power = 1;
        for (int i = 0; i < LEAST; i++) {
            power *= FACTOR;
        }
        return power;
    }
}
