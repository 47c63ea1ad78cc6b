package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MisuseTests {

    static Stream<Carriers> carriers() {
        return AvailableCarriers.all().stream();
    }

    @Test
    void a_scheduling_point_outside_a_world_is_refused() {
        assertThatThrownBy(Go::gosched).isInstanceOf(SimulatorMisuse.class).hasMessageContaining("is not in a world");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_real_thread_that_a_body_starts_is_not_in_the_world(Carriers carriers) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Program.of(() -> {
                    Thread foreign = new Thread(() -> {
                        try {
                            Go.gosched();
                        } catch (SimulatorMisuse misuse) {
                            thrown.set(misuse);
                        }
                    });
                    foreign.start();
                    foreign.join();
                })
                .withCarriers(carriers)
                .run();

        assertThat(thrown.get()).hasMessageContaining("is not in a world");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_run_inside_a_run_is_refused_even_if_the_body_catches_that(Carriers carriers) {
        Program inner = Program.of(() -> {}).withCarriers(carriers);
        Program outer = Program.of(() -> {
                    try {
                        inner.run();
                    } catch (SimulatorMisuse caught) {
                        Go.gosched();
                    }
                })
                .withCarriers(carriers);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(outer::run)
                .withMessageContaining("a run was started inside a run");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_timer_that_parks_is_refused(Carriers carriers) {
        Program program = Program.of(() -> {
                    Go.newTimer(1, () -> Go.sleep(1));
                    Go.sleep(2);
                })
                .withCarriers(carriers);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageContaining("tried to park");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void synchronized_around_a_point_is_refused_before_it_can_hang(Carriers carriers) {
        Object monitor = new Object();
        Program program = Program.of(() -> {
                    Go.go("other", () -> {
                        synchronized (monitor) {
                            Go.gosched();
                        }
                    });
                    Go.gosched();
                })
                .withCarriers(carriers);
        boolean seen = carriers != Carriers.THREADS && AvailableCarriers.all().size() > 1;

        // A class of body is inspected once, and the other carrier has had its turn.
        if (!seen) {
            assertThatExceptionOfType(SimulatorMisuse.class)
                    .isThrownBy(program::run)
                    .withMessageStartingWith("G2 other reached a scheduling point while it is synchronized at")
                    .withMessageContaining("MisuseTests.java");
        }
    }

    private static final class MadeInTheWorld {

        static int value;

        static {
            Go.gosched();
            value = 1;
        }

        private MadeInTheWorld() {}
    }

    @Test
    void a_point_in_a_static_initialiser_is_refused() {
        Program program = Program.of(() -> assertThat(MadeInTheWorld.value).isOne());

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageContaining("static initialiser of " + MadeInTheWorld.class.getName());
    }

    @Test
    void a_body_blocked_by_a_monitor_that_slipped_through_is_named() {
        Object monitor = new Object();
        Program program = Program.of(() -> {
                    for (int i = 0; i < 2; i++) {
                        Go.go("locker", () -> {
                            // The first points of a body's class are inspected, and these are not the first.
                            for (int point = 0; point < 40; point++) {
                                Go.point("step", null);
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

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageContaining("is blocked for real at")
                .withMessageContaining("MisuseTests.java");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_body_that_waits_for_real_is_named(Carriers carriers) {
        CountDownLatch never = new CountDownLatch(1);
        Program program = Program.of(() -> {
                    Go.go("waiter", never::await);
                    Go.gosched();
                })
                .withCarriers(carriers)
                .withPatienceMillis(400);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageStartingWith("G2 waiter is blocked for real at");
    }

    @Test
    void a_real_lock_held_by_a_paused_goroutine_is_named_by_who_wants_it_next() {
        ReentrantLock lock = new ReentrantLock();
        Program program = Program.of(() -> {
                    for (int i = 0; i < 2; i++) {
                        Go.go(() -> {
                            lock.lock();
                            try {
                                Go.gosched();
                            } finally {
                                lock.unlock();
                            }
                        });
                    }
                    Go.gosched();
                })
                .withCarriers(Carriers.THREADS)
                .withPatienceMillis(400);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageContaining("is blocked for real at")
                .withMessageContaining("ReentrantLock");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_body_that_computes_for_ever_is_named(Carriers carriers) {
        AtomicBoolean stop = new AtomicBoolean();
        Program program = Program.of(() -> {
                    while (!stop.get()) {
                        Thread.onSpinWait();
                    }
                })
                .withCarriers(carriers)
                .withPatienceMillis(50);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageContaining("has reached no scheduling point for too long");
        stop.set(true);
    }

    @Test
    void a_host_that_is_interrupted_gets_its_thread_back() {
        CountDownLatch never = new CountDownLatch(1);
        Thread host = Thread.currentThread();
        Program program = Program.of(() -> {
            host.interrupt();
            never.await();
        });

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageContaining("was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_simulator_works_after_all_that() {
        assertThat(Program.of(Go::gosched).run().outcome().isFinished()).isTrue();
    }
}
