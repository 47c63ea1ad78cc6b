package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.report.WholeFile;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.kata.meta.MetadataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Goes through all that a kata must have and be, from its files to its mutants. */
public final class KataCheck {

    private final Pack pack;
    private final String slug;
    private final int seeds;
    private final boolean write;
    private final Consumer<String> progress;

    /**
     * Makes a check.
     *
     * @param pack where the kata is
     * @param slug which kata
     * @param seeds how many seeds the solution and each mutant are run with, from 1
     * @param write whether {@code misconceptions.json} and the copy of the stub are made anew, if all else is well
     * @param progress is told each step as it begins, in a few words
     */
    public KataCheck(Pack pack, String slug, int seeds, boolean write, Consumer<String> progress) {
        this.pack = pack;
        this.slug = slug;
        this.seeds = seeds;
        this.write = write;
        this.progress = progress;
    }

    /**
     * Checks the kata.
     *
     * @return what is missing or wrong, the most basic first; what can't be looked at before that is mended is left out
     */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        try {
            KataFolder kata = pack.kata(slug);
            progress.accept("files");
            findings.addAll(new FileChecks(kata).run());
            if (!kata.hasSolution()) {
                return findings;
            }
            progress.accept("tests");
            try (KataTests tests = KataTests.compile(pack, kata)) {
                findings.addAll(new TestChecks(kata, tests).run());
                Signatures signatures = write ? new Signatures() : null;
                findings.addAll(new CodeChecks(pack, kata, tests, seeds, progress, signatures).run());
                if (signatures != null && findings.isEmpty()) {
                    write(kata, signatures.misconceptions());
                } else if (findings.isEmpty()) {
                    findings.addAll(stubCopy(kata));
                }
            }
        } catch (MetadataException e) {
            findings.add(new Finding(slug, e.getMessage(), "mend it and check again"));
        }
        return findings;
    }

    /* It is what kata reset puts back, and no build may make it: by then a learner has changed the exercise. */
    private static List<Finding> stubCopy(KataFolder kata) {
        return kata.stubSources().equals(kata.exerciseSources())
                ? List.of()
                : List.of(new Finding(
                        "exercises/" + kata.slug() + "/stub",
                        "it is not what the exercise holds, so \"kata reset\" would put back something else",
                        "run ./kata check " + kata.slug() + " --write"));
    }

    private static void write(KataFolder kata, Misconceptions misconceptions) {
        try {
            byte[] text = misconceptions.text().getBytes(StandardCharsets.UTF_8);
            WholeFile.write(kata.exercise().resolve(Misconceptions.FILE), text);
            for (Map.Entry<String, String> stub : kata.exerciseSources().entrySet()) {
                WholeFile.write(
                        kata.exercise().resolve(KataFolder.stubOf(stub.getKey())),
                        stub.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
