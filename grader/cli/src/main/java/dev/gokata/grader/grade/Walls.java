package dev.gokata.grader.grade;

import dev.gokata.grader.compile.CompilerLimits;
import dev.gokata.grader.subject.Isolation;
import dev.gokata.grader.subject.SubjectLimits;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.LearnerCode;
import java.util.Map;

/**
 * What stands between submissions and the machine.
 *
 * @param vetting what is done to class files before any of them runs
 * @param isolation how far the process that runs them is kept away from the machine
 * @param subject what that process may use
 * @param compiler what compiling may use
 */
record Walls(Vetting vetting, Isolation isolation, SubjectLimits subject, CompilerLimits compiler) {

    /** {@link LearnerCode#prepare}, or what a test puts in its place to see whether the other walls hold alone. */
    interface Vetting {
        LearnerCode prepare(
                KataManifest manifest,
                String kataClass,
                Map<String, byte[]> learner,
                Map<String, byte[]> probes,
                ClassLoader libraries);
    }

    static Walls with(Isolation isolation) {
        return new Walls(LearnerCode::prepare, isolation, SubjectLimits.DEFAULT, CompilerLimits.DEFAULT);
    }
}
