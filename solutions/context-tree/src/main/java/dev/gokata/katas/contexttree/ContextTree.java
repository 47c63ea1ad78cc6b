package dev.gokata.katas.contexttree;

import dev.gokata.runtime.context.AfterTime;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.Derived;
import dev.gokata.runtime.context.Done;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sched.RuntimeMutex;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Timer;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;

/** Go's contexts: a tree of objects that know their parent, and whom to cancel with themselves. */
public final class ContextTree implements Contexts {

    /** Makes what derives contexts; it keeps nothing itself. */
    public ContextTree() {}

    @Override
    public Context withValue(Context parent, Object key, Object val) {
        requireParent(parent);
        if (key == null) {
            throw new GoPanic("nil key");
        }
        return new Valued(parent, key, val);
    }

    @Override
    public WithCause withCancelCause(Context parent) {
        requireParent(parent);
        Cancelable child = new Cancelable(parent);
        child.joinParent();
        return new WithCause(child, cause -> child.cancelAlone(GoError.CANCELED, cause));
    }

    @Override
    public GoError cause(Context ctx) {
        Cancelable nearest = nearest(ctx);
        return nearest == null ? null : nearest.cause();
    }

    @Override
    public WithCancel withDeadlineCause(Context parent, long deadline, GoError cause) {
        requireParent(parent);
        OptionalLong parents = parent.deadline();
        if (parents.isPresent() && parents.getAsLong() < deadline) {
            WithCause sooner = withCancelCause(parent);
            return new WithCancel(sooner.ctx(), () -> sooner.cancel().cancel(null));
        }
        Timed child = new Timed(parent, deadline);
        child.joinParent();
        if (deadline <= Go.nanotime()) {
            child.cancelAlone(GoError.DEADLINE_EXCEEDED, cause);
        } else {
            child.setTimer(cause);
        }
        return new WithCancel(child, () -> child.cancelAlone(GoError.CANCELED, null));
    }

    @Override
    public Context withoutCancel(Context parent) {
        requireParent(parent);
        return new Detached(parent);
    }

    @Override
    public StopFunc afterFunc(Context ctx, Body f) {
        Function function = new Function(ctx, f);
        function.joinParent();
        return function::stop;
    }

    private static void requireParent(Context parent) {
        if (parent == null) {
            throw new GoPanic("cannot create context from nil parent");
        }
    }

    /** Returns the nearest context from here upwards that can be canceled, or null if no cancel reaches this one. */
    private static Cancelable nearest(Context ctx) {
        Context each = ctx;
        while (each instanceof Derived derived) {
            if (each instanceof Cancelable cancelable) {
                return cancelable;
            }
            if (each instanceof Detached) {
                return null;
            }
            each = derived.parent();
        }
        return null;
    }

    /** A context with one value. */
    private static final class Valued extends Derived {

        private final Object key;
        private final Object val;

        Valued(Context parent, Object key, Object val) {
            super(parent);
            this.key = key;
            this.val = val;
        }

        @Override
        public Object value(Object wanted) {
            if (key.equals(wanted)) {
                return val;
            }
            return parent().value(wanted);
        }

        @Override
        public String toString() {
            return parent() + ".WithValue(" + key + ", " + (val == null ? "<nil>" : val) + ")";
        }
    }

    /** A context that can be canceled, and holds who must be canceled with it. */
    private static class Cancelable extends Derived {

        final RuntimeMutex lock = new RuntimeMutex("context");
        private final Done done = new Done();
        private final Set<Cancelable> children = new LinkedHashSet<>();
        private GoError err;
        private GoError cause;

        Cancelable(Context parent) {
            super(parent);
        }

        /** Has the parent cancel this, at once if it is canceled already. */
        void joinParent() {
            Cancelable above = nearest(parent());
            if (above == null) {
                return;
            }
            above.lock.lock();
            if (above.err == null) {
                above.children.add(this);
            } else {
                cancel(above.err, above.cause);
            }
            above.lock.unlock();
        }

        /** Cancels this, which its parent need not hold any longer. */
        void cancelAlone(GoError why, GoError because) {
            cancel(why, because);
            leaveParent();
        }

        /** Cancels this and all below. */
        void cancel(GoError why, GoError because) {
            GoError reason = because == null ? why : because;
            lock.lock();
            if (err == null) {
                err = why;
                cause = reason;
                done.close();
                for (Cancelable child : children) {
                    child.cancel(why, reason);
                }
                children.clear();
            }
            lock.unlock();
        }

        void leaveParent() {
            Cancelable above = nearest(parent());
            if (above != null) {
                above.lock.lock();
                above.children.remove(this);
                above.lock.unlock();
            }
        }

        /** Tells whoever holds the lock. */
        boolean isCanceled() {
            return err != null;
        }

        GoError cause() {
            lock.lock();
            GoError now = cause;
            lock.unlock();
            return now;
        }

        @Override
        public Done done() {
            return done;
        }

        @Override
        public GoError err() {
            lock.lock();
            GoError now = err;
            lock.unlock();
            return now;
        }

        @Override
        public String toString() {
            return parent() + ".WithCancel";
        }
    }

    /** A context that is canceled when its time has come. */
    private static final class Timed extends Cancelable {

        private final long deadline;
        private Timer timer;

        Timed(Context parent, long deadline) {
            super(parent);
            this.deadline = deadline;
        }

        void setTimer(GoError because) {
            lock.lock();
            if (!isCanceled()) {
                timer = AfterTime.afterFunc(deadline, () -> cancelAlone(GoError.DEADLINE_EXCEEDED, because));
            }
            lock.unlock();
        }

        @Override
        void cancel(GoError why, GoError because) {
            super.cancel(why, because);
            lock.lock();
            if (timer != null) {
                timer.stop();
                timer = null;
            }
            lock.unlock();
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

    /** A context that has the values of its parent alone. */
    private static final class Detached extends Derived {

        Detached(Context parent) {
            super(parent);
        }

        @Override
        public OptionalLong deadline() {
            return OptionalLong.empty();
        }

        @Override
        public Done done() {
            return null;
        }

        @Override
        public GoError err() {
            return null;
        }

        @Override
        public String toString() {
            return parent() + ".WithoutCancel";
        }
    }

    /** A function that waits for a cancel as a child would. */
    private static final class Function extends Cancelable {

        private final Body f;
        private boolean decided;

        Function(Context parent, Body f) {
            super(parent);
            this.f = f;
        }

        @Override
        void cancel(GoError why, GoError because) {
            if (decides()) {
                Go.go("afterFunc", f);
            }
        }

        boolean stop() {
            boolean stopped = decides();
            if (stopped) {
                leaveParent();
            }
            return stopped;
        }

        /** Whether the function runs or is stopped is decided once. */
        private boolean decides() {
            lock.lock();
            boolean first = !decided;
            decided = true;
            lock.unlock();
            return first;
        }
    }
}
