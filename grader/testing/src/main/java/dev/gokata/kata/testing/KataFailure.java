package dev.gokata.kata.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A test's verdict on a learner's code, and all that it has to say. */
public final class KataFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private static final int MOST_CHARACTERS = 20_000;
    private static final int LONGEST_LINE = 500;

    private static final String SENSELESS = "such an answer makes no sense, and can't be told better: ";

    private static final Pattern TEST_CLASS = Pattern.compile("(Tests|Properties)($|\\$)");

    /** The kinds of failure, which must never be taken for one another. */
    public enum Kind {
        /** A method is still to be written. */
        NOT_WRITTEN("not written yet"),
        /** The code did something else than it should. */
        WRONG("wrong result"),
        /** The code threw an exception where it should not have. */
        THREW("threw"),
        /** The code didn't come to an end within its steps. */
        OUT_OF_STEPS("out of steps"),
        /** The code used the simulated machine in a way that no program can. */
        MISUSED("simulator misused"),
        /** The code uses something that the kata doesn't allow, and was not run. */
        REFUSED("not allowed"),
        /** The fault is not the learner's. */
        OURS("our fault");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * Returns what a message's first line calls this kind.
         *
         * @return a word or two
         */
        public String label() {
            return label;
        }

        /**
         * Tells whether another scenario may well say something else.
         *
         * @return false where every scenario says the same, so that neither a seed nor a smaller scenario helps
         */
        public boolean dependsOnTheScenario() {
            return this == WRONG || this == THREW || this == MISUSED;
        }

        /**
         * Tells whether the failure says something about code that is there and was run.
         *
         * @return false where nothing was written, nothing was run, or the fault is not the learner's
         */
        public boolean judgesWhatWasWritten() {
            return dependsOnTheScenario() || this == OUT_OF_STEPS;
        }
    }

    private final Kind kind;
    private final int rule;
    private final transient List<String> body;
    private final transient @Nullable Asked asked;

    /**
     * Makes a failure.
     *
     * @param kind what kind of failure
     * @param rule the number of the brief's rule that it is about, or 0
     * @param body what to say, line by line
     */
    public KataFailure(Kind kind, int rule, List<String> body) {
        super(String.join(System.lineSeparator(), bounded(body)));
        this.kind = kind;
        this.rule = rule;
        this.body = bounded(body);
        this.asked = Asked.LAST.get();
        keepTestFrame(getStackTrace());
    }

    /**
     * Makes a failure again that was told by another process.
     *
     * @param kind what kind of failure
     * @param message all that it said
     * @return a failure that says the same
     */
    public static KataFailure told(Kind kind, String message) {
        return new KataFailure(kind, 0, List.of()).withMessage(message);
    }

    /* A picture of what a learner's code answers is as large as that code likes, and a course has a thousand of them. */
    private static List<String> bounded(List<String> body) {
        List<String> bounded = new ArrayList<>();
        int characters = 0;
        while (bounded.size() < body.size() && characters < MOST_CHARACTERS) {
            String line = body.get(bounded.size());
            bounded.add(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…");
            characters += Math.min(line.length(), LONGEST_LINE) + 1;
        }
        if (bounded.size() < body.size()) {
            bounded.add("and " + (body.size() - bounded.size()) + " lines more");
        }
        return List.copyOf(bounded);
    }

    private KataFailure(KataFailure raw, String message) {
        super(message);
        this.kind = raw.kind;
        this.rule = raw.rule;
        this.body = raw.body;
        this.asked = raw.asked;
        setStackTrace(raw.getStackTrace());
    }

    /**
     * Returns the kind of failure.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the rule that the failure is about.
     *
     * @return its number in the brief, or 0
     */
    public int rule() {
        return rule;
    }

    /**
     * Returns what the test had to say, without the frame around it.
     *
     * @return the lines
     */
    public List<String> body() {
        return body;
    }

    /**
     * Returns what the learner's code was asked last before this was found.
     *
     * @return the question, or null if there was none on this thread
     */
    public @Nullable Asked asked() {
        return asked;
    }

    /** Says that an answer could not be told as it should be: none that a person could give may lead here. */
    static String senseless(Throwable why) {
        return SENSELESS + why.getClass().getSimpleName() + (why.getMessage() == null ? "" : ", " + why.getMessage());
    }

    /**
     * Tells whether the test could not tell what it found as it should: with a picture, and by the right rule.
     *
     * <p>Any answer is judged. But of one that somebody may come to give by mistake more should be told.
     *
     * @return true if something was thrown on the way
     */
    public boolean isPoorlyTold() {
        return body.stream().anyMatch(line -> line.contains(SENSELESS));
    }

    KataFailure withMessage(String message) {
        return new KataFailure(this, message);
    }

    /* One line of the test is of use to a learner; the language it is written in, and who called it, are not. */
    private void keepTestFrame(StackTraceElement[] frames) {
        setStackTrace(Arrays.stream(frames)
                .filter(frame -> TEST_CLASS.matcher(frame.getClassName()).find())
                .limit(1)
                .toArray(StackTraceElement[]::new));
    }

    // The message is a block that speaks for itself: a class name before it would only be noise.
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
