package dev.gokata.grader.run;

import dev.gokata.kata.testing.Binding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of a kata's tests against a binding, on the thread that asks for it. */
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

    private static final LauncherConfig LAUNCHER = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine(), new JqwikTestEngine())
            .build();

    private final KataTests tests;

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
        List<ExpectedTest> chosen = tests.expected().stream().filter(wanted).toList();
        Results results = new Results();
        if (!chosen.isEmpty()) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(tests.loader());
            try {
                Binding.with(binding, () -> execute(chosen, results));
            } finally {
                thread.setContextClassLoader(before);
            }
        }
        return chosen.stream().map(results::of).toList();
    }

    private void execute(List<ExpectedTest> chosen, Results results) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(chosen.stream()
                        .map(ExpectedTest::topLevelClass)
                        .distinct()
                        .map(this::load)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(CONFIGURATION)
                .build();
        Launcher launcher = LauncherFactory.create(LAUNCHER);
        launcher.execute(request, results);
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

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
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
        }

        @Override
        public void executionSkipped(TestIdentifier identifier, String reason) {
            note(identifier, Optional.of(SKIPPED));
        }

        private void note(TestIdentifier identifier, Optional<Throwable> thrown) {
            identifier
                    .getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .ifPresent(source -> ends.computeIfAbsent(
                                    source.getClassName() + "#" + source.getMethodName(), key -> new ArrayList<>())
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
