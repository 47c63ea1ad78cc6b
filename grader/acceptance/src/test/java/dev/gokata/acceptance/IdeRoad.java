package dev.gokata.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests on the class path as an IDE and Maven do: whatever JUnit finds there is in force.
 *
 * <p>Loaded together with the tests, so only what the JDK knows goes in and out.
 */
public final class IdeRoad {

    private IdeRoad() {}

    /**
     * Runs the tests of some classes.
     *
     * @param classNames the classes
     * @return the message of each method that did not pass, by class and method; "" for one that did
     */
    public static Map<String, String> run(List<String> classNames) {
        Map<String, String> messages = new TreeMap<>();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(classNames.stream()
                                .map(DiscoverySelectors::selectClass)
                                .toList())
                        .build(),
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        if (test.getSource().orElse(null) instanceof MethodSource method) {
                            String message = result.getThrowable()
                                    .map(Throwable::getMessage)
                                    .orElse("");
                            String key = method.getClassName() + "#" + method.getMethodName();
                            messages.merge(key, message, (one, other) -> one.isEmpty() ? other : one);
                        }
                    }
                });
        return messages;
    }
}
