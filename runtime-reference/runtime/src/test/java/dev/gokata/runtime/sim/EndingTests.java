package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndingTests {

    private static final int RUNS = 10_000;

    static Stream<Carriers> carriers() {
        return AvailableCarriers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void finally_blocks_run_in_the_order_of_the_goroutines_and_to_their_first_point(Carriers carriers) {
        List<String> log = new ArrayList<>();
        Program.of(() -> {
                    for (int i = 0; i < 3; i++) {
                        Go.go(() -> {
                            try {
                                Go.gopark(WaitReason.SEMACQUIRE, null);
                                log.add("never");
                            } finally {
                                log.add("finally of " + Go.getg());
                                Go.gosched();
                                log.add("never");
                            }
                        });
                    }
                    Go.gosched();
                    log.add("end of main");
                })
                .withCarriers(carriers)
                .run();

        assertThat(log).containsExactly("end of main", "finally of G2", "finally of G3", "finally of G4");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void who_catches_everything_once_is_ended_at_the_next_point(Carriers carriers) {
        List<String> log = new ArrayList<>();
        Run run = Program.of(() -> {
                    Go.go(() -> {
                        for (int i = 0; i < 10; i++) {
                            try {
                                Go.gopark(WaitReason.SEMACQUIRE, null);
                            } catch (Throwable everything) {
                                log.add("caught");
                            }
                        }
                    });
                    Go.gosched();
                })
                .withCarriers(carriers)
                .run();

        assertThat(run.outcome().headline()).isEqualTo("finished, and leaked 1 goroutine");
        assertThat(log).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void who_catches_everything_for_ever_misuses_the_simulator(Carriers carriers) {
        Program program = Program.of(() -> {
                    Go.go("stubborn", () -> {
                        while (true) {
                            try {
                                Go.gosched();
                            } catch (Throwable everything) {
                                // Goes on.
                            }
                        }
                    });
                    Go.gosched();
                })
                .withCarriers(carriers);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageStartingWith("G2 stubborn does not end");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void ten_thousand_runs_leave_no_thread_and_no_memory(Carriers carriers) throws InterruptedException {
        Program program = Program.of(() -> {
                    for (int i = 0; i < 3; i++) {
                        Go.go(() -> {
                            byte[] held = new byte[10_000];
                            Go.gosched();
                            Go.gopark(WaitReason.SEMACQUIRE, held);
                        });
                    }
                    Go.gosched();
                    Go.gosched();
                })
                .withCarriers(carriers);
        Exploration exploration =
                Exploration.of(program).withStrategy(new Strategy.RandomWalk()).withSchedules(RUNS / 10);
        int lostBefore = awaitLostOnly();
        long heapBefore = usedHeap();

        for (int i = 0; i < 10; i++) {
            assertThat(exploration.withSeed(i).run().schedules()).isEqualTo(RUNS / 10);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(program.run().outcome().isFinished()).isTrue();
        }

        assertThat(awaitLostOnly()).isLessThanOrEqualTo(lostBefore);
        assertThat(CarrierThreads.SHARED.idle()).isLessThanOrEqualTo(16);
        // Ten thousand runs made 300 MB. What stays is noise.
        assertThat(usedHeap() - heapBefore).isLessThan(8_000_000);
    }

    @Test
    void most_threads_of_a_large_run_end_with_it() throws InterruptedException {
        Program program = Program.of(() -> {
                    for (int i = 0; i < 200; i++) {
                        Go.go(() -> Go.gopark(WaitReason.SEMACQUIRE, null));
                    }
                    Go.gosched();
                })
                .withCarriers(Carriers.THREADS);

        assertThat(program.run().outcome().goroutines()).hasSize(200);

        awaitLostOnly();
        assertThat(CarrierThreads.SHARED.idle()).isLessThanOrEqualTo(16);
    }

    @Test
    void a_run_that_was_given_up_leaves_no_thread_either() throws InterruptedException {
        Object monitor = new Object();
        Program stuck = Program.of(() -> {
                    for (int i = 0; i < 3; i++) {
                        Go.go(() -> {
                            for (int point = 0; point < 40; point++) {
                                Go.point("past the inspection", null);
                            }
                            synchronized (monitor) {
                                Go.gosched();
                            }
                        });
                    }
                    Go.gosched();
                })
                .withCarriers(Carriers.THREADS)
                .withPatienceMillis(400);

        assertThatExceptionOfType(SimulatorMisuse.class).isThrownBy(stuck::run);

        assertThat(awaitLostOnly()).isEqualTo(CarrierThreads.SHARED.lost());
    }

    /** Waits until sessions have given back their threads, which they do just after they answer. */
    private static int awaitLostOnly() throws InterruptedException {
        synchronized (CarrierThreads.SHARED) {
            // A stubborn goroutine of another test keeps its thread for good.
            for (int i = 0; i < 100 && CarrierThreads.SHARED.busy() > CarrierThreads.SHARED.lost(); i++) {
                CarrierThreads.SHARED.wait(100);
            }
            return CarrierThreads.SHARED.busy();
        }
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
