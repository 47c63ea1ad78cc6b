package dev.gokata.grader.subject;

import dev.gokata.kata.subject.SubjectMain;
import dev.gokata.kata.testing.SubjectLost;
import dev.gokata.kata.testing.SubjectLost.Cause;
import java.util.regex.Pattern;

/** Tells by how a subject's process ended what it ended by. */
final class Endings {

    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int EXIT_KILLED = 128 + 9;

    private static final Pattern NO_MEMORY =
            Pattern.compile("OutOfMemory|insufficient memory|[Cc]annot allocate memory");

    private Endings() {}

    static SubjectLost of(int exit, String complaint, SubjectLimits limits) {
        if (exit == EXIT_OUT_OF_MEMORY && complaint.contains("OutOfMemoryError")) {
            return new SubjectLost(
                    Cause.MEMORY_LIMIT, "the submission used up its " + limits.heapMegabytes() + " MiB of memory");
        }
        if (exit == SubjectMain.EXIT_PRINTED_TOO_MUCH) {
            return new SubjectLost(Cause.OUTPUT_LIMIT, "the submission printed more than it may");
        }
        if (exit == EXIT_KILLED) {
            // A submission can't do this, and a machine that runs out of memory does.
            return new SubjectLost(Cause.MACHINE, "the submission's process was killed from outside");
        }
        return NO_MEMORY.matcher(complaint).find()
                ? new SubjectLost(Cause.MEMORY_LIMIT, "the submission used up its memory beside the heap")
                : new SubjectLost(Cause.CRASHED, "the submission's process ended by itself, with exit code " + exit);
    }
}
