package dev.gokata.kata.testing;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Remembers at the end of a practice run whether a random test failed, so that the next run begins with its seed. */
public final class RandomTests implements TestExecutionListener {

    private static volatile boolean ran;
    private static volatile boolean failed;

    /** Made by the JUnit Platform. */
    public RandomTests() {}

    static void ran(Binding binding, boolean green) {
        if (binding instanceof ClassPathBinding) {
            ran = true;
            failed |= !green;
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (ran) {
            PracticeRun.ended(ClassPathBinding.get().settings().seed(), !failed);
            // One JVM may run several plans.
            ran = false;
            failed = false;
        }
    }
}
