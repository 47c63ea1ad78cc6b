package dev.gokata.rollcall;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The ears of roll call: writes down what becomes of every test. */
public final class RollCallListener implements TestExecutionListener {

    private final RollBook book;
    private boolean writes;

    /** Makes the listener that writes down this JVM's test run. */
    public RollCallListener() {
        this(RollBook.OF_THIS_JVM);
    }

    RollCallListener(RollBook book) {
        this.book = book;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        // A test may launch a test run of its own; what happens there is not this module's.
        writes = book.open(testPlan);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        if (writes) {
            writes = false;
            book.close();
        }
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (writes) {
            book.started(identifier);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (writes) {
            book.skipped(identifier, reason);
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (writes) {
            book.finished(identifier, result);
        }
    }
}
