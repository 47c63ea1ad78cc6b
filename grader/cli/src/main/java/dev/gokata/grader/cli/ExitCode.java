package dev.gokata.grader.cli;

/** What the {@code kata} command exits with. */
public final class ExitCode {

    /** All is well: the tests pass, the grades reach the bar, the kata is whole. */
    public static final int PASSED = 0;

    /** The command did its work, and the result is below the bar. */
    public static final int BELOW_THE_BAR = 1;

    /** The command was given something that it can't work with. */
    public static final int USAGE = 2;

    /** The command itself failed. */
    public static final int OUR_FAULT = 3;

    /** The command's jar is older than its sources: the launcher builds it and starts it again. */
    public static final int STALE = 75;

    private ExitCode() {}
}
