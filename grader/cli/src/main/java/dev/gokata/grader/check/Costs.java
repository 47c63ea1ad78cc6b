package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.kata.testing.RunSettings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a solution may take.
 *
 * @param practiceSeconds processor time of a learner's run, which they wait for at each save
 * @param gradedSeconds processor time of a graded run; a submission's process has twice as much
 */
record Costs(double practiceSeconds, double gradedSeconds) {

    static final Costs DEFAULT = new Costs(15, 30);

    /* A learner's way may be longer than the solution's and be right. */
    private static final int SPARE = 2;

    List<Finding> findings(KataFolder kata, Mode mode, Gauge gauge) {
        List<Finding> findings = new ArrayList<>();
        long most = kata.manifest().steps();
        if (gauge.mostSteps() > most / SPARE) {
            findings.add(new Finding(
                    "exercises/" + kata.slug() + "/kata.toml",
                    "the solution takes " + gauge.mostSteps() + " steps for a question of the probe \""
                            + gauge.costliest() + "\", and the limit is " + most,
                    "let [limits] steps be at least twice as many as the solution needs, or ask for less at once"));
        }
        double seconds = mode == Mode.GRADED ? gradedSeconds : practiceSeconds;
        if (gauge.seconds() > seconds) {
            findings.add(new Finding(
                    "the tests",
                    String.format(
                            Locale.ROOT,
                            "a run of the solution in %s mode takes %.1f seconds of processor time, and at most %.1f are"
                                    + " allowed",
                            mode.name().toLowerCase(Locale.ROOT),
                            gauge.seconds(),
                            seconds),
                    "try costly properties less often, or make their scenarios smaller"));
        }
        return findings;
    }
}
