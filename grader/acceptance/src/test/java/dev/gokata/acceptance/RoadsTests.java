package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.check.Mutants;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.watch.Crew;
import dev.gokata.grader.watch.Event;
import dev.gokata.grader.watch.Order;
import dev.gokata.grader.watch.Report;
import dev.gokata.kata.testing.RunSettings.Mode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By whichever road a kata's tests are run, with the same seed they are the same and say the same. */
class RoadsTests {

    private static final long SEED = 4711;

    private static final BlockingQueue<Event> EVENTS = new LinkedBlockingQueue<>();
    private static Crew crew;
    private static long runs;
    private static int parts;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        crew = new Crew(EVENTS::add);
    }

    @AfterAll
    static void end() {
        crew.close();
    }

    @ParameterizedTest
    @CsvSource({
        "size-classes, stub",
        "size-classes, rounds-down",
        "growslice, solution",
        "copystack, frame-pointer-register-forgotten",
    })
    void lead_to_the_same_verdict(String slug, String code) throws Exception {
        Pack pack = Repository.pack();
        KataFolder kata = pack.kata(slug);
        Map<String, String> sources = sources(kata, code);
        Map<String, String> tested = new TreeMap<>();
        List<String> classes;
        // In another process, and meanwhile here.
        watch(pack, slug, sources);
        try (KataTests tests = KataTests.compileVisible(pack, kata)) {
            CodeRuns command = new CodeRuns(pack, tests);
            Compilation.Compiled compiled = (Compilation.Compiled) command.compile(sources);
            command.run(command.prepare(compiled), Mode.PRACTICE, SEED, test -> true)
                    .forEach(result -> put(result, tested));
            classes = tests.expected().stream()
                    .map(ExpectedTest::topLevelClass)
                    .distinct()
                    .toList();
        }

        assertThat(watched()).isEqualTo(tested);
        assertThat(onTheClassPath(pack, kata, sources, classes)).isEqualTo(tested);
        assertThat(tested.values().stream().allMatch(String::isEmpty)).isEqualTo(code.equals("solution"));
        assertThat(tested).hasSizeGreaterThan(20);
    }

    private static Map<String, String> sources(KataFolder kata, String code) {
        return switch (code) {
            case "stub" -> kata.exerciseSources();
            case "solution" -> kata.solutionSources();
            default ->
                Mutants.of(kata).stream()
                        .filter(mutant -> mutant.name().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .applyTo(kata.solutionSources());
        };
    }

    private static void put(TestResult result, Map<String, String> messages) {
        messages.put(result.test().className() + "#" + result.test().method(), result.message());
    }

    private static void watch(Pack pack, String slug, Map<String, String> sources) {
        List<Order.Source> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Order.Source(path, text)));
        List<Integer> workers = crew.ready();
        parts = workers.size();
        Order.Run whole =
                new Order.Run(++runs, pack.root().toString(), slug, "as they are", files, SEED, "", Order.Share.WHOLE);
        for (int worker : workers) {
            crew.send(worker, whole.as(runs, new Order.Share(workers.indexOf(worker), parts, List.of())));
        }
    }

    private static Map<String, String> watched() throws InterruptedException {
        Map<String, String> messages = new TreeMap<>();
        while (true) {
            Event event = EVENTS.poll(2, TimeUnit.MINUTES);
            assertThat(event).isInstanceOf(Event.Said.class);
            Report report = ((Event.Said) event).report();
            if (report instanceof Report.Ended ended) {
                ended.tests().forEach(test -> put(test.result(), messages));
            } else if (report instanceof Report.Done && --parts == 0) {
                return messages;
            }
        }
    }

    /* Everything anew, as in a JVM of its own: what JUnit, jqwik and our extensions keep, they keep in static fields. */
    @SuppressWarnings("unchecked") // IdeRoad's, in another loader
    private Map<String, String> onTheClassPath(
            Pack pack, KataFolder kata, Map<String, String> sources, List<String> classes) throws Exception {
        Map<String, String> all = new TreeMap<>(kata.visibleTests());
        sources.forEach((path, text) -> all.put(path.substring("src/main/java/".length()), text));
        Compilation.Compiled compiled = (Compilation.Compiled) JavaCompilation.compile(all, pack.oracleClassPath());
        lay(kata, sources, compiled);
        List<URL> path = new ArrayList<>(List.of(url(folder.resolve("main")), url(folder.resolve("test"))));
        for (Path jar : pack.oracleClassPath()) {
            path.add(url(jar));
        }
        path.add(IdeRoad.class.getProtectionDomain().getCodeSource().getLocation());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        System.setProperty("kata.seed", String.valueOf(SEED));
        try (URLClassLoader loader =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return (Map<String, String>) loader.loadClass(IdeRoad.class.getName())
                    .getMethod("run", List.class)
                    .invoke(null, classes);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            System.clearProperty("kata.seed");
        }
    }

    /* As Maven leaves them: the learner's classes in one folder, the tests with the kata's files in another. */
    private void lay(KataFolder kata, Map<String, String> sources, Compilation.Compiled compiled) throws IOException {
        for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
            String outermost = each.getKey().replaceFirst("\\$.*", "").replace('.', '/');
            boolean learners = sources.containsKey("src/main/java/" + outermost + ".java");
            Path file = folder.resolve(learners ? "main" : "test")
                    .resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        Path meta = Files.createDirectories(folder.resolve("test/META-INF/kata"));
        for (String name : List.of("kata.toml", "README.md")) {
            Files.copy(kata.exercise().resolve(name), meta.resolve(name));
        }
    }

    private static URL url(Path path) throws IOException {
        return path.toUri().toURL();
    }
}
