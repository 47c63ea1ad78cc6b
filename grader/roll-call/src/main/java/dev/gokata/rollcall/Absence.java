package dev.gokata.rollcall;

import org.jspecify.annotations.Nullable;

/**
 * A test that an engine knew of and did not carry through.
 *
 * @param throwable the class of what aborted it, or null if it was skipped
 * @param reason what was said about it
 */
record Absence(@Nullable String throwable, String reason) {

    static Absence skipped(String reason) {
        return new Absence(null, "was skipped: " + reason);
    }

    static Absence aborted(@Nullable Throwable throwable) {
        return throwable == null
                ? new Absence("", "was aborted")
                : new Absence(throwable.getClass().getName(), "was aborted: " + throwable);
    }

    /** Whether JUnit says that the operating system or the Java version was the reason. */
    boolean isForThePlatform() {
        return reason.startsWith("was skipped: Disabled on operating system")
                || reason.startsWith("was skipped: Disabled on JRE version");
    }
}
