package dev.gokata.kata;

import java.util.List;

/**
 * What a kata asks a learner to rebuild, and the probes that look at it.
 *
 * <p>One public class per kata implements this, beside the kata's tests and visible to the learner: it is the whole
 * answer to "how is my code called?". It must have a public constructor without parameters, and it may refer to the
 * learner's classes, to the JDK, and to what the learner compiles against, but never to a test: it is loaded beside the
 * submission, where no test exists.
 *
 * @param <P> the piece: what the probes need of a learner's code, and what a reference offers as well
 */
public interface Kata<P> {

    /**
     * Makes a new piece from the learner's code.
     *
     * <p>Called once for each scenario, so that one scenario can't leave anything behind in the piece for the next.
     *
     * @return the learner's piece
     */
    P learner();

    /**
     * Lists the probes of this kata.
     *
     * @return all probes, with distinct names
     */
    List<Probe<P, ?, ?>> probes();

    /**
     * Tells whether an exception means that the learner misused the machine they were given.
     *
     * @param thrown what the learner's code threw or let through
     * @return true for a misuse, false for an ordinary exception
     */
    default boolean isMisuse(Throwable thrown) {
        return false;
    }

    /**
     * Marks a method body that the learner has still to write.
     *
     * <p>The method is named after the caller: {@code throw Kata.todo(2);} is all that a stub says.
     *
     * @param task the number of the task, from 1
     * @return the exception to throw
     * @throws IllegalArgumentException if the number is less than 1
     */
    static NotWrittenYet todo(int task) {
        if (task < 1) {
            throw new IllegalArgumentException("tasks are numbered from 1, so none has the number " + task);
        }
        String caller = StackWalker.getInstance().walk(frames -> frames.skip(1)
                .findFirst()
                .map(frame -> simpleName(frame.getClassName()) + "." + methodName(frame.getMethodName()))
                .orElse("?"));
        return new NotWrittenYet(task, caller);
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String methodName(String name) {
        if (name.startsWith("lambda$")) {
            // As javac calls a lambda's body: lambda$method$0.
            return name.substring("lambda$".length(), name.lastIndexOf('$'));
        }
        return name.equals("<init>") ? "new" : name;
    }
}
