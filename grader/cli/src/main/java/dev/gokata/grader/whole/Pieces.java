package dev.gokata.grader.whole;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.run.KataProbes;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.Todos;
import dev.gokata.grader.whole.Piece.State;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.Task;
import dev.gokata.kata.testing.LearnerCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds out what a learner has of each kata: compiles it, vets it, and runs its tests. */
public final class Pieces {

    private final Pack pack;
    private final Selection selection;
    private final Consumer<String> progress;
    private final Progress known;

    /**
     * Prepares to look.
     *
     * @param pack where the katas are
     * @param selection which pieces are wanted
     * @param progress is told what takes a while, in a few words
     * @param known what is known to be green
     */
    public Pieces(Pack pack, Selection selection, Consumer<String> progress, Progress known) {
        this.pack = pack;
        this.selection = selection;
        this.progress = progress;
        this.known = known;
    }

    /**
     * Looks at every kata.
     *
     * @return a piece for each, in the order of the catalogue
     * @throws dev.gokata.kata.meta.MetadataException if a kata can't be worked with, which is its author's mistake
     */
    public List<Piece> all() {
        List<Piece> pieces = new ArrayList<>();
        try (Tools tools = new Tools(pack)) {
            for (Catalogue.Track track : Catalogue.of(pack).tracks()) {
                for (KataManifest kata : track.katas()) {
                    pieces.add(piece(pack.kata(kata.slug()), tools));
                }
            }
        }
        return pieces;
    }

    private Piece piece(KataFolder kata, Tools tools) {
        if (selection.leavesOut(kata.slug())) {
            return left(kata, State.LEFT_OUT, "as you said");
        }
        Map<String, String> sources = kata.exerciseSources();
        Compilation compilation = tools.learner.compile(sources);
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return left(kata, State.NOT_COMPILED, complaint(compilation));
        }
        boolean asIs = selection.asIs().contains(kata.slug());
        if (!asIs && nothingIsWritten(kata.manifest(), compiled)) {
            return left(kata, State.NOT_WRITTEN, "begin with exercises/" + kata.slug() + "/README.md");
        }
        KataProbes probes = KataProbes.compile(kata, tools.probes);
        if (!probes.hasPlaceInWhole()) {
            return left(kata, State.NO_PLACE, "");
        }
        LearnerCode code = LearnerCode.prepare(
                kata.manifest(), probes.kataClass(), compiled.classes(), probes.classes(), tools.libraries);
        if (code instanceof LearnerCode.NotAllowed not) {
            return left(kata, State.REFUSED, not.refusals().get(0).toString());
        }
        LearnerCode.Ready ready = (LearnerCode.Ready) code;
        if (asIs) {
            return new Piece(kata.slug(), State.AS_IS, "as you said", ready.classes());
        }
        if (!selection.retest() && known.isGreen(kata, sources)) {
            return new Piece(kata.slug(), State.GREEN, "not changed since its tests passed", ready.classes());
        }
        progress.accept("testing your " + kata.slug());
        try (KataTests tests = KataTests.compile(pack, kata)) {
            return tested(kata, sources, tests, ready);
        }
    }

    private Piece tested(KataFolder kata, Map<String, String> sources, KataTests tests, LearnerCode.Ready code) {
        List<TestResult> results = new CodeRuns(pack, tests).practice(kata, sources, code, OptionalLong.empty(), known);
        if (results.stream().allMatch(TestResult::passed)) {
            return new Piece(kata.slug(), State.GREEN, "its tests pass", code.classes());
        }
        Set<Integer> unsolved = results.stream()
                .filter(result -> !result.passed())
                .map(result -> result.test().task())
                .collect(Collectors.toSet());
        List<Task> tasks = kata.manifest().tasks();
        long solved =
                tasks.stream().filter(task -> !unsolved.contains(task.number())).count();
        return left(
                kata,
                State.NOT_GREEN,
                solved + " of " + tasks.size() + " tasks solved; ./kata test " + kata.slug() + " says more");
    }

    /* Such code can't be green, and to find that out by its tests takes much longer. */
    private static boolean nothingIsWritten(KataManifest kata, Compilation.Compiled compiled) {
        Set<Integer> all = kata.tasks().stream().map(Task::number).collect(Collectors.toCollection(TreeSet::new));
        return Todos.tasksIn(compiled.classes()).equals(all);
    }

    private static String complaint(Compilation compilation) {
        return compilation instanceof Compilation.NotCompiled not
                ? not.diagnostics().get(0).where() + ": "
                        + not.diagnostics().get(0).message()
                : compilation.toString();
    }

    private static Piece left(KataFolder kata, State state, String why) {
        return new Piece(kata.slug(), state, why, null);
    }

    /** What all katas are compiled and vetted with: opened once, since that takes as long as a kata does. */
    private static final class Tools implements AutoCloseable {

        private final JavaCompilation learner;
        private final JavaCompilation probes;
        private final URLClassLoader libraries;

        Tools(Pack pack) {
            learner = new JavaCompilation(pack.subjectClassPath());
            probes = new JavaCompilation(pack.oracleClassPath());
            libraries = KataTests.libraries(pack);
        }

        @Override
        public void close() {
            learner.close();
            probes.close();
            try {
                libraries.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
