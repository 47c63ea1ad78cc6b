package dev.gokata.rollcall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What became of every test of a JVM.
 *
 * <p>It outlives a test run, because Surefire runs failed tests again in a run of their own: their classmates of the
 * first run have still been there. Guarded by its own monitor, since engines may run tests in parallel.
 */
final class RollBook {

    /** The book that the registered engine and listener share. */
    static final RollBook OF_THIS_JVM = new RollBook();

    private final Map<TestMethod, Entry> entries = new LinkedHashMap<>();
    private final Set<UniqueId> finishedEngines = new LinkedHashSet<>();
    private final List<String> failedEngines = new ArrayList<>();
    private final Set<String> selectedClasses = new LinkedHashSet<>();
    private @Nullable TestPlan plan;

    /**
     * Opens the book for a test run.
     *
     * @return false if it is open for another one
     */
    synchronized boolean open(TestPlan newPlan) {
        if (plan != null) {
            return false;
        }
        plan = newPlan;
        finishedEngines.clear();
        failedEngines.clear();
        return true;
    }

    synchronized void close() {
        plan = null;
    }

    synchronized boolean isOpen() {
        return plan != null;
    }

    synchronized void calledFor(List<String> classNames) {
        selectedClasses.addAll(classNames);
    }

    synchronized Set<String> selectedClasses() {
        return Set.copyOf(selectedClasses);
    }

    synchronized void started(TestIdentifier identifier) {
        if (!isRollCall(identifier)) {
            methodOf(identifier).ifPresent(this::entry);
        }
    }

    synchronized void skipped(TestIdentifier identifier, String reason) {
        methodsIn(identifier).forEach(method -> entry(method).absences.add(Absence.skipped(reason)));
    }

    synchronized void finished(TestIdentifier identifier, TestExecutionResult result) {
        if (isRollCall(identifier)) {
            return;
        }
        Optional<Throwable> throwable = result.getThrowable();
        switch (result.getStatus()) {
            case ABORTED ->
                methodsIn(identifier)
                        .forEach(method -> entry(method).absences.add(Absence.aborted(throwable.orElse(null))));
            // A container that fails makes the build red by itself; its tests are not missing without a word.
            case FAILED -> methodsIn(identifier).forEach(method -> entry(method).ran++);
            case SUCCESSFUL -> {
                if (identifier.isTest()) {
                    methodOf(identifier).ifPresent(method -> entry(method).ran++);
                }
            }
        }
        if (identifier.getParentIdObject().isEmpty()) {
            finishedEngines.add(identifier.getUniqueIdObject());
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                String why = throwable.map(Throwable::toString).orElse("for no reason it gave");
                failedEngines.add("the engine " + identifier.getDisplayName() + " failed: " + why);
            }
        }
    }

    /**
     * Tells which engines have tests and have not finished them.
     *
     * @param caller the engine that asks, which is not counted
     */
    synchronized List<String> unfinishedEngines(UniqueId caller) {
        TestPlan current = openPlan();
        return current.getRoots().stream()
                .filter(root -> !root.getUniqueIdObject().equals(caller))
                .filter(root -> !finishedEngines.contains(root.getUniqueIdObject()))
                .filter(root -> !current.getDescendants(root).isEmpty())
                .map(TestIdentifier::getDisplayName)
                .toList();
    }

    synchronized List<String> failedEngines() {
        return List.copyOf(failedEngines);
    }

    /** The methods that an engine has run, skipped or aborted. */
    synchronized Set<TestMethod> methods() {
        return Set.copyOf(entries.keySet());
    }

    /** What became of a method, or null if no engine has mentioned it. */
    synchronized @Nullable Entry find(TestMethod method) {
        return entries.get(method);
    }

    private static boolean isRollCall(TestIdentifier identifier) {
        return identifier.getUniqueIdObject().getEngineId().equals(Optional.of(RollCallEngine.ID));
    }

    private Entry entry(TestMethod method) {
        return entries.computeIfAbsent(method, key -> new Entry());
    }

    private TestPlan openPlan() {
        if (plan == null) {
            throw new IllegalStateException(
                    "roll call has heard of no test run, because its listener is not registered");
        }
        return plan;
    }

    /** The method that a test or an invocation belongs to, or else the methods below a container. */
    private Set<TestMethod> methodsIn(TestIdentifier identifier) {
        Set<TestMethod> methods = new LinkedHashSet<>();
        methodOf(identifier).ifPresentOrElse(methods::add, () -> openPlan().getDescendants(identifier).stream()
                .flatMap(below -> methodOf(below).stream())
                .forEach(methods::add));
        return methods;
    }

    private Optional<TestMethod> methodOf(TestIdentifier identifier) {
        return sources(identifier, MethodSource.class)
                .findFirst()
                // The class container, not the source: for an inherited method jqwik's source names the superclass.
                .map(method -> new TestMethod(
                        sources(identifier, ClassSource.class)
                                .findFirst()
                                .map(ClassSource::getClassName)
                                .orElse(method.getClassName()),
                        method.getMethodName(),
                        method.getMethodParameterTypes()));
    }

    private <T extends TestSource> Stream<T> sources(TestIdentifier identifier, Class<T> type) {
        return Stream.iterate(Optional.of(identifier), Optional::isPresent, at -> at.flatMap(openPlan()::getParent))
                .flatMap(Optional::stream)
                .flatMap(at -> at.getSource().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What became of one method. Guarded by its book until no more tests run. */
    static final class Entry {

        private final List<Absence> absences = new ArrayList<>();
        private int ran;

        /** How many tests or invocations of it came to an end, well or badly. */
        int ran() {
            return ran;
        }

        List<Absence> absences() {
            return absences;
        }
    }
}
