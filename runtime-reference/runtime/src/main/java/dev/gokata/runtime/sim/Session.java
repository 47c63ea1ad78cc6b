package dev.gokata.runtime.sim;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A real thread on which a program is run, once or many times, while the host watches.
 *
 * <p>The host never runs a body itself, so whatever a body does, the host gets its thread back.
 */
final class Session {

    private final Program program;
    private final CarrierThread thread;
    private final Thread host;
    private final Carrier carrier;

    // Written by the session's thread, read by the host.
    private volatile @Nullable World world;
    private volatile boolean done;

    private Session(Program program, CarrierThread thread, Thread host) {
        this.program = program;
        this.thread = thread;
        this.host = host;
        carrier = program.carriers().resolve() == Carriers.CONTINUATIONS
                ? new ContinuationCarrier(thread)
                : new ThreadCarrier(thread);
    }

    /** Does work that may run the program, on a thread of the simulator, and waits for its answer. */
    static <T> T call(Program program, Function<Session, T> work) {
        Thread host = Thread.currentThread();
        if (host instanceof CarrierThread inside) {
            SimulatorMisuse nested = SimulatorMisuse.nested();
            World around = inside.world;
            throw around == null ? nested : around.ending().misused(nested);
        }
        program.carriers().resolve();
        CarrierThread thread = CarrierThreads.SHARED.lease();
        Session session = new Session(program, thread, host);
        Answer<T> answer = new Answer<>();
        thread.execute(() -> session.serve(work, answer));
        session.await();
        return answer.get();
    }

    /** Runs the program once, on the session's thread. The world can be asked about it afterwards. */
    World execute(Chooser chooser, @Nullable TraceRecorder recorder) {
        World next = new World(program, chooser, carrier, recorder);
        world = next;
        next.run();
        chooser.checkRepeated();
        return next;
    }

    Run run(Chooser chooser, @Nullable TraceRecorder recorder) {
        World ended = execute(chooser, recorder);
        return new Run(
                ended.ending().outcome(),
                ended.schedule(),
                ended.points(),
                ended.clock().now(),
                recorder == null ? Trace.EMPTY : recorder.trace());
    }

    private <T> void serve(Function<Session, T> work, Answer<T> answer) {
        try {
            answer.value = work.apply(this);
        } catch (Throwable thrown) {
            // The host throws it again.
            answer.thrown = thrown;
        }
        carrier.close();
        done = true;
        LockSupport.unpark(host);
    }

    private void await() {
        Watchdog watchdog = new Watchdog(program.patienceMillis());
        boolean interrupted = false;
        while (!done) {
            LockSupport.parkNanos(this, watchdog.sampleNanos());
            interrupted |= Thread.interrupted();
            if (done) {
                break;
            }
            World now = world;
            if (now == null) {
                continue;
            }
            SimulatorMisuse bite = interrupted
                    ? new SimulatorMisuse("the thread that waits for the run was interrupted")
                    : watchdog.look(now, carrier.threadOf(now.running()));
            if (bite != null) {
                now.ending().abandon();
                carrier.abandon();
                if (interrupted) {
                    host.interrupt();
                }
                throw bite;
            }
        }
        if (interrupted) {
            host.interrupt();
        }
    }

    /** What the work came to. Written before {@link #done}, read after. */
    private static final class Answer<T> {

        private @Nullable T value;
        private @Nullable Throwable thrown;

        T get() {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (value == null) {
                throw new IllegalStateException("the work gave no answer", thrown);
            }
            return value;
        }
    }
}
