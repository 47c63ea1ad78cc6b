package dev.gokata.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Go that cases are run by, as {@code go version} tells it.
 *
 * <p>The reference models 1.27. What an older version does otherwise is told here, each with what is compared instead.
 *
 * @param name such as {@code go1.19.8}
 * @param minor such as 19
 * @param platform such as {@code linux/amd64}
 */
record GoVersion(String name, int minor, String platform) {

    /** The harness uses the atomic types of that version. */
    private static final int OLDEST = 19;

    /** The newest one that the reference was compared with. A newer one is expected to do the same, until it doesn't. */
    private static final int NEWEST = 27;

    private static final Pattern TEXT = Pattern.compile("go version (go1\\.(\\d+)\\S*)(?: .*)? (\\S+/\\S+)\\s*");

    static GoVersion parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("this is no version of Go that is known here: " + text.strip());
        }
        GoVersion version = new GoVersion(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3));
        if (version.minor < OLDEST) {
            throw new IllegalStateException(
                    "comparing needs Go 1." + OLDEST + " or newer, and this is " + version.name);
        }
        return version;
    }

    /**
     * Returns the version whose heap the reference shall lay out.
     *
     * <p>Up to 1.21 an object with pointers has no header; since 1.22 one over 512 bytes has. So capacities of slices with
     * pointers differ, and are compared with those of the older layout, which the reference knows too.
     */
    String heapLayout() {
        return "1." + Math.min(minor, NEWEST);
    }

    /**
     * Returns the reason with which a goroutine waits for a mutex.
     *
     * <p>Up to 1.19 it is the semaphore's. The reference says what 1.20 and later say, and is compared with that.
     */
    String newestWord(String reason) {
        return minor <= 19 && reason.equals("semacquire") ? "sync.Mutex.Lock" : reason;
    }

    @Override
    public String toString() {
        return name + " " + platform;
    }
}
