package dev.gokata.reference.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Derived;
import dev.gokata.runtime.context.Done;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sched.RuntimeMutex;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A context that can be canceled, and holds those below it that must be canceled with it.
 *
 * <p>In Go: {@code done} is made when it is first asked for, {@code err} is atomic since 1.25, and the children are in a map,
 * so that their order is random.
 *
 * <p>Here: {@code done} is made at once, {@code err} is guarded, and the children are canceled in the order in which they
 * came, which nobody may count on.
 *
 * <p>Invariants, whenever {@code mu} is free:
 * <ol>
 *   <li>{@code err} and {@code cause} are set together, once, and {@code done} is closed if they are.
 *   <li>A context with an error has no children.
 * </ol>
 *
 * <p>A lock is only taken while holding those of contexts above, so that no two goroutines wait for each other.
 */
@GoSource(file = "context/context.go", symbol = "cancelCtx", simplified = "done made at once, children in order")
class CancelCtx extends Derived implements Canceler {

    /** The key for which a context that can be canceled is its own value, so that those below find the nearest. */
    static final Object CANCEL_CTX_KEY = new Object();

    final RuntimeMutex mu = new RuntimeMutex("mu");
    private final Done done = new Done();
    /** Guarded by {@code mu}, as are the two below. */
    private final Set<Canceler> children = new LinkedHashSet<>();

    private @Nullable GoError err;
    private @Nullable GoError cause;

    CancelCtx(Context parent) {
        super(parent);
    }

    /** Returns the nearest context from here upwards that can be canceled and cancels what is below, or null. */
    static @Nullable CancelCtx nearest(Context ctx) {
        return (CancelCtx) ctx.value(CANCEL_CTX_KEY);
    }

    /** Has the parent cancel this. If it is canceled already, it happens now. */
    final void propagateCancel() {
        CancelCtx holder = nearest(parent());
        if (holder == null) {
            return;
        }
        holder.mu.lock();
        if (holder.err != null) {
            cancel(false, holder.err, holder.cause);
        } else {
            holder.children.add(this);
        }
        holder.mu.unlock();
    }

    @Override
    public void cancel(boolean removeFromParent, GoError why, @Nullable GoError because) {
        GoError reason = because == null ? why : because;
        mu.lock();
        if (err != null) {
            mu.unlock();
            return;
        }
        err = why;
        cause = reason;
        done.close();
        for (Canceler child : children) {
            child.cancel(false, why, reason);
        }
        children.clear();
        mu.unlock();
        if (removeFromParent) {
            removeFromParent();
        }
    }

    final void removeFromParent() {
        CancelCtx holder = nearest(parent());
        if (holder != null) {
            holder.mu.lock();
            holder.children.remove(this);
            holder.mu.unlock();
        }
    }

    /** Counts the contexts that would be canceled with this one, for tests. */
    final int children() {
        return children.size();
    }

    /** Tells whether this is canceled, to whoever holds {@code mu}. */
    final boolean isCanceled() {
        return err != null;
    }

    @Override
    public Done done() {
        return done;
    }

    @Override
    public @Nullable GoError err() {
        mu.lock();
        GoError now = err;
        mu.unlock();
        return now;
    }

    @Nullable
    GoError cause() {
        mu.lock();
        GoError now = cause;
        mu.unlock();
        return now;
    }

    @Override
    public @Nullable Object value(Object key) {
        return key == CANCEL_CTX_KEY ? this : super.value(key);
    }

    @Override
    public String toString() {
        return parent() + ".WithCancel";
    }
}
