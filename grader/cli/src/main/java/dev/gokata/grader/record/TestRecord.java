package dev.gokata.grader.record;

/**
 * The result of one test of the manifest.
 *
 * @param id its identity, unique in a kata
 * @param name what it demands, as a sentence
 * @param task the task it belongs to, from 1
 * @param hidden whether learners don't see the test
 * @param status what came of it
 * @param message what a learner is told, or "" if nothing; of a hidden test it gives nothing of the test away
 */
public record TestRecord(String id, String name, int task, boolean hidden, TestStatus status, String message) {

    /**
     * Tells whether the test passed.
     *
     * @return true for {@link TestStatus#PASSED} only
     */
    public boolean passed() {
        return status == TestStatus.PASSED;
    }
}
