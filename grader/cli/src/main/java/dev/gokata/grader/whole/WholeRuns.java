package dev.gokata.grader.whole;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.run.KataTests;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Whole;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.subject.WholeWorld;
import dev.gokata.kata.subject.WholeWorld.Ended;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.vet.StaticState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the programs of a pack's whole with a learner's pieces in it. */
public final class WholeRuns implements AutoCloseable {

    private final String whole;
    private final List<Piece> pieces;
    private final Map<String, WorldClasses> classes = new LinkedHashMap<>();
    private final boolean holdsState;
    private final URLClassLoader libraries;
    private final long seed;
    private final int schedules;
    private WholeWorld<?> world;

    /**
     * Loads the whole. None of the learner's code runs yet.
     *
     * @param pack where it is
     * @param pieces what the learner has
     * @param seed what every schedule follows from
     * @param schedules with how many each program is run, from 1
     * @throws UsageException if the pack has no whole
     */
    public WholeRuns(Pack pack, List<Piece> pieces, long seed, int schedules) {
        this.whole = named(pack);
        this.pieces = List.copyOf(pieces);
        this.seed = seed;
        this.schedules = schedules;
        boolean state = false;
        for (Piece piece : pieces) {
            WorldClasses own = piece.classes();
            if (own != null) {
                classes.put(piece.slug(), own);
                state |= StaticState.heldBy(own.learner());
            }
        }
        holdsState = state;
        libraries = KataTests.libraries(pack);
        try {
            world = newWorld();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Returns the class that a pack names as its whole.
     *
     * @param pack the pack
     * @return its name
     * @throws UsageException if it names none
     */
    public static String named(Pack pack) {
        return Catalogue.whole(pack)
                .orElseThrow(() -> new UsageException("the katas of " + pack.root() + " are no parts of a whole:"
                        + " exercises/catalogue.toml names none by the key \"whole\""));
    }

    private WholeWorld<?> newWorld() {
        try {
            return WholeWorld.create(whole, classes, libraries);
        } catch (IllegalStateException e) {
            throw new MetadataException("exercises/catalogue.toml: " + e.getMessage());
        }
    }

    /**
     * Runs every program until it doesn't end as on the reference, or all schedules were tried.
     *
     * @param progress is told each program as it begins
     * @return what came of it
     */
    public WholeReport run(Consumer<String> progress) {
        List<WholeReport.Program> programs = new ArrayList<>();
        for (String program : world.programs()) {
            progress.accept("running " + program);
            programs.add(run(program));
        }
        return new WholeReport(
                seed,
                schedules,
                world.seams(classes.keySet()).stream()
                        .map(each -> new WholeReport.Seam(each.name(), each.owner(), classes.containsKey(each.owner())))
                        .toList(),
                pieces.stream()
                        .map(each -> new WholeReport.Kata(
                                each.slug(), each.isIn(), each.state().words(), each.why()))
                        .toList(),
                programs);
    }

    private WholeReport.Program run(String program) {
        for (int i = 0; i < schedules; i++) {
            Ended reference = world.run(program, List.of(), seed + i);
            if (!isRight(reference)) {
                return new WholeReport.Program(
                        program, false, Kind.OURS.label(), i + 1, Telling.lines(reference), List.of(), "");
            }
            Ended ended = classes.isEmpty() ? reference : ended(program, classes.keySet(), seed + i);
            if (!isRight(ended, reference)) {
                Suspects suspects = new Suspects(this, program, classes.keySet(), i);
                return new WholeReport.Program(
                        program,
                        false,
                        Telling.label(ended),
                        i + 1,
                        Telling.lines(ended),
                        suspects.slugs(),
                        suspects.why());
            }
        }
        return new WholeReport.Program(program, true, "as expected", schedules, List.of(), List.of(), "");
    }

    /** Tells whether a program ends as on the reference with some pieces, under one of the schedules. */
    boolean isRight(String program, Collection<String> some, int schedule) {
        long each = seed + schedule;
        return isRight(ended(program, some, each), world.run(program, List.of(), each));
    }

    /** Returns with how many schedules each program is run. */
    int schedules() {
        return schedules;
    }

    /* What earlier runs left in static fields is nobody's fault: a run that went wrong counts in a new world only. */
    private Ended ended(String program, Collection<String> some, long each) {
        Ended ended = world.run(program, some, each);
        if (holdsState && !isRight(ended)) {
            world = newWorld();
            ended = world.run(program, some, each);
        }
        return ended;
    }

    private static boolean isRight(Ended ended, Ended reference) {
        return isRight(ended)
                && ending(ended).printed().equals(ending(reference).printed());
    }

    private static boolean isRight(Ended ended) {
        return ended.outcome() instanceof Outcome.Observed<?> && ending(ended).isRight();
    }

    private static Whole.Ending ending(Ended ended) {
        return ((Outcome.Observed<Whole.Ending>) ended.outcome()).observation();
    }

    @Override
    public void close() {
        try {
            libraries.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
