package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was handed in, and for which katas. */
final class SubmissionsOption {

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "a submission")
    private @Nullable List<Path> paths;

    @Option(names = "--each", paramLabel = "DIR", description = "a folder, every entry of which is a submission")
    private @Nullable List<Path> each;

    @Option(
            names = "--kata",
            paramLabel = "KATA",
            description = "the kata that is handed in; by default every kata that a submission has files of")
    private @Nullable List<String> slugs;

    /** Lists the submissions; the verb says for what, if there are none. */
    List<SubmissionPaths.Named> named(String verb) {
        List<SubmissionPaths.Named> submissions = SubmissionPaths.expand(orNone(paths), orNone(each));
        if (submissions.isEmpty()) {
            throw new UsageException("nothing to " + verb + ": name submissions, or with --each a folder of them");
        }
        return submissions;
    }

    List<KataFolder> katas(Pack pack) {
        List<KataFolder> katas = slugs == null
                ? pack.katas()
                : slugs.stream().distinct().map(pack::kata).toList();
        if (katas.isEmpty()) {
            throw new UsageException("there are no katas in " + pack.root() + " that a submission could be of");
        }
        return katas;
    }

    private static List<Path> orNone(@Nullable List<Path> list) {
        return list == null ? List.of() : list;
    }
}
