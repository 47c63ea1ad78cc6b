package dev.gokata.rollcall;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestDescriptor.Type;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * A test engine with one test, "every test ran", which fails when another engine's test did not.
 *
 * <p>It calls the roll when all of these hold, and has no test otherwise:
 *
 * <ol>
 *   <li>the parameter {@value #ACTIVE} is {@code true};
 *   <li>Surefire runs the tests: a development environment copies the parameter from the pom, and runs one class;
 *   <li>nobody asked for some of the tests with {@code -Dtest};
 *   <li>no other test run surrounds this one, as when a test launches fixtures.
 * </ol>
 *
 * <p>It must be the last engine on the class path, since engines run in that order.
 */
public final class RollCallEngine implements TestEngine {

    /** The parameter that turns roll call on. */
    public static final String ACTIVE = "rollcall";

    /** The parameter that lists, with commas, the classes of throwables that may abort a test. */
    public static final String MAY_ABORT = "rollcall.mayAbort";

    /** The parameter that says, with {@code true}, that several processes run this module's tests, class by class. */
    public static final String SHARED = "rollcall.shared";

    /** The engine's name. */
    static final String ID = "roll-call";

    /** What Surefire sets in every JVM that it runs tests in. */
    static final String SUREFIRE = "surefire.test.class.path";

    /** What Surefire sets to the module's folder. */
    static final String MODULE_FOLDER = "basedir";

    /** What somebody sets who wants to run some of the tests. */
    static final String SOME_TESTS = "test";

    private final RollBook book;

    /** Makes the engine that calls the roll of this JVM's test run. */
    public RollCallEngine() {
        this(RollBook.OF_THIS_JVM);
    }

    RollCallEngine(RollBook book) {
        this.book = book;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        if (!isCalled(request.getConfigurationParameters())) {
            return new EngineDescriptor(uniqueId, "Roll call");
        }
        List<String> selected = request.getSelectorsByType(ClassSelector.class).stream()
                .map(ClassSelector::getClassName)
                .collect(Collectors.toList());
        return new Roll(uniqueId, selected);
    }

    private boolean isCalled(ConfigurationParameters parameters) {
        return parameters.getBoolean(ACTIVE).orElse(false)
                && !parameters.get(SUREFIRE).orElse("").isBlank()
                && parameters.get(SOME_TESTS).orElse("").isBlank()
                && !book.isOpen();
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor root = request.getRootTestDescriptor();
        EngineExecutionListener listener = request.getEngineExecutionListener();
        listener.executionStarted(root);
        if (root instanceof Roll) {
            // Registered only now, so that no filter by tag, package or method can have dropped it.
            Entry container = new Entry(
                    root.getUniqueId(),
                    "roll-call",
                    RollCall.class.getName(),
                    Type.CONTAINER,
                    ClassSource.from(RollCall.class));
            Entry test = new Entry(
                    container.getUniqueId(),
                    "every-test-ran",
                    "every test ran",
                    Type.TEST,
                    MethodSource.from(RollCall.class.getName(), "every_test_ran"));
            container.addChild(test);
            root.addChild(container);
            listener.dynamicTestRegistered(container);
            listener.executionStarted(container);
            listener.dynamicTestRegistered(test);
            listener.executionStarted(test);
            listener.executionFinished(test, call((Roll) root, request.getConfigurationParameters()));
            // Surefire drops a test that is not in a class, red or not.
            listener.executionFinished(container, TestExecutionResult.successful());
        }
        listener.executionFinished(root, TestExecutionResult.successful());
    }

    private TestExecutionResult call(Roll roll, ConfigurationParameters parameters) {
        try {
            Set<String> mayAbort = Arrays.stream(
                            parameters.get(MAY_ABORT).orElse("").split(",", -1))
                    .map(String::strip)
                    .collect(Collectors.toSet());
            Path moduleFolder = Path.of(parameters.get(MODULE_FOLDER).orElse(""));
            book.calledFor(roll.selected);
            boolean shared = parameters.getBoolean(SHARED).orElse(false);
            new RollCall(book, mayAbort, moduleFolder, shared).call(roll.getUniqueId());
            return TestExecutionResult.successful();
        } catch (RollCallFailure | RuntimeException e) {
            return TestExecutionResult.failed(e);
        }
    }

    /** The root of an active engine: it promises a test, or the launcher would leave the engine out. */
    private static final class Roll extends EngineDescriptor {

        private final List<String> selected;

        Roll(UniqueId uniqueId, List<String> selected) {
            super(uniqueId, "Roll call");
            this.selected = selected;
        }

        @Override
        public boolean mayRegisterTests() {
            return true;
        }
    }

    /** The class container or its only test, as build tools expect them. */
    private static final class Entry extends AbstractTestDescriptor {

        private final Type type;

        Entry(UniqueId parent, String id, String displayName, Type type, TestSource source) {
            super(parent.append(type.name().toLowerCase(Locale.ROOT), id), displayName, source);
            this.type = type;
        }

        @Override
        public Type getType() {
            return type;
        }
    }
}
