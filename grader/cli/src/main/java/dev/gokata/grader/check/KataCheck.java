package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.CataloguePage;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.report.WholeFile;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.kata.meta.KataManifest.Status;
import dev.gokata.kata.meta.MetadataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all that a kata must have and be, in the order in which an author gets to it: what it says of itself, the
 * rules, the tests, the stub, the solution, the mutants, and then all that is there to be read.
 */
public final class KataCheck {

    private final Pack pack;
    private final String slug;
    private final Settings settings;
    private final Consumer<String> progress;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * How a check is made.
     *
     * @param seeds how many seeds the solution and each mutant are run with, from 1
     * @param full whether all is gone through, and not only up to the first part that has something to mend
     * @param write whether {@code misconceptions.json} and the page of all katas are made anew
     * @param goSource Go's source, to look up in it what the kata refers to
     */
    public record Settings(int seeds, boolean full, boolean write, Optional<Path> goSource) {}

    /**
     * Makes a check.
     *
     * @param pack where the kata is
     * @param slug which kata
     * @param settings how it is checked
     * @param progress is told each step as it begins, in a few words
     */
    public KataCheck(Pack pack, String slug, Settings settings, Consumer<String> progress) {
        this.pack = pack;
        this.slug = slug;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Checks the kata.
     *
     * @return what is missing or wrong, the first to mend first; what can't be looked at before that is mended is left out
     */
    public List<Finding> run() {
        try {
            check(pack.kata(slug));
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

    private void check(KataFolder kata) {
        progress.accept("files");
        if (settings.write()) {
            CataloguePage.refresh(pack);
        }
        part(() -> new PackChecks(pack, kata, settings.goSource()).run());
        part(() -> new BriefChecks(kata).run());
        int before = findings.size();
        part(() -> new SolutionFileChecks(kata).sources());
        boolean runs = findings.size() == before && kata.hasSolution();
        Optional<CodeChecks> code = runs && goesOn() ? Optional.of(code(kata)) : Optional.empty();
        part(() -> new TextChecks(kata).run());
        code.ifPresent(checks -> part(checks::untold));
        if (findings.isEmpty() && kata.manifest().status() == Status.WIP) {
            findings.add(new Finding(
                    "exercises/" + slug + "/" + KataFolder.MANIFEST,
                    "it says that the kata is still being written, and nothing is missing",
                    "let somebody else solve it, and then say status = \"active\""));
        }
    }

    private CodeChecks code(KataFolder kata) {
        progress.accept("tests");
        @Nullable Signatures signatures = settings.write() ? new Signatures() : null;
        try (KataTests tests = KataTests.compile(pack, kata)) {
            CodeChecks code = new CodeChecks(pack, kata, tests, settings.seeds(), progress, signatures, Costs.DEFAULT);
            if (settings.write()) {
                writePictures(kata, tests);
            }
            int before = findings.size();
            part(() -> new TestChecks(kata, tests).run());
            part(code::stub);
            part(code::solution);
            List<Mutant> mutants = new ArrayList<>();
            part(() -> mutants(kata, mutants));
            part(() -> code.mutants(mutants));
            if (signatures != null && findings.size() == before) {
                write(kata, signatures.misconceptions());
                MessagesFile.of(pack).write(slug, code.messages());
            } else if (findings.size() == before) {
                part(() -> messages(code.messages()));
            }
            part(() -> new SolutionFileChecks(kata).counts(mutants));
            part(() -> stubCopy(kata));
            return code;
        }
    }

    private static void writePictures(KataFolder kata, KataTests tests) {
        try {
            SceneChecks.write(kata, tests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> messages(String now) {
        return MessagesFile.of(pack)
                .section(slug)
                .filter(known -> !known.equals(now))
                .map(known -> List.of(new Finding(
                        "solutions/MESSAGES.md",
                        "what the mutants of " + slug + " are told is not what stands there",
                        "run ./kata check " + slug + " --write, and read what has changed")))
                .orElse(List.of());
    }

    private static List<Finding> mutants(KataFolder kata, List<Mutant> read) {
        List<Finding> wrong = new ArrayList<>();
        for (Path file : Mutants.files(kata)) {
            try {
                read.add(Mutants.read(file));
            } catch (MetadataException e) {
                wrong.add(new Finding("solutions/" + kata.slug(), e.getMessage(), "mend it and check again"));
            }
        }
        return wrong;
    }

    private boolean goesOn() {
        return settings.full() || findings.isEmpty();
    }

    private void part(Supplier<List<Finding>> part) {
        if (goesOn()) {
            findings.addAll(part.get());
        }
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
