package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.testing.KataFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How busy a machine is decides nothing. */
class BusyMachineTests {

    private static final Predicate<ExpectedTest> LOOKUPS =
            test -> test.className().endsWith("ClassOfTests$Rule_6_the_smallest_class_that_holds_it");

    @Test
    void an_endless_loop_ends_after_the_same_steps_at_the_same_line() {
        Map<String, String> sources = Map.of(
                "src/main/java/dev/gokata/katas/sizeclasses/SizeClasses.java",
                Repository.text(Repository.ROOT.resolve(
                        "grader/cli/src/test/resources/submissions/eve-endless-loop/SizeClasses.java")));
        try (KataUnderTest kata =
                new KataUnderTest(Repository.pack(), Repository.pack().kata("size-classes"))) {
            Supplier<List<String>> run = () -> {
                try (BothBindings both = kata.both(kata.code(sources))) {
                    List<TestResult> results = kata.run(both, LOOKUPS);
                    assertThat(both.differences()).isEmpty();
                    return results.stream().map(BusyMachineTests::told).toList();
                }
            };

            List<String> idle = run.get();
            List<String> busy = whileBusy(run);

            assertThat(busy).isEqualTo(idle);
            assertThat(idle).anyMatch(told -> told.contains("still running after 1000000 steps, at SizeClasses.java:"));
        }
    }

    private static String told(TestResult result) {
        KataFailure failure = result.failure();
        return result.test().id() + ": " + (failure == null ? result.thrown() : failure.body());
    }

    private static <T> T whileBusy(Supplier<T> action) {
        AtomicBoolean over = new AtomicBoolean();
        int threads = 2 * Runtime.getRuntime().availableProcessors();
        CountDownLatch running = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                running.countDown();
                while (!over.get()) {
                    Thread.onSpinWait();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        try {
            running.await();
            return action.get();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            over.set(true);
        }
    }
}
