package dev.gokata.grader.watch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.LocalBinding;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.TestRun;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.wire.WireException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The tests of the kata that was run last, compiled once, and a compiler that is warm. */
final class WarmTests {

    /* More than a failure of ours says, which has bounds. */
    private static final int LONGEST = 50_000;

    private final Consumer<Report> told;
    private final LongPredicate stopped;

    private @Nullable JavaCompilation javac;
    private @Nullable KataTests tests;
    private String testsOf = "";
    private Map<Path, String> libraries = Map.of();
    private volatile Set<String> learnerClasses = Set.of();

    /** Tells its reports to somebody, and asks whether a run is still wanted. */
    WarmTests(Consumer<Report> told, LongPredicate stopped) {
        this.told = told;
        this.stopped = stopped;
    }

    /** Returns the names of the learner's classes that were run last. */
    Set<String> learnerClasses() {
        return learnerClasses;
    }

    void run(Order.Run order) {
        try {
            Pack pack = new Pack(Path.of(order.root()));
            forgetWhatWasRebuilt(pack);
            Compilation compilation = javac(pack).compile(order.texts());
            if (compilation instanceof Compilation.Compiled compiled) {
                learnerClasses = compiled.classes().keySet();
                run(order, pack, compiled);
            } else if (compilation instanceof Compilation.NotCompiled not) {
                told.accept(new Report.NotCompiled(order.id(), not.diagnostics(), not.leftOut(), ""));
            } else if (compilation instanceof Compilation.CompilerLimit limit) {
                told.accept(new Report.NotCompiled(order.id(), List.of(), 0, limit.sentence()));
            }
        } catch (MetadataException | UsageException e) {
            told.accept(new Report.Mistake(order.id(), String.valueOf(e.getMessage())));
        }
    }

    private void run(Order.Run order, Pack pack, Compilation.Compiled compiled) {
        KataTests now = tests(order, pack, compiled);
        LearnerCode code = LearnerCode.prepare(
                now.manifest(),
                now.kataClass(),
                compiled.classes(),
                now.probes(),
                now.loader().getParent());
        RunSettings settings = new RunSettings(RunSettings.Mode.PRACTICE, order.seed(), RunSettings.Unwritten.FAILS);
        LocalBinding binding = new LocalBinding(now, code, settings);
        TestRun run = new TestRun(now);
        List<ExpectedTest> visible =
                now.expected().stream().filter(test -> !test.hidden()).toList();
        List<String> classes = classes(visible, order.first());
        told.accept(new Report.Compiled(order.id(), classes.size()));
        for (String testClass : classes) {
            if (stopped.test(order.id())) {
                return;
            }
            List<TestResult> results = run.run(
                    binding, test -> !test.hidden() && test.topLevelClass().equals(testClass), telling(order));
            List<Report.Judged> judged = new ArrayList<>();
            results.forEach(result -> judged.add(bounded(Report.Judged.of(visible.indexOf(result.test()), result))));
            told.accept(new Report.Ended(order.id(), judged));
        }
        told.accept(new Report.Done(order.id(), now.version()));
    }

    private TestRun.Watcher telling(Order.Run order) {
        return new TestRun.Watcher() {
            @Override
            public void begins(ExpectedTest test) {
                told.accept(new Report.Began(order.id(), test.task(), test.sentence()));
            }

            @Override
            public void ends(ExpectedTest test) {}
        };
    }

    /* In the order of tasks, but for the one that somebody waits for. */
    private static List<String> classes(List<ExpectedTest> tests, String first) {
        Map<String, ExpectedTest> classes = new LinkedHashMap<>();
        tests.forEach(test -> classes.putIfAbsent(test.topLevelClass(), test));
        List<String> ordered = new ArrayList<>(classes.keySet());
        if (ordered.remove(first)) {
            ordered.add(0, first);
        }
        return ordered;
    }

    private static Report.Judged bounded(Report.Judged judged) {
        return judged.message().filter(text -> text.length() > LONGEST).isEmpty()
                ? judged
                : new Report.Judged(
                        judged.position(),
                        judged.className(),
                        judged.method(),
                        judged.task(),
                        judged.engine(),
                        judged.ran(),
                        judged.kind(),
                        judged.message().map(text -> text.substring(0, LONGEST) + "…"));
    }

    private JavaCompilation javac(Pack pack) {
        JavaCompilation open = javac;
        if (open == null) {
            open = new JavaCompilation(pack.subjectClassPath());
            javac = open;
        }
        return open;
    }

    private KataTests tests(Order.Run order, Pack pack, Compilation.Compiled compiled) {
        KataTests known = tests;
        KataFolder kata = pack.kata(order.slug());
        // Where there is no solution the tests are compiled against the learner's code, and so against its signatures.
        String wanted = order.slug() + " " + order.tests()
                + (kata.hasSolution() ? "" : " " + new Signatures(compiled.classes()).text());
        if (known != null && wanted.equals(testsOf)) {
            return known;
        }
        testsOf = "";
        if (known != null) {
            tests = null;
            known.close();
        }
        known = KataTests.compileVisible(pack, kata);
        tests = known;
        testsOf = wanted;
        return known;
    }

    /* Whoever builds the pack anew while it is watched replaces jars that are open here. */
    private void forgetWhatWasRebuilt(Pack pack) {
        Map<Path, String> now = new HashMap<>();
        try {
            for (Path jar : pack.oracleClassPath()) {
                now.put(jar, Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
        } catch (IOException e) {
            throw new UsageException("the pack is being built: " + e.getMessage());
        }
        if (now.equals(libraries)) {
            return;
        }
        libraries = now;
        testsOf = "";
        if (javac != null) {
            javac.close();
            javac = null;
        }
        if (tests != null) {
            tests.close();
            tests = null;
        }
    }

    /** Says what a message that can't be carried is told as. */
    static String fault(Throwable thrown) {
        return thrown instanceof WireException ? "a report was too long" : thrown.toString();
    }
}
