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
import dev.gokata.kata.testing.Binding;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.wire.WireException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Has javac's classes loaded, whatever will be compiled. */
    static void warmCompiler() {
        JavaCompilation.compile(Map.of("Warm.java", "record Warm(int n) { int twice() { return n + n; } }"), List.of());
    }

    /** Returns the names of the learner's classes that were run last. */
    Set<String> learnerClasses() {
        return learnerClasses;
    }

    /** Runs tests, and answers whether they came to their end and found nothing wrong with what is written. */
    boolean run(Order.Run order) {
        try {
            Pack pack = new Pack(Path.of(order.root()));
            forgetWhatWasRebuilt(pack);
            Compilation compilation = javac(pack).compile(order.texts());
            if (compilation instanceof Compilation.Compiled compiled) {
                learnerClasses = compiled.classes().keySet();
                return run(order, pack, compiled);
            } else if (compilation instanceof Compilation.NotCompiled not) {
                told.accept(new Report.NotCompiled(order.id(), not.diagnostics(), not.leftOut(), ""));
            } else if (compilation instanceof Compilation.CompilerLimit limit) {
                told.accept(new Report.NotCompiled(order.id(), List.of(), 0, limit.sentence()));
            }
        } catch (MetadataException | UsageException e) {
            told.accept(new Report.Mistake(order.id(), String.valueOf(e.getMessage())));
        }
        return false;
    }

    private boolean run(Order.Run order, Pack pack, Compilation.Compiled compiled) {
        KataTests now = tests(order, pack, compiled);
        LearnerCode code = LearnerCode.prepare(
                now.manifest(),
                now.kataClass(),
                compiled.classes(),
                now.probes(),
                now.loader().getParent());
        RunSettings settings = new RunSettings(RunSettings.Mode.PRACTICE, order.seed(), RunSettings.Unwritten.FAILS);
        Binding binding = new LeavingBinding(new LocalBinding(now, code, settings), () -> stopped.test(order.id()));
        TestRun run = new TestRun(now);
        List<ExpectedTest> visible =
                now.expected().stream().filter(test -> !test.hidden()).toList();
        told.accept(new Report.Compiled(order.id()));
        boolean nothingWrong = true;
        for (List<ExpectedTest> part : new Split(order.share(), order.first()).parts(visible)) {
            Telling telling = new Telling(order, visible);
            Set<ExpectedTest> wanted = Set.copyOf(part);
            List<TestResult> results = run.run(binding, wanted::contains, telling);
            telling.tell(results);
            if (stopped.test(order.id())) {
                return false;
            }
            nothingWrong &= results.stream().allMatch(WarmTests::findsNothingWrong);
        }
        told.accept(new Report.Done(order.id(), now.version(), visible.size()));
        return nothingWrong;
    }

    private static boolean findsNothingWrong(TestResult result) {
        KataFailure failure = result.failure();
        return result.passed() || failure != null && !failure.kind().judgesWhatWasWritten();
    }

    /** Tells how far a run is, and what came of tests once. */
    private final class Telling implements TestRun.Watcher {

        private final Order.Run order;
        private final List<ExpectedTest> all;
        private final Map<ExpectedTest, Long> began = new HashMap<>();
        private final Map<ExpectedTest, Long> took = new HashMap<>();
        private final Set<ExpectedTest> known = new HashSet<>();

        Telling(Order.Run order, List<ExpectedTest> all) {
            this.order = order;
            this.all = all;
        }

        @Override
        public void begins(ExpectedTest test) {
            began.putIfAbsent(test, System.nanoTime());
            told.accept(new Report.Began(order.id(), test.task(), test.sentence()));
        }

        @Override
        public void ends(ExpectedTest test) {
            // A method that stands for several tests begins with the first of them and ends with the last.
            Long since = began.get(test);
            took.put(test, since == null ? 0 : (System.nanoTime() - since) / 1_000);
        }

        @Override
        public void classEnds(List<TestResult> results) {
            tell(results);
        }

        void tell(List<TestResult> results) {
            List<Report.Judged> judged = new ArrayList<>();
            for (TestResult result : results) {
                if (known.add(result.test())) {
                    judged.add(bounded(Report.Judged.of(
                            all.indexOf(result.test()), result, took.getOrDefault(result.test(), 0L))));
                }
            }
            if (!judged.isEmpty() && !stopped.test(order.id())) {
                told.accept(new Report.Ended(order.id(), judged));
            }
        }
    }

    private static Report.Judged bounded(Report.Judged judged) {
        return judged.message()
                .filter(text -> text.length() > LONGEST)
                .map(text -> judged.saying(text.substring(0, LONGEST) + "…"))
                .orElse(judged);
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
