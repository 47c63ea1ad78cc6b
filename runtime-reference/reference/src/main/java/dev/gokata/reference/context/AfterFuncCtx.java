package dev.gokata.reference.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import org.jspecify.annotations.Nullable;

/** A child that nobody sees, which starts a function when it is canceled. */
@GoSource(file = "context/context.go", symbol = "afterFuncCtx", simplified = "a flag under the lock, not a Once")
final class AfterFuncCtx extends CancelCtx {

    private final Body f;
    /** Whether the function was started or stopped, of which only one can happen. Guarded by {@code mu}. */
    private boolean decided;

    AfterFuncCtx(Context parent, Body f) {
        super(parent);
        this.f = f;
    }

    @Override
    public void cancel(boolean removeFromParent, GoError why, @Nullable GoError cause) {
        super.cancel(false, why, cause);
        if (removeFromParent) {
            removeFromParent();
        }
        if (decides()) {
            Go.go("afterFunc", f);
        }
    }

    boolean stop() {
        boolean stopped = decides();
        if (stopped) {
            cancel(true, GoError.CANCELED, null);
        }
        return stopped;
    }

    private boolean decides() {
        mu.lock();
        boolean first = !decided;
        decided = true;
        mu.unlock();
        return first;
    }
}
