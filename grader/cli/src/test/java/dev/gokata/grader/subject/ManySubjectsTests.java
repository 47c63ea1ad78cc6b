package dev.gokata.grader.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.run.KataTests;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Right answers and attacks, one after another and eight at once: how many share a machine decides nothing. */
class ManySubjectsTests {

    private static final RunSettings SETTINGS =
            new RunSettings(RunSettings.Mode.GRADED, 1, RunSettings.Unwritten.FAILS);
    private static final SubjectLimits LIMITS =
            new SubjectLimits(Duration.ofSeconds(60), Duration.ofMillis(300), Duration.ofMinutes(2), 32);

    private static final Map<String, String> VETTED = Map.of(
            "right", "return 2 * n;",
            "throws", "throw new IllegalStateException();",
            "loops", "while (true) { calls++; }",
            "computes uncounted",
                    "java.util.List<Object> l = java.util.List.of(1);"
                            + " for (int i = 0; i < 60; i++) { l = java.util.List.of(l, l); } return l.hashCode();",
            "takes memory", "new java.util.ArrayList<Object>().ensureCapacity(1 << 30); return n;");

    private static final Map<String, String> UNVETTED = Map.of(
            "exits", "System.exit(0); return 0;",
            "computes", "while (true) { calls++; }",
            "answers itself",
                    "new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true)"
                            + ".print(\"HTTP/1.1 200 OK\"); return 0;");

    private static final Map<String, String> OUTCOMES = Map.of(
            "right", "Observed",
            "throws", "Threw",
            "loops", "OutOfSteps",
            "computes uncounted", "CPU_LIMIT",
            "takes memory", "MEMORY_LIMIT",
            "exits", "CRASHED",
            "computes", "CPU_LIMIT",
            "answers itself", "TAMPERED");

    @TempDir
    static Path root;

    private static Pack pack;
    private static KataTests tests;
    private static Isolation isolation;
    private static final Map<String, WorldClasses> CODES = new TreeMap<>();

    @BeforeAll
    static void compile() {
        pack = new TinyPack(root).built();
        tests = KataTests.compile(pack, pack.kata(TinyPack.SLUG));
        isolation = Isolation.strongest(pack.subjectClassPath());
        VETTED.forEach((name, body) -> {
            LearnerCode code = LearnerCode.prepare(
                    tests.manifest(),
                    tests.kataClass(),
                    compiled(body),
                    tests.probes(),
                    tests.loader().getParent());
            CODES.put(name, ((LearnerCode.Ready) code).classes());
        });
        UNVETTED.forEach(
                (name, body) -> CODES.put(name, new WorldClasses(tests.kataClass(), compiled(body), tests.probes())));
    }

    private static Map<String, byte[]> compiled(String body) {
        Compilation compilation =
                JavaCompilation.compile(Map.of(TinyPack.FILE, TinyPack.learner(body)), pack.subjectClassPath());
        return ((Compilation.Compiled) compilation).classes();
    }

    @AfterAll
    static void close() {
        tests.close();
    }

    @Test
    void one_after_another_two_at_once_and_eight_at_once_come_to_the_same() throws Exception {
        for (int jobs : new int[] {1, 2, 8}) {
            assertThat(outcomes(jobs)).as("%d at once", jobs).containsExactlyInAnyOrderEntriesOf(OUTCOMES);
        }
    }

    private static Map<String, String> outcomes(int jobs) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            Map<String, Future<String>> asked = new LinkedHashMap<>();
            CODES.forEach((name, code) -> asked.put(name, workers.submit(() -> outcome(code))));
            Map<String, String> outcomes = new TreeMap<>();
            for (Map.Entry<String, Future<String>> each : asked.entrySet()) {
                outcomes.put(each.getKey(), each.getValue().get());
            }
            return outcomes;
        } finally {
            workers.shutdownNow();
        }
    }

    private static String outcome(WorldClasses code) {
        try (RemoteBinding binding = new RemoteBinding(
                tests,
                code,
                SETTINGS,
                () -> SubjectProcess.start(pack.subjectClassPath(), Optional.empty(), LIMITS, isolation))) {
            String outcome = Question.subject(binding, tests).outcome(4);
            return binding.finish().map(lost -> lost.reason().name()).orElse(outcome);
        }
    }
}
