package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.subject.Isolation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far submissions must be kept away from the machine. */
final class IsolationOption {

    @Option(
            names = "--require-isolation",
            paramLabel = "LEVEL",
            description = "grade nothing unless submissions are kept away from the machine at least so far: L0 by a"
                    + " process of their own, L1 by the kernel's limits too, L2 by bubblewrap; without this option as"
                    + " far as the machine lets them, which is told")
    private Isolation.@Nullable Level required;

    /** Finds out how far they are kept away here, and refuses where that is not far enough. */
    Isolation reached(Pack pack) {
        Isolation reached = Isolation.strongest(pack.subjectClassPath());
        if (required != null && reached.level().compareTo(required) < 0) {
            throw new UsageException("this machine reaches isolation "
                    + reached.level().words() + ", and " + required.words() + " is required: " + advice(required));
        }
        return reached;
    }

    private static String advice(Isolation.Level required) {
        return required == Isolation.Level.L2
                ? "install bubblewrap, and see that this user, or this container, may make namespaces"
                : "install util-linux for its prlimit; only Linux has it";
    }
}
