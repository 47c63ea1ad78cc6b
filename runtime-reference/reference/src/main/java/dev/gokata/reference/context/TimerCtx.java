package dev.gokata.reference.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.context.AfterTime;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Timer;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A context that is canceled by a call, by its parent, or by its timer. */
@GoSource(file = "context/context.go", symbol = "timerCtx", simplified = "its String leaves out what remains")
final class TimerCtx extends CancelCtx {

    private final long deadline;
    /** Guarded by {@code mu}. Null before it is set, and when it can do nothing anymore. */
    private @Nullable Timer timer;

    TimerCtx(Context parent, long deadline) {
        super(parent);
        this.deadline = deadline;
    }

    /** Sets the timer, unless the parent was canceled meanwhile. */
    void startTimer(@Nullable GoError cause) {
        mu.lock();
        if (!isCanceled()) {
            timer = AfterTime.afterFunc(deadline, () -> cancel(true, GoError.DEADLINE_EXCEEDED, cause));
        }
        mu.unlock();
    }

    @Override
    public void cancel(boolean removeFromParent, GoError why, @Nullable GoError cause) {
        super.cancel(false, why, cause);
        if (removeFromParent) {
            removeFromParent();
        }
        mu.lock();
        if (timer != null) {
            timer.stop();
            timer = null;
        }
        mu.unlock();
    }

    @Override
    public OptionalLong deadline() {
        return OptionalLong.of(deadline);
    }

    @Override
    public String toString() {
        return parent() + ".WithDeadline(" + deadline + ")";
    }
}
