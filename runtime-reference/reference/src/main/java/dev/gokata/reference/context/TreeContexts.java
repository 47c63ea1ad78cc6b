package dev.gokata.reference.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The contexts of Go 1.27, as a tree of objects that know their parent, and whom to cancel with themselves. */
@GoSource(file = "context/context.go", symbol = "WithCancelCause", simplified = "no contexts of other types")
public final class TreeContexts implements Contexts {

    /** Makes what derives contexts; it keeps nothing itself. */
    public TreeContexts() {}

    @Override
    public Context withValue(@Nullable Context parent, @Nullable Object key, @Nullable Object val) {
        Context above = notNil(parent);
        if (key == null) {
            throw new GoPanic("nil key");
        }
        return new ValueCtx(above, key, val);
    }

    @Override
    public WithCause withCancelCause(@Nullable Context parent) {
        CancelCtx c = new CancelCtx(notNil(parent));
        c.propagateCancel();
        return new WithCause(c, cause -> c.cancel(true, GoError.CANCELED, cause));
    }

    @Override
    public @Nullable GoError cause(Context ctx) {
        CancelCtx nearest = CancelCtx.nearest(ctx);
        return nearest == null ? ctx.err() : nearest.cause();
    }

    @Override
    public WithCancel withDeadlineCause(@Nullable Context parent, long deadline, @Nullable GoError cause) {
        Context above = notNil(parent);
        OptionalLong current = above.deadline();
        if (current.isPresent() && current.getAsLong() < deadline) {
            WithCause sooner = withCancelCause(above);
            return new WithCancel(sooner.ctx(), () -> sooner.cancel().cancel(null));
        }
        TimerCtx c = new TimerCtx(above, deadline);
        c.propagateCancel();
        if (deadline <= Go.nanotime()) {
            c.cancel(true, GoError.DEADLINE_EXCEEDED, cause);
        } else {
            c.startTimer(cause);
        }
        return new WithCancel(c, () -> c.cancel(true, GoError.CANCELED, null));
    }

    @Override
    public Context withoutCancel(@Nullable Context parent) {
        return new WithoutCancelCtx(notNil(parent));
    }

    @Override
    public StopFunc afterFunc(Context ctx, Body f) {
        AfterFuncCtx a = new AfterFuncCtx(ctx, f);
        a.propagateCancel();
        return a::stop;
    }

    private static Context notNil(@Nullable Context parent) {
        if (parent == null) {
            throw new GoPanic("cannot create context from nil parent");
        }
        return parent;
    }
}
