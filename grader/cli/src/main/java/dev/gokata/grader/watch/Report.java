package dev.gokata.grader.watch;

import dev.gokata.grader.compile.SourceMessage;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.TestsVersion;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.wire.Codec;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a worker says. */
public sealed interface Report {

    /** Returns the run that it is about. */
    long id();

    /**
     * The worker is at it, and no longer at any run before.
     *
     * @param id the run
     */
    record Taken(long id) implements Report {}

    /**
     * The code compiles, and its tests begin.
     *
     * @param id the run
     */
    record Compiled(long id) implements Report {}

    /**
     * The code does not compile.
     *
     * @param id the run
     * @param messages javac's
     * @param leftOut how many errors more there were
     * @param limit what the code has too much of, if that is why, or ""
     */
    record NotCompiled(long id, List<SourceMessage> messages, int leftOut, String limit) implements Report {}

    /**
     * The kata itself is at fault.
     *
     * @param id the run
     * @param sentence how
     */
    record Mistake(long id, String sentence) implements Report {}

    /**
     * A test begins.
     *
     * @param id the run
     * @param task the test's task
     * @param sentence what it demands
     */
    record Began(long id, int task, String sentence) implements Report {}

    /**
     * Tests of a class have ended.
     *
     * @param id the run
     * @param tests what came of each
     */
    record Ended(long id, List<Judged> tests) implements Report {}

    /**
     * All tests of this worker's have ended.
     *
     * @param id the run
     * @param version of the tests
     * @param tests how many there are, those of other workers among them
     */
    record Done(long id, TestsVersion version, int tests) implements Report {}

    /**
     * A run for the warmth alone has ended, or was left for another.
     *
     * @param id the run
     */
    record Warm(long id) implements Report {}

    /**
     * Where a run is.
     *
     * @param id the run
     * @param lines for a learner; none if no code of the learner's is running
     */
    record Place(long id, List<String> lines) implements Report {}

    /**
     * The run failed by a fault of ours.
     *
     * @param id the run
     * @param what the exception
     */
    record Fault(long id, String what) implements Report {}

    /**
     * What came of a test.
     *
     * @param position among all tests that learners see, in the order they are expected in
     * @param className the class that declares it
     * @param method its name
     * @param task the task it belongs to
     * @param engine who ran it
     * @param ran whether it ran
     * @param kind what kind of failure it is, if it is one
     * @param message what it has to say, or nothing if it passed
     * @param micros how long it took
     */
    record Judged(
            int position,
            String className,
            String method,
            int task,
            ExpectedTest.Engine engine,
            boolean ran,
            Optional<KataFailure.Kind> kind,
            Optional<String> message,
            long micros) {

        static Judged of(int position, TestResult result, long micros) {
            ExpectedTest test = result.test();
            return new Judged(
                    position,
                    test.className(),
                    test.method(),
                    test.task(),
                    test.engine(),
                    result.ran(),
                    Optional.ofNullable(result.failure()).map(KataFailure::kind),
                    result.thrown() == null ? Optional.empty() : Optional.of(result.message()),
                    micros);
        }

        /**
         * Returns the same as whoever ran it has it.
         *
         * @return the test and what came of it
         */
        public TestResult result() {
            return new TestResult(new ExpectedTest(className, method, task, false, engine), ran, thrown());
        }

        /** Returns the same with a message of other words. */
        Judged saying(String other) {
            return new Judged(position, className, method, task, engine, ran, kind, Optional.of(other), micros);
        }

        private @Nullable Throwable thrown() {
            if (message.isEmpty()) {
                return null;
            }
            String said = message.get();
            return kind.isPresent() ? KataFailure.told(kind.get(), said) : new AssertionError(said);
        }
    }

    /** A report as it travels. */
    record Message(Report report) {

        private static final Codec<Message> CODEC = Codec.of(Message.class);

        byte[] encode() {
            return CODEC.encode(this);
        }

        static Report decode(byte[] bytes) {
            return CODEC.decode(bytes).report();
        }
    }
}
