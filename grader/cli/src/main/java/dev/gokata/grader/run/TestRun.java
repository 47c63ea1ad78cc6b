package dev.gokata.grader.run;

import dev.gokata.kata.testing.Binding;
import dev.gokata.kata.testing.HiddenTests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of a kata's tests against a binding, on the thread that asks for it; in a JVM there is one at a time. */
public final class TestRun {

    /*
     * Nothing here is left to what lies on a class path: the engines, the listener and the configuration are named.
     * The same settings stand in kata-testing's junit-platform.properties for Maven and IDEs.
     */
    private static final Map<String, String> CONFIGURATION = Map.of(
            "junit.jupiter.extensions.autodetection.enabled", "true",
            "junit.jupiter.execution.parallel.enabled", "false",
            "jqwik.database", "",
            "jqwik.reporting.usejunitplatform", "true",
            "jqwik.reporting.onlyfailures", "true");

    /* Each engine is asked for its own tests alone: to look through the other's takes about as long as to run them. */
    private static final Map<ExpectedTest.Engine, LauncherConfig> LAUNCHERS = new EnumMap<>(Map.of(
            ExpectedTest.Engine.JUPITER, launcher(new JupiterTestEngine()),
            ExpectedTest.Engine.JQWIK, launcher(new JqwikTestEngine())));

    /* jqwik keeps what it stores for a running property in one place for the whole JVM. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final KataTests tests;

    /** Whoever is told which test is under way. */
    public interface Watcher {

        /** One that doesn't care. */
        Watcher NONE = new Watcher() {
            @Override
            public void begins(ExpectedTest test) {}

            @Override
            public void ends(ExpectedTest test) {}
        };

        /**
         * Is told that a test begins, or one of those that a method stands for.
         *
         * @param test the test
         */
        void begins(ExpectedTest test);

        /**
         * Is told that it has ended.
         *
         * @param test the test
         */
        void ends(ExpectedTest test);

        /**
         * Is told what came of tests as soon as their class has ended, which may be long before the run does.
         *
         * @param results those of the tests wanted that are in the class
         */
        default void classEnds(List<TestResult> results) {}
    }

    /**
     * Makes a run of a kata's tests.
     *
     * @param tests the tests
     */
    public TestRun(KataTests tests) {
        this.tests = tests;
    }

    /**
     * Runs tests.
     *
     * @param binding how they reach the learner's code
     * @param wanted which of the expected tests
     * @return a result for each test wanted, in the order they are expected in
     */
    public List<TestResult> run(Binding binding, Predicate<ExpectedTest> wanted) {
        return run(binding, wanted, Watcher.NONE);
    }

    /**
     * Runs tests, and says which is under way.
     *
     * @param binding how they reach the learner's code
     * @param wanted which of the expected tests
     * @param watcher who is told
     * @return a result for each test wanted, in the order they are expected in
     */
    public List<TestResult> run(Binding binding, Predicate<ExpectedTest> wanted, Watcher watcher) {
        List<ExpectedTest> chosen = tests.expected().stream().filter(wanted).toList();
        Results results = new Results(chosen, watcher);
        if (!chosen.isEmpty()) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            ONE_AT_A_TIME.lock();
            thread.setContextClassLoader(tests.loader());
            try {
                Binding.with(binding, () -> {
                    execute(chosen.stream().filter(test -> !test.hidden()).toList(), results);
                    // Last, so that what is asked here can't turn up in what is told of the others.
                    HiddenTests.run(() ->
                            execute(chosen.stream().filter(ExpectedTest::hidden).toList(), results));
                });
            } finally {
                thread.setContextClassLoader(before);
                ONE_AT_A_TIME.unlock();
            }
        }
        return chosen.stream().map(results::of).toList();
    }

    private static LauncherConfig launcher(TestEngine engine) {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(engine)
                .build();
    }

    private void execute(List<ExpectedTest> chosen, Results results) {
        for (ExpectedTest.Engine engine : ExpectedTest.Engine.values()) {
            execute(
                    engine,
                    chosen.stream().filter(test -> test.engine() == engine).toList(),
                    results);
        }
    }

    private void execute(ExpectedTest.Engine engine, List<ExpectedTest> chosen, Results results) {
        if (chosen.isEmpty()) {
            return;
        }
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(chosen.stream()
                        .map(ExpectedTest::topLevelClass)
                        .distinct()
                        .map(this::load)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .filters((PostDiscoveryFilter) results::wants)
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(CONFIGURATION)
                .build();
        LauncherFactory.create(LAUNCHERS.get(engine)).execute(request, results);
    }

    private Class<?> load(String name) {
        try {
            return tests.loader().loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Collects what the engines report; a test is what a method declares, however often it is invoked. */
    private static final class Results implements TestExecutionListener {

        private static final Throwable SKIPPED = new AssertionError("this test was skipped");

        private final Map<String, List<Optional<Throwable>>> ends = new HashMap<>();
        private final Map<String, ExpectedTest> wanted = new LinkedHashMap<>();
        private final Watcher watcher;

        Results(List<ExpectedTest> chosen, Watcher watcher) {
            chosen.forEach(test -> wanted.put(test.className() + "#" + test.method(), test));
            this.watcher = watcher;
        }

        FilterResult wants(TestDescriptor test) {
            return FilterResult.includedIf(
                    methodOf(test.getSource()).map(wanted::containsKey).orElse(true));
        }

        private static Optional<String> methodOf(Optional<TestSource> source) {
            return source.filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(method -> method.getClassName() + "#" + method.getMethodName());
        }

        @Override
        public void executionStarted(TestIdentifier identifier) {
            methodOf(identifier.getSource()).map(wanted::get).ifPresent(watcher::begins);
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            methodOf(identifier.getSource()).map(wanted::get).ifPresent(watcher::ends);
            Optional<Throwable> thrown =
                    switch (result.getStatus()) {
                        case SUCCESSFUL -> Optional.empty();
                        case ABORTED -> Optional.of(SKIPPED);
                        case FAILED -> Optional.of(result.getThrowable().orElse(SKIPPED));
                    };
            // A method that stands for several tests has not passed when it made none: only tests can pass.
            if (identifier.isTest() || thrown.isPresent()) {
                note(identifier, thrown);
            }
            identifier
                    .getSource()
                    .filter(ClassSource.class::isInstance)
                    .map(source -> ((ClassSource) source).getClassName())
                    .ifPresent(this::classEnds);
        }

        @Override
        public void executionSkipped(TestIdentifier identifier, String reason) {
            note(identifier, Optional.of(SKIPPED));
        }

        private void classEnds(String className) {
            List<TestResult> ended = wanted.values().stream()
                    .filter(test -> test.topLevelClass().equals(className))
                    .map(this::of)
                    .toList();
            if (!ended.isEmpty()) {
                watcher.classEnds(ended);
            }
        }

        private void note(TestIdentifier identifier, Optional<Throwable> thrown) {
            methodOf(identifier.getSource()).ifPresent(method -> ends.computeIfAbsent(method, key -> new ArrayList<>())
                    .add(thrown));
        }

        TestResult of(ExpectedTest test) {
            List<Optional<Throwable>> all =
                    ends.getOrDefault(test.className() + "#" + test.method(), Collections.emptyList());
            Throwable first = all.stream().flatMap(Optional::stream).findFirst().orElse(null);
            return new TestResult(test, !all.isEmpty() && first != SKIPPED, first);
        }
    }
}
