package dev.gokata.reference.sched;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GRing;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GlobalRunQ;
import dev.gokata.runtime.sched.NextG;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.RunQ;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Go's scheduler with one P and without timers, preemption and system calls: scripts are run in the order of the queues. */
final class OneP {

    /** What a goroutine does next, and whether it goes on afterwards. */
    interface Step {
        boolean run(OneP p, Script me);
    }

    /** A goroutine's steps still to be done. */
    static final class Script {
        final G g;
        private final Deque<Step> steps;
        private int value;

        Script(G g, List<Step> steps) {
            this.g = g;
            this.steps = new ArrayDeque<>(steps);
        }
    }

    /** An unbuffered channel. */
    static final class Chan {
        private final Deque<Script> receivers = new ArrayDeque<>();
        private final Deque<Script> senders = new ArrayDeque<>();
    }

    private static final int TICKS_BETWEEN_GLOBAL_LOOKS = 61;

    private final P p = new P(0);
    private final GlobalRunQ global = new LockedGlobalRunQ(1);
    private final RunQ local = new LockFreeRunQ(p, global);
    private final Map<G, Script> scripts = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();

    /** Runs a main script that finds the P at a tick, and answers what was logged. */
    static List<Integer> order(int tick, List<Step> main) {
        OneP one = new OneP();
        one.p.schedtick = tick;
        Script first = one.newScript(main);
        for (@Nullable Script next = first; next != null; next = one.schedule()) {
            one.run(next);
        }
        return one.order;
    }

    static Step log(int id) {
        return (one, me) -> one.order.add(id);
    }

    static Step logReceived(IntUnaryOperator shown) {
        return (one, me) -> one.order.add(shown.applyAsInt(me.value));
    }

    static Step go(Step... body) {
        return (one, me) -> {
            one.local.runqput(one.newScript(List.of(body)).g, true);
            return true;
        };
    }

    static Step gosched() {
        return (one, me) -> {
            one.global.globrunqput(me.g);
            return false;
        };
    }

    static Step send(Chan c, int value) {
        return (one, me) -> {
            me.value = value;
            Script receiver = c.receivers.poll();
            if (receiver == null) {
                c.senders.add(me);
                return false;
            }
            receiver.value = value;
            one.ready(receiver);
            return true;
        };
    }

    static Step receive(Chan c) {
        return (one, me) -> {
            Script sender = c.senders.poll();
            if (sender == null) {
                c.receivers.add(me);
                return false;
            }
            me.value = sender.value;
            one.ready(sender);
            return true;
        };
    }

    static Step close(Chan c) {
        return (one, me) -> {
            // They were put on a list that is last in, first out.
            while (!c.receivers.isEmpty()) {
                one.ready(c.receivers.removeLast());
            }
            return true;
        };
    }

    private Script newScript(List<Step> steps) {
        Script script = new Script(new G(scripts.size() + 1L, GStatus.RUNNABLE), steps);
        scripts.put(script.g, script);
        return script;
    }

    private void ready(Script script) {
        local.runqput(script.g, true);
    }

    private void run(Script script) {
        boolean goesOn = true;
        while (goesOn && !script.steps.isEmpty()) {
            goesOn = script.steps.remove().run(this, script);
        }
    }

    private @Nullable Script schedule() {
        NextG next = null;
        if (p.schedtick % TICKS_BETWEEN_GLOBAL_LOOKS == 0 && global.size() > 0) {
            next = notInheriting(global.globrunqget());
        }
        if (next == null) {
            next = local.runqget();
        }
        if (next == null) {
            GlobalRunQ.Batch batch = global.globrunqgetbatch(GRing.GO_SLOTS / 2);
            local.runqputbatch(batch.rest());
            next = notInheriting(batch.gp());
        }
        if (next == null) {
            return null;
        }
        if (!next.inheritTime()) {
            p.schedtick++;
        }
        return Objects.requireNonNull(scripts.get(next.gp()));
    }

    private static @Nullable NextG notInheriting(@Nullable G gp) {
        return gp == null ? null : new NextG(gp, false);
    }
}
