package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.report.ResultsKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was handed in, for which katas, and the seed that it is graded with. */
final class HandedInOption {

    @Mixin
    private SubmissionsOption submissions;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "what the graded tests' random choices come from (default: 1, which everybody can try; or"
                    + " what --key makes of its key); a course keeps its own to itself, and grades everybody with it")
    private @Nullable Long seed;

    long seed(@Nullable ResultsKey key) {
        if (seed != null) {
            return seed;
        }
        return key == null ? 1 : key.seed();
    }

    List<SubmissionPaths.Named> submissions() {
        return submissions.named("grade");
    }

    List<KataFolder> katas(Pack pack) {
        return submissions.katas(pack);
    }
}
