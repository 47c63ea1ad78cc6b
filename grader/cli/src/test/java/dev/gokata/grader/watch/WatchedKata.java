package dev.gokata.grader.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.TestsVersion;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A loop that watches a kata, with all around it in a test's hand: the clock, the workers, and what is told. */
abstract class WatchedKata {

    static final String EXERCISE = "exercises/" + TinyPack.SLUG + "/";
    static final String HEAD = "── 12:31:07 doubling ";

    @TempDir
    Path root;

    final FakeStaff staff = new FakeStaff();
    final ByteArrayOutputStream told = new ByteArrayOutputStream();
    TinyPack tiny;
    Pack pack;
    Watching watching;
    long now;

    @BeforeEach
    void begin() {
        tiny = new TinyPack(root);
        pack = tiny.pack();
        watching = watching(false);
    }

    Watching watching(boolean keys) {
        PrintWriter out = new PrintWriter(told, true, UTF_8);
        return new Watching(
                pack,
                TinyPack.SLUG,
                Disk.REAL,
                staff,
                new PlainTeller(out, false, keys, () -> LocalTime.of(12, 31, 7, 5)),
                () -> now,
                OptionalLong.of(7));
    }

    /* Two looks, the second of which counts. */
    void look() {
        pass(Duration.ofMillis(20));
        pass(Duration.ofMillis(20));
    }

    /* The same, of the files too that no learner edits. */
    void lookAtAll() {
        pass(SavedFiles.SELDOM);
        pass(Duration.ofMillis(20));
    }

    void pass(Duration time) {
        now += time.toNanos();
        watching.tick();
    }

    void save(String body) {
        tiny.write(EXERCISE + TinyPack.FILE, TinyPack.learner(body));
        look();
    }

    void says(Report report) {
        says(0, report);
    }

    void says(int worker, Report report) {
        watching.on(new Event.Said(worker, report));
    }

    void press(char key) {
        watching.on(new Event.Key(key));
    }

    static Report.Judged judged(int position, String name, int task, Optional<String> message) {
        return new Report.Judged(
                position,
                "tiny." + name,
                "three",
                task,
                Engine.JUPITER,
                true,
                message.map(text -> Kind.WRONG),
                message,
                1_000);
    }

    long id() {
        return staff.lastRun().id();
    }

    String heard() {
        String text = told.toString(UTF_8).replace(System.lineSeparator(), "\n");
        told.reset();
        return text;
    }

    /* The end of a part of a run, of as many tests in all. */
    Report.Done done(int tests) {
        return new Report.Done(
                id(), new TestsVersion(TestsVersion.testsOf(pack.kata(TinyPack.SLUG)), "libraries"), tests);
    }

    void green() {
        says(new Report.Ended(id(), List.of(judged(0, "ATests", 1, Optional.empty()))));
        says(done(1));
    }
}
