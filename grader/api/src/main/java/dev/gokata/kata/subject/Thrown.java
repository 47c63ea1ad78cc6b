package dev.gokata.kata.subject;

import dev.gokata.kata.NotWrittenYet;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.wire.NothingToCarryException;
import dev.gokata.kata.wire.WireException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What ends a learner's code by being thrown, told as an outcome.
 *
 * @param learnerClasses the names of the learner's classes
 * @param isMisuse whether an exception means that the machine was misused
 */
record Thrown(Set<String> learnerClasses, Predicate<Throwable> isMisuse) {

    /** Says that the steps were used up, where the first one over the budget was refused. */
    <O> Outcome<O> outOfSteps(long budget, Throwable exhaustion) {
        return new Outcome.OutOfSteps<>(budget, where(exhaustion));
    }

    /** Says what came of a question that ended so. */
    <O> Outcome<O> outcomeOf(Throwable thrown) {
        try {
            return told(thrown);
        } catch (Throwable again) { // a learner's exception may override whatever is asked of it here
            return new Outcome.Threw<>(cut(thrown.getClass().getName()), "", "");
        }
    }

    private <O> Outcome<O> told(Throwable thrown) {
        if (thrown instanceof NothingToCarryException) {
            return new Outcome.Threw<>(
                    NullPointerException.class.getName(), cut("the code returned null: " + thrown.getMessage()), "");
        }
        if (thrown instanceof WireException) {
            return new Outcome.Threw<>(
                    WireException.class.getName(),
                    cut("what the code returned is too much to look at: " + thrown.getMessage()),
                    "");
        }
        Throwable cause = thrown;
        while (cause.getClass() == ExceptionInInitializerError.class && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof NotWrittenYet notWritten) {
            return new Outcome.NotWritten<>(notWritten.task(), cut(notWritten.method()));
        }
        if (isMisuse.test(cause)) {
            return new Outcome.Misused<>(messageOf(cause), where(cause));
        }
        return new Outcome.Threw<>(cut(cause.getClass().getName()), messageOf(cause), where(cause));
    }

    /* The message of a learner's exception is computed by a learner's code, which may throw in its turn. */
    private static String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : cut(message);
        } catch (Throwable again) {
            return "";
        }
    }

    private String where(Throwable thrown) {
        List<String> lines = framesOf(thrown)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        return cut(thrown instanceof StackOverflowError ? mostCommon(lines) : lines.get(0));
    }

    /** Returns the learner's code that was running when something was thrown, the innermost first. */
    Stream<StackTraceElement> framesOf(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> learnerClasses.contains(frame.getClassName()) && frame.getFileName() != null);
    }

    /**
     * Returns the line that stands most often in a stack trace, the alphabetically first one of several.
     *
     * <p>In which method a stack comes to its end depends on how the JVM has compiled it so far; which calls lead there does
     * not. Lines of a recursion through several methods stand there equally often, give or take one.
     */
    private static String mostCommon(List<String> lines) {
        Map<String, Long> counts = lines.stream().collect(Collectors.groupingBy(line -> line, Collectors.counting()));
        long most = Collections.max(counts.values());
        return Collections.min(counts.keySet().stream()
                .filter(line -> counts.getOrDefault(line, 0L) >= most - 1)
                .toList());
    }

    private static String cut(String text) {
        return text.length() <= Outcome.MAX_TEXT ? text : text.substring(0, Outcome.MAX_TEXT);
    }
}
