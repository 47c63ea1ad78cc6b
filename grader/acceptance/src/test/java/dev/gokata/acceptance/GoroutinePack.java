package dev.gokata.acceptance;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A pack in a folder, with one kata of one task whose probe runs goroutines: to count to the number of them. */
final class GoroutinePack {

    private static final String FILE = "src/main/java/tiny/Counting.java";
    private static final String EXERCISE = "exercises/counting/";

    private final Path root;

    /** Makes the pack in an empty folder, with the libraries of this repository's katas. */
    GoroutinePack(Path root) {
        this.root = root;
        copy("subject");
        copy("oracle");
        write("exercises/pom.xml", "<project/>");
        write(EXERCISE + "kata.toml", """
                format_version = 1
                id = "0a7c6a0e-6f0e-4a86-8f0e-0d6d0c7d8a12"
                slug = "counting"
                title = "Counting"
                blurb = "Count together."
                track = "sync"
                difficulty = 1
                minutes = 5
                status = "active"
                editable = ["src/main/java/tiny/Counting.java"]
                [rules]
                allow = ["dev.gokata.runtime.sim.*"]
                [limits]
                steps = 100_000
                [[task]]
                n = 1
                title = "count"
                points = 1
                """);
        write(EXERCISE + "README.md", "# Counting\n\n## The rules\n\n1. **Each goroutine counts once.**\n");
        write(EXERCISE + FILE, learner("throw dev.gokata.kata.Kata.todo(1);"));
        write("solutions/counting/" + FILE, learner("n.add(1);"));
        write(EXERCISE + "src/test/java/tiny/CountingKata.java", kata());
        write(EXERCISE + "src/test/java/tiny/CountingTests.java", tests());
        write(EXERCISE + "src/test/java/tiny/CountingProperties.java", properties());
    }

    KataFolder kataFolder() {
        return pack().kata("counting");
    }

    Pack pack() {
        return new Pack(root);
    }

    /** Returns the learner's file with a body for its only method. */
    static Map<String, String> sources(String body) {
        return Map.of(FILE, learner(body));
    }

    private static String learner(String body) {
        return """
                package tiny;

                import dev.gokata.runtime.sim.*;

                public final class Counting {
                    public static void countOn(AtomicInt32 n) {
                        %s
                    }
                }
                """.formatted(body);
    }

    private static String kata() {
        return """
                package tiny;
                import dev.gokata.kata.*;
                import dev.gokata.runtime.sim.*;
                import java.util.List;
                import java.util.function.Consumer;
                public final class CountingKata implements Kata<Consumer<AtomicInt32>> {
                    public record Race(int goroutines, int schedules, long seed) {}
                    public record Raced(ExplorationReport report) {}
                    public static final Probe<Consumer<AtomicInt32>, Race, Raced> RACE = Probe.of(
                            "race", Race.class, Raced.class, (counting, race, meter) -> new Raced(explored(counting, race)));
                    private static ExplorationReport explored(Consumer<AtomicInt32> counting, Race race) {
                        Program program = Program.of(() -> {
                            AtomicInt32 n = new AtomicInt32();
                            AtomicInt32 left = new AtomicInt32(race.goroutines());
                            Goroutine main = Go.getg();
                            for (int i = 0; i < race.goroutines(); i++) {
                                Go.go("counter", () -> {
                                    counting.accept(n);
                                    if (left.add(-1) == 0) {
                                        Go.goready(main);
                                    }
                                });
                            }
                            Go.gopark(WaitReason.SEMACQUIRE, left);
                            if (n.load() != race.goroutines()) {
                                throw new GoPanic("counted " + n.load());
                            }
                        });
                        return ExplorationReport.of(Exploration.of(program.withPointBudget(5_000))
                                .withSeed(race.seed())
                                .withSchedules(race.schedules())
                                .run());
                    }
                    @Override public Consumer<AtomicInt32> learner() { return Counting::countOn; }
                    @Override public List<Probe<Consumer<AtomicInt32>, ?, ?>> probes() { return List.of(RACE); }
                    @Override public boolean isMisuse(Throwable thrown) { return thrown instanceof SimulatorMisuse; }
                }
                """;
    }

    private static String tests() {
        return """
                package tiny;
                import static dev.gokata.kata.testing.KataAssertions.assertThat;
                import dev.gokata.kata.testing.Subject;
                import org.junit.jupiter.api.Tag;
                import org.junit.jupiter.api.Test;
                @Tag("task-1")
                class CountingTests {
                    private final Subject learner = Subject.of(CountingKata.class);
                    @Test void two_goroutines_under_100_schedules() { race(new CountingKata.Race(2, 100, 4711)); }
                    @Test void many_goroutines_under_the_plain_schedule() { race(new CountingKata.Race(200, 1, 4711)); }
                    private void race(CountingKata.Race race) {
                        assertThat(learner.asked(CountingKata.RACE, race)).byRule(1).observed();
                    }
                }
                """;
    }

    private static String properties() {
        return """
                package tiny;
                import static dev.gokata.kata.testing.KataAssertions.assertThat;
                import dev.gokata.kata.testing.Subject;
                import dev.gokata.runtime.sim.ExplorationReport;
                import java.util.List;
                import java.util.Optional;
                import net.jqwik.api.ForAll;
                import net.jqwik.api.Property;
                import net.jqwik.api.Tag;
                import net.jqwik.api.constraints.IntRange;
                @Tag("task-1")
                class CountingProperties {
                    private final Subject learner = Subject.of(CountingKata.class);
                    @Property(tries = 5)
                    void nobody_is_forgotten(@ForAll @IntRange(min = 2, max = 4) int goroutines, @ForAll long seed) {
                        CountingKata.Race race = new CountingKata.Race(goroutines, 20, seed);
                        assertThat(learner.asked(CountingKata.RACE, race)).byRule(1)
                                .tellingDifferencesBy((expected, found) -> lines(found.report()))
                                .shows(new CountingKata.Raced(new ExplorationReport(seed, List.of(), Optional.empty())));
                    }
                    private static List<String> lines(ExplorationReport report) {
                        return List.of(report.failure().map(found -> found.run().headline()).orElse("none"), report.howFound());
                    }
                }
                """;
    }

    private void copy(String kind) {
        Path from = Repository.ROOT.resolve("exercises/target/lib").resolve(kind);
        Path to = root.resolve("exercises/target/lib").resolve(kind);
        Repository.pack();
        try (Stream<Path> jars = Files.list(from)) {
            Files.createDirectories(to);
            for (Path jar : jars.toList()) {
                Files.copy(jar, to.resolve(jar.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
