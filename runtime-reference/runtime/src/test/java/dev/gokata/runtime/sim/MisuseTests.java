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
    void a_program_that_goes_otherwise_under_the_same_schedule_is_refused(Carriers carriers) {
        for (boolean choosesFewer : new boolean[] {true, false}) {
            int[] runs = new int[1];
            Program program = Program.of(() -> {
                        runs[0]++;
                        int goroutines = runs[0] == 1 ? 4 : choosesFewer ? 1 : 0;
                        for (int i = 0; i < goroutines; i++) {
                            Go.go(() -> Go.point("point", null));
                        }
                        Go.sleep(1);
                    })
                    .withCarriers(carriers);

            assertThatExceptionOfType(SimulatorMisuse.class)
                    .isThrownBy(() -> Exploration.of(program).run())
                    .withMessageStartingWith("the program did not do the same again under the same schedule");
        }
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
    void a_function_on_the_system_stack_that_parks_is_refused(Carriers carriers) {
        Program program = Program.of(() -> Go.systemstack(() -> Go.sleep(1))).withCarriers(carriers);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageContaining("tried to park");
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
        // A class of body is inspected once, so each carrier needs one of its own.
        Body body = carriers == Carriers.THREADS
                ? () -> {
                    synchronized (monitor) {
                        Go.gosched();
                    }
                }
                : () -> {
                    synchronized (monitor) {
                        Go.gosched();
                    }
                };

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(() -> twice(body).withCarriers(carriers).run())
                .withMessageStartingWith("G2 reached a scheduling point while it is synchronized at")
                .withMessageContaining("MisuseTests.java")
                .withMessageContaining("java.lang.Object");
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_real_lock_held_at_a_point_is_refused_before_it_can_hang(Carriers carriers) {
        ReentrantLock lock = new ReentrantLock();
        Body body = carriers == Carriers.THREADS ? new HoldsOnAThread(lock) : new HoldsInAContinuation(lock);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(() -> twice(body).withCarriers(carriers).run())
                .withMessageStartingWith("G2 reached a scheduling point while it holds a java.util.concurrent.locks");
    }

    /** A class of its own, for of the bodies that a class writes only the first are inspected for such locks. */
    private record HoldsOnAThread(ReentrantLock lock) implements Body {

        @Override
        public void run() {
            lock.lock();
            Go.gosched();
            lock.unlock();
        }
    }

    private record HoldsInAContinuation(ReentrantLock lock) implements Body {

        @Override
        public void run() {
            lock.lock();
            Go.gosched();
            lock.unlock();
        }
    }

    private record Passes(String point) implements Body {

        @Override
        public void run() {
            Go.point(point, null);
        }
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_lock_that_an_earlier_body_left_to_its_thread_is_not_held_against_the_next(Carriers carriers) {
        ReentrantLock lock = new ReentrantLock();
        Program program = Program.of(() -> {
                    Go.go(lock::lock);
                    Go.gosched();
                    Go.go(Go::gosched);
                    Go.go(new Passes(carriers.name()));
                    Go.gosched();
                })
                .withCarriers(carriers);

        assertThat(program.run().outcome().isFinished()).isTrue();
        assertThat(lock.isLocked()).isTrue();
    }

    private static Program twice(Body body) {
        return Program.of(() -> {
            Go.go(body);
            Go.go(body);
            Go.gosched();
            Go.gosched();
        });
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
        Program program = twice(() -> {
                    passTheInspection();
                    synchronized (monitor) {
                        Go.gosched();
                    }
                })
                .withCarriers(Carriers.THREADS)
                .withPatienceMillis(400);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageStartingWith("G3 is blocked for real at")
                .withMessageContaining("MisuseTests.java");
    }

    /** Only the first points of a class of body are inspected. */
    private static void passTheInspection() {
        for (int point = 0; point < 40; point++) {
            Go.point("step", null);
        }
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
    void a_body_blocked_by_a_real_lock_that_slipped_through_is_named() {
        ReentrantLock lock = new ReentrantLock();
        Program program = twice(() -> {
                    passTheInspection();
                    lock.lock();
                    try {
                        Go.gosched();
                    } finally {
                        lock.unlock();
                    }
                })
                .withCarriers(Carriers.THREADS)
                .withPatienceMillis(400);

        assertThatExceptionOfType(SimulatorMisuse.class)
                .isThrownBy(program::run)
                .withMessageStartingWith("G3 is blocked for real at")
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
