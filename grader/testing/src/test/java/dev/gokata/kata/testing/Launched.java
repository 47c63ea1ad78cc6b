package dev.gokata.kata.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of fixtures in this JVM, with a binding in force. */
final class Launched {

    private Launched() {}

    /** Runs a class by one engine; returns the results of its tests by display name. */
    static Map<String, TestExecutionResult> run(Binding binding, String engine, Class<?> fixture) {
        return run(binding, engine, DiscoverySelectors.selectClass(fixture));
    }

    /** Runs one method of a class, whose name is told with blanks. */
    static Map<String, TestExecutionResult> run(
            Binding binding, String engine, Class<?> fixture, String method, String parameters) {
        return run(binding, engine, DiscoverySelectors.selectMethod(fixture, method.replace(' ', '_'), parameters));
    }

    private static Map<String, TestExecutionResult> run(Binding binding, String engine, DiscoverySelector selector) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .filters(EngineFilter.includeEngines(engine))
                .build();
        Map<String, TestExecutionResult> results = new LinkedHashMap<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.put(test.getDisplayName(), result);
                }
            }
        };
        // Roll call and the memory of seeds listen to the run around this one, and to that alone.
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        Binding.with(binding, () -> LauncherFactory.create(config).execute(request, listener));
        return results;
    }
}
