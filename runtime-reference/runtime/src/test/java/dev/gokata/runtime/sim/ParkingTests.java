package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParkingTests {

    /** One thread that runs coroutines in the order in which they were readied. */
    private static final class OneThread extends Parking {

        private final Deque<Goroutine> ready = new ArrayDeque<>();
        private final List<String> done = new ArrayList<>();
        private @Nullable Goroutine thread;
        private boolean isAsleep;

        void begin() {
            becomeThread();
            thread = Go.getg();
        }

        Goroutine start(String name, Runnable body) {
            Goroutine coroutine = newCoroutine(name, () -> {
                body.run();
                rouse();
            });
            ready.add(coroutine);
            return coroutine;
        }

        void runAll() {
            while (true) {
                Goroutine next = ready.poll();
                isAsleep = true;
                stop(
                        () -> {
                            if (next != null) {
                                wake(next);
                            }
                        },
                        WaitReason.PREEMPTED,
                        null);
            }
        }

        private void rouse() {
            if (isAsleep && thread != null) {
                isAsleep = false;
                wake(thread);
            }
        }

        @Override
        protected void gopark(@Nullable BooleanSupplier unlockf, WaitReason reason, @Nullable Object on) {
            done.add(Go.getg().name() + " parks for " + reason.goName());
            stop(this::rouse, reason, on);
        }

        @Override
        protected void goready(Goroutine coroutine) {
            done.add(coroutine.name() + " is readied");
            ready.add(coroutine);
        }

        @Override
        protected void goreadyOnSystemStack(Goroutine coroutine) {
            done.add(coroutine.name() + " is readied by a timer");
            ready.add(coroutine);
            rouse();
        }
    }

    @Test
    void a_coroutine_begins_when_it_is_woken_and_parks_and_is_readied_by_its_parking() {
        OneThread parking = new OneThread();
        Run run = Program.of(() -> {
                    parking.begin();
                    Goroutine a = parking.start("a", () -> Go.gopark(WaitReason.CHAN_RECEIVE, "c"));
                    parking.start("b", () -> {
                        Go.goready(a);
                        Go.sleep(5);
                        Go.gopark(WaitReason.CHAN_SEND, "d");
                    });
                    parking.runAll();
                })
                .run();

        assertThat(parking.done)
                .containsExactly(
                        "a parks for chan receive",
                        "a is readied",
                        "b parks for sleep",
                        "b is readied by a timer",
                        "b parks for chan send");
        assertThat(run.nanos()).isEqualTo(5);
        assertThat(run.outcome().headline()).isEqualTo("fatal error: all goroutines are asleep - deadlock!");
    }

    @Test
    void reports_leave_threads_out() {
        OneThread parking = new OneThread();
        Outcome outcome = Program.of(() -> {
                    parking.begin();
                    parking.start("a", () -> Go.gopark(WaitReason.CHAN_RECEIVE, "c"));
                    parking.runAll();
                })
                .run()
                .outcome();

        assertThat(outcome.goroutines()).extracting(GoroutineStatus::name).containsExactly("a");
        assertThat(outcome.goroutines()).extracting(GoroutineStatus::reason).containsExactly("chan receive");
    }

    @Test
    void what_a_coroutine_panics_with_ends_the_run() {
        Outcome outcome = Program.of(() -> {
                    OneThread parking = new OneThread();
                    parking.begin();
                    parking.start("a", () -> {
                        throw new GoPanic("out of it");
                    });
                    parking.runAll();
                })
                .run()
                .outcome();

        assertThat(outcome.headline()).isEqualTo("panic: out of it");
    }
}
