package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.util.List;
import java.util.stream.Collectors;

/** How a run ended. */
@Simulator
public sealed interface Outcome {

    /**
     * Says it in one line, in Go's words where Go has some.
     *
     * @return such as {@code fatal error: all goroutines are asleep - deadlock!}
     */
    String headline();

    /**
     * Returns the goroutines that explain the outcome.
     *
     * @return in the order of their numbers; the one that failed first
     */
    List<GoroutineStatus> goroutines();

    /**
     * Tells whether the main goroutine came to its end.
     *
     * @return whether this is {@link Finished}
     */
    default boolean isFinished() {
        return this instanceof Finished;
    }

    /**
     * Describes the outcome as Go does: the headline, an empty line, and a line for each goroutine.
     *
     * @return lines without a final line break
     */
    default String describe() {
        if (goroutines().isEmpty()) {
            return headline();
        }
        return goroutines().stream()
                .map(GoroutineStatus::describe)
                .collect(Collectors.joining("\n", headline() + "\n\n", ""));
    }

    /**
     * The main goroutine came to its end, which ends a program.
     *
     * @param goroutines those that had not ended, and so are leaked
     */
    record Finished(List<GoroutineStatus> goroutines) implements Outcome {

        @Override
        public String headline() {
            if (goroutines.isEmpty()) {
                return "finished";
            }
            return "finished, and leaked " + goroutines.size()
                    + (goroutines.size() == 1 ? " goroutine" : " goroutines");
        }
    }

    /**
     * Every goroutine waits, and no timer is set.
     *
     * @param goroutines all that had not ended
     */
    record Deadlock(List<GoroutineStatus> goroutines) implements Outcome {

        @Override
        public String headline() {
            return "fatal error: all goroutines are asleep - deadlock!";
        }
    }

    /**
     * The run came to no end within its budget.
     *
     * @param points the scheduling points it was given
     * @param goroutines all that had not ended
     */
    record Livelock(long points, List<GoroutineStatus> goroutines) implements Outcome {

        @Override
        public String headline() {
            return "out of steps: no end after " + points + " scheduling points";
        }
    }

    /**
     * A panic left the body of a goroutine, which ends a program.
     *
     * @param cause what was thrown
     * @param goroutines the goroutine that panicked, alone
     */
    record Panicked(Throwable cause, List<GoroutineStatus> goroutines) implements Outcome {

        @Override
        public String headline() {
            String text = cause instanceof GoPanic ? String.valueOf(cause.getMessage()) : cause.toString();
            return "panic: " + text;
        }
    }

    /**
     * The runtime gave up, which no program can recover from.
     *
     * @param details the lines that Go prints before
     * @param text the error's text
     * @param goroutines the goroutine that ran, alone
     */
    record Fatal(List<String> details, String text, List<GoroutineStatus> goroutines) implements Outcome {

        @Override
        public String describe() {
            return details.stream().map(line -> line + "\n").collect(Collectors.joining()) + Outcome.super.describe();
        }

        @Override
        public String headline() {
            return "fatal error: " + text;
        }
    }
}
