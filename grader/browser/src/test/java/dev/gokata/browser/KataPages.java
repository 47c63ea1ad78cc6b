package dev.gokata.browser;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.check.Mutant;
import dev.gokata.grader.check.Mutants;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.show.Show;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes two pages of each kata that is drawn: one of a mutant that goes wrong, and one of the solution. */
final class KataPages {

    private static final long SEED = 1;

    private final Path folder;
    private final Map<String, KataPage> wrong = new TreeMap<>();
    private final Map<String, KataPage> right = new TreeMap<>();

    KataPages(Path root, Path folder) {
        this.folder = folder;
        Pack pack = new Pack(root);
        pack.katas().stream().filter(Show::isThereOf).forEach(kata -> make(pack, kata));
    }

    /** Returns the pages of runs that go wrong, by kata. */
    Map<String, KataPage> wrong() {
        return wrong;
    }

    /** Returns the pages of solutions, by kata. */
    Map<String, KataPage> right() {
        return right;
    }

    private void make(Pack pack, KataFolder kata) {
        String slug = kata.slug();
        try (KataTests tests = KataTests.compileVisible(pack, kata)) {
            CodeRuns runs = new CodeRuns(pack, tests);
            Show example = Show.example(tests, code(runs, kata.solutionSources()), "");
            right.put(slug, KataPage.write(slug + "-solved", example, folder));
            Show failure = Mutants.of(kata).stream()
                    .flatMap(mutant -> failure(kata, tests, runs, mutant).stream())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(slug + ": no failure of any mutant is drawn"));
            wrong.put(slug, KataPage.write(slug, failure, folder));
        }
    }

    private static Optional<Show> failure(KataFolder kata, KataTests tests, CodeRuns runs, Mutant mutant) {
        LearnerCode code = code(runs, mutant.applyTo(kata.solutionSources()));
        List<TestResult> results =
                runs.run(code, Mode.PRACTICE, SEED, test -> !test.hidden() && test.task() == mutant.killedBy());
        Show show = Show.of(tests, code, results);
        boolean drawn = !show.message().isEmpty() && show.lanes().difference().isPresent();
        return drawn ? Optional.of(show) : Optional.empty();
    }

    private static LearnerCode code(CodeRuns runs, Map<String, String> sources) {
        if (runs.compile(sources) instanceof Compilation.Compiled compiled) {
            return runs.prepare(compiled);
        }
        throw new AssertionError("what the pages are of does not compile");
    }
}
