package dev.gokata.grader.watch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.testing.PracticeSeed;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of a learner's loop: what is watched, what runs, and what was told of it.
 *
 * <p>It does nothing by itself. Somebody calls {@link #tick} again and again, and {@link #on} for each event, on one
 * thread; so whatever can happen can be made to happen in a test.
 */
public final class Watching {

    /* Ctrl-D, which a terminal in this mode hands on as it is. */
    private static final char END_OF_TRANSMISSION = '\u0004';

    /* How often the files are looked at. */
    private static final Duration LOOK = Duration.ofMillis(10);

    /* A change is seen at one look, and counts if the next finds the same. */
    private static final Duration SECOND_LOOK = Duration.ofMillis(5);

    private final Pack pack;
    private final Disk disk;
    private final Staff staff;
    private final Runs runs;
    private final Teller teller;
    private final LongSupplier nanos;
    private final OptionalLong toldSeed;

    private final Progress progress;
    private final NextKata nextKata;
    private KataFolder kata;
    private SavedFiles files;
    private SavedFiles.@Nullable Change last;
    private Keys keys;
    private String firstTest = "";
    private boolean green;
    private boolean ended;
    private boolean inputEnded;

    /**
     * Begins to watch a kata.
     *
     * @param pack where it is
     * @param slug which
     * @param staff who runs the code
     * @param teller who tells what comes of it
     * @param seed what random choices come from, if not from each run's own
     */
    public Watching(Pack pack, String slug, Crew staff, Teller teller, OptionalLong seed) {
        this(pack, slug, Disk.REAL, staff, teller, System::nanoTime, seed);
    }

    Watching(Pack pack, String slug, Disk disk, Staff staff, Teller teller, LongSupplier nanos, OptionalLong seed) {
        this.pack = pack;
        this.disk = disk;
        this.staff = staff;
        this.runs = new Runs(staff, new Telling());
        this.teller = teller;
        this.nanos = nanos;
        this.toldSeed = seed;
        this.progress = new Progress(pack, complaint -> teller.says(List.of(complaint)));
        this.nextKata = new NextKata(pack, progress);
        this.kata = pack.kata(slug);
        this.files = new SavedFiles(disk, kata.exercise(), kata.manifest().editable());
        this.keys = new Keys(nextKata, kata);
        teller.watches(kata.manifest(), kata.manifest().editable());
    }

    /**
     * Tells whether the loop is over.
     *
     * @return true after the key that ends it, or when its input has ended and a verdict is there
     */
    public boolean isOver() {
        return ended || inputEnded && !runs.areUnderWay() && last != null;
    }

    /**
     * Returns what was found last.
     *
     * @return whether all tests passed
     */
    public boolean isGreen() {
        return green;
    }

    /**
     * Returns how long to wait for the next tick.
     *
     * @return less than else while a change is seen that one more look has to confirm
     */
    public Duration pause() {
        return files.isUnsure() ? SECOND_LOOK : LOOK;
    }

    /** Looks at the files and at the clock. */
    public void tick() {
        long now = nanos.getAsLong();
        Optional<SavedFiles.Change> change = files.look(now);
        if (change.isPresent()) {
            saved(change.get(), now);
        }
        runs.glance(Duration.ofSeconds(kata.manifest().seconds()), now);
    }

    /**
     * Takes in what has happened.
     *
     * @param event what
     */
    public void on(Event event) {
        if (event instanceof Event.Said said) {
            runs.said(said.worker(), said.report(), nanos.getAsLong());
        } else if (event instanceof Event.Lost lost) {
            runs.lost(lost.worker(), lost.how(), nanos.getAsLong());
        } else if (event instanceof Event.Key key) {
            pressed(key.key());
        } else if (event instanceof Event.InputEnded) {
            inputEnded = true;
        }
    }

    private void saved(SavedFiles.Change change, long now) {
        boolean again = last != null;
        last = change;
        run(change, again ? told(change.changed()) : "", now);
    }

    private static String told(List<String> changed) {
        List<String> names = changed.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .limit(3)
                .toList();
        int more = changed.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "") + " changed";
    }

    private void run(SavedFiles.Change change, String why, long now) {
        runs.leave();
        teller.begins(kata.manifest(), why);
        List<String> trouble = trouble(change);
        if (!trouble.isEmpty()) {
            green = false;
            teller.stopped("not run", trouble, Duration.ZERO);
            return;
        }
        List<Order.Source> sources = new ArrayList<>();
        change.sources().forEach((path, text) -> sources.add(new Order.Source(path, text)));
        long seed = new PracticeSeed(kata.exercise().resolve("target")).choose(toldSeed);
        runs.begin(
                new Order.Run(
                        0,
                        pack.root().toString(),
                        kata.slug(),
                        change.tests(),
                        sources,
                        seed,
                        firstTest,
                        Order.Share.WHOLE),
                now);
    }

    /* What keeps the kata from being run at all; reads it anew, for its author may be at work too. */
    private List<String> trouble(SavedFiles.Change change) {
        try {
            kata = pack.kata(kata.slug());
        } catch (MetadataException | UncheckedIOException e) {
            return List.of(String.valueOf(e.getMessage()), "it is run again when that is mended");
        } catch (UsageException e) {
            return List.of("the kata's folder is gone: " + kata.exercise(), "it is run again when it is back");
        }
        if (!change.missing().isEmpty()) {
            return List.of(name(change.missing().get(0)) + " is gone: it is run again when it is back");
        }
        if (!change.notText().isEmpty()) {
            return List.of(name(change.notText().get(0)) + " is not UTF-8: save it as UTF-8");
        }
        return List.of();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Tells what becomes of a run. */
    private final class Telling implements Runs.Listener {

        @Override
        public void isAt(String what) {
            teller.isAt(what);
        }

        @Override
        public void fails(Running run, TestResult first) {
            teller.fails(text(), first, run.since(nanos.getAsLong()));
        }

        @Override
        public void ended(Running run, Report.Done how) {
            List<TestResult> results = run.results();
            green = results.stream().allMatch(TestResult::passed);
            firstTest = run.firstFailure().map(ExpectedTest::id).orElse("");
            // A verdict waits for nothing, and what comes next takes a look at all katas.
            teller.ended(text(), results, () -> then(run, how, results), run.since(nanos.getAsLong()));
            staff.keepReady(run.order);
        }

        private List<String> then(Running run, Report.Done how, List<TestResult> results) {
            CodeRuns.ended(kata, run.order.seed(), results);
            progress.ended(kata, how.version(), run.order.texts(), results);
            keys.ended(results);
            return keys.then();
        }

        @Override
        public void stopped(Running run, String verdict, List<String> lines) {
            green = false;
            teller.stopped(verdict, lines, run.since(nanos.getAsLong()));
        }
    }

    private PracticeText text() {
        return new PracticeText(kata.manifest(), Misconceptions.of(kata));
    }

    private void pressed(char key) {
        switch (Character.toLowerCase(key)) {
            case 'q', END_OF_TRANSMISSION -> ended = true;
            case 'r' -> again();
            case 'h' -> teller.says(keys.hint());
            case 'l' -> teller.says(nextKata.list(kata.slug()));
            case 'n' -> next();
            case 'o' -> teller.says(keys.picture());
            default -> {
                // Not one of ours: a key pressed by mistake needs no lecture.
            }
        }
    }

    private void again() {
        SavedFiles.Change change = last;
        if (change != null) {
            run(change, "once more", nanos.getAsLong());
        }
    }

    private void next() {
        Optional<String> next = nextKata.after(kata.slug());
        if (next.isEmpty()) {
            teller.says(List.of(green ? "all katas are green" : "every other kata is green"));
            return;
        }
        runs.leave();
        runs.forget();
        kata = pack.kata(next.get());
        files = new SavedFiles(disk, kata.exercise(), kata.manifest().editable());
        keys = new Keys(nextKata, kata);
        last = null;
        firstTest = "";
        green = false;
        teller.watches(kata.manifest(), kata.manifest().editable());
    }
}
