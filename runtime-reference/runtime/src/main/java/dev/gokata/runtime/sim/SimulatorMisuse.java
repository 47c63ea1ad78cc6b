package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * Says that the simulator was used in a way that it can't simulate.
 *
 * <p>It is never a result: the code under test may be right or wrong, but it was not run as it should be.
 */
@Simulator
public final class SimulatorMisuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SimulatorMisuse(String message) {
        super(message);
    }

    SimulatorMisuse(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static SimulatorMisuse outsideAWorld(Thread thread) {
        return new SimulatorMisuse("thread " + thread.getName() + " is not in a world: only the body of a goroutine may"
                + " reach a scheduling point, and no real thread that it started");
    }

    static SimulatorMisuse nested() {
        return new SimulatorMisuse(
                "a run was started inside a run: start goroutines with Go.go, or run the two one" + " after the other");
    }
}
