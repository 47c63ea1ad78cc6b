package dev.gokata.grader.watch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.progress.Progress;
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

    /* How long a worker that is to be killed has to say where it is. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /* How long it has to leave a run that nobody wants any more. */
    private static final Duration TO_LEAVE = Duration.ofMillis(500);
    /* By how much longer a run may be silent before its tests begin: nothing of the learner's can hang there. */
    private static final int SLOW_MACHINE = 6;

    /* How long a run may take before what it is at is worth a line. */
    private static final Duration LONG = Duration.ofMillis(700);

    /* Ctrl-D, which a terminal in this mode hands on as it is. */
    private static final char END_OF_TRANSMISSION = '\u0004';

    private final Pack pack;
    private final Disk disk;
    private final Staff staff;
    private final Teller teller;
    private final LongSupplier nanos;
    private final OptionalLong toldSeed;

    private final Progress progress;
    private final NextKata nextKata;
    private KataFolder kata;
    private SavedFiles files;
    private SavedFiles.@Nullable Change last;
    private @Nullable Running running;
    private Keys keys;
    private long runs;
    private String firstClass = "";
    /* Whether the worker was told to leave a run, and has not begun with another. */
    private boolean leaving;
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
        return ended || inputEnded && running == null && last != null;
    }

    /**
     * Returns what was found last.
     *
     * @return whether all tests passed
     */
    public boolean isGreen() {
        return green;
    }

    /** Looks at the files and at the clock. */
    public void tick() {
        long now = nanos.getAsLong();
        Optional<SavedFiles.Change> change = files.look(now);
        if (change.isPresent()) {
            saved(change.get(), now);
        }
        Running run = running;
        if (run != null) {
            glance(run, now);
        }
    }

    /* A run that takes long says what it is at; one that takes too long is asked where it is, and ends. */
    private void glance(Running run, long now) {
        if (leaving && !run.taken && now - run.begun > TO_LEAVE.toNanos()) {
            // It may never come back, and what it is at says nothing of the code that was saved since.
            replace();
            again(run, now);
            return;
        }
        Duration limit = Duration.ofSeconds(kata.manifest().seconds()).multipliedBy(run.compiled ? 1 : SLOW_MACHINE);
        if (run.askedAt == Running.NEVER) {
            if (now - run.progress > limit.toNanos()) {
                run.askedAt = now;
                staff.send(new Order.Where(run.id));
            } else if (now - run.begun > LONG.toNanos()) {
                teller.isAt(run.at);
            }
        } else if (now - run.askedAt > LAST_WORDS.toNanos()) {
            hangs(run, List.of("where it was can't be told: its process no longer answers"));
        }
    }

    /**
     * Takes in what has happened.
     *
     * @param event what
     */
    public void on(Event event) {
        if (event instanceof Event.Said said) {
            Running run = running;
            if (run != null && run.id == said.report().id()) {
                said(run, said.report());
            }
        } else if (event instanceof Event.Lost lost) {
            lost(lost.how());
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
        leave();
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
        Order.Run order =
                new Order.Run(++runs, pack.root().toString(), kata.slug(), change.tests(), sources, seed, firstClass);
        running = new Running(order, now);
        staff.send(order);
    }

    /* Wants no more of the run that is under way. */
    private void leave() {
        Running run = running;
        if (run != null) {
            leaving |= run.taken;
            staff.send(new Order.Stop(run.id));
            running = null;
        }
    }

    private void replace() {
        staff.replace();
        leaving = false;
    }

    private Running again(Running run, long now) {
        Running second = run.again(++runs, now);
        running = second;
        staff.send(second.order);
        return second;
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

    private void said(Running run, Report report) {
        if (!(report instanceof Report.Place)) {
            run.taken = true;
            leaving = false;
            // It goes on after all, and what it answers to an earlier question is of no interest any more.
            run.progress = nanos.getAsLong();
            run.askedAt = Running.NEVER;
        }
        if (report instanceof Report.Began began) {
            run.compiled = true;
            run.at = "task " + began.task() + " · " + began.sentence();
        } else if (report instanceof Report.Compiled) {
            run.at = "the tests begin";
            run.compiled = true;
        } else if (report instanceof Report.Ended classEnded) {
            classEnded(run, classEnded);
        } else if (report instanceof Report.Done done) {
            done(run, done);
        } else if (report instanceof Report.NotCompiled not) {
            Compilation compilation = not.limit().isEmpty()
                    ? new Compilation.NotCompiled(not.messages(), not.leftOut())
                    : new Compilation.CompilerLimit(not.limit());
            stopped(run, PracticeText.NOT_COMPILED, PracticeText.notCompiled(compilation));
        } else if (report instanceof Report.Mistake mistake) {
            stopped(run, "not run", List.of(mistake.sentence(), "it is run again at the next save"));
        } else if (report instanceof Report.Fault fault) {
            stopped(run, "our fault", List.of("this is a fault of the grader, please report it: " + fault.what()));
        } else if (report instanceof Report.Place place && run.askedAt != Running.NEVER) {
            hangs(run, place.lines());
        }
    }

    private void classEnded(Running run, Report.Ended classEnded) {
        for (Report.Judged judged : classEnded.tests()) {
            run.judged.put(judged.position(), judged);
        }
        classEnded.tests().stream()
                .filter(judged -> !judged.result().passed())
                .min(Running.ORDER)
                .filter(first -> run.told == null || Running.ORDER.compare(first, run.told) < 0)
                .ifPresent(first -> {
                    run.told = first;
                    teller.fails(text(), first.result(), run.since(nanos.getAsLong()));
                });
    }

    private void done(Running run, Report.Done done) {
        running = null;
        List<TestResult> results = run.results();
        green = results.stream().allMatch(TestResult::passed);
        firstClass = PracticeText.first(results)
                .map(first -> first.test().topLevelClass())
                .orElse("");
        CodeRuns.ended(kata, run.order.seed(), results);
        progress.ended(kata, done.version(), run.order.texts(), results);
        keys.ended(results);
        teller.ended(text(), results, keys.then(), run.since(nanos.getAsLong()));
        staff.keepReady(run.order);
    }

    private PracticeText text() {
        return new PracticeText(kata.manifest(), Misconceptions.of(kata));
    }

    private void stopped(Running run, String verdict, List<String> lines) {
        running = null;
        green = false;
        teller.stopped(verdict, lines, run.since(nanos.getAsLong()));
    }

    private void hangs(Running run, List<String> where) {
        replace();
        List<String> lines = new ArrayList<>();
        lines.add("no end after " + run.sinceProgress(nanos.getAsLong()).toSeconds() + " s, and so it was stopped, in");
        lines.add("  " + run.at);
        lines.add("");
        if (where.isEmpty()) {
            lines.add(
                    "  none of your code was running: if it is like that again, this is a fault of the kata or the grader");
        }
        where.forEach(line -> lines.add("  " + line));
        stopped(run, "no end", lines);
    }

    private void lost(String how) {
        replace();
        Running run = running;
        if (run == null) {
            return;
        }
        if (run.losses == 0) {
            // Once may be the machine's doing, which has no memory left, say.
            again(run, nanos.getAsLong()).losses = 1;
            return;
        }
        stopped(
                run,
                "process ended",
                List.of("the process that ran your code ended twice " + how + ", in", "  " + run.at));
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
        leave();
        kata = pack.kata(next.get());
        files = new SavedFiles(disk, kata.exercise(), kata.manifest().editable());
        keys = new Keys(nextKata, kata);
        last = null;
        firstClass = "";
        green = false;
        teller.watches(kata.manifest(), kata.manifest().editable());
    }
}
