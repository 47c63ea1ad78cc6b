package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Kind;
import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import dev.gokata.runtime.context.Background;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.Done;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The contexts that steps make, by their numbers, and what was seen of them. */
final class Forest {

    /** How often somebody lets all others go first, before taking it that nothing more happens. */
    private static final int PATIENCE = 40;

    /** How it is told that a run came to no end. */
    static final String STUCK = "nobody comes any further: they wait for locks, each for another's or one for its own";

    private final Contexts contexts;
    private final Map<Integer, Context> made = new TreeMap<>();
    private final Map<Integer, Contexts.CancelCauseFunc> cancels = new TreeMap<>();
    private final Map<Integer, Contexts.StopFunc> stops = new TreeMap<>();
    /** The goroutines in which code of ours or a timer runs, and so none that a function has to itself. */
    private final Set<Integer> taken = new TreeSet<>();

    private boolean canCancel;

    Forest(Contexts contexts) {
        this.contexts = contexts;
        made.put(0, new Background());
        takeGoroutine();
    }

    /** Notes that the goroutine which calls is one of ours. */
    void takeGoroutine() {
        taken.add(Go.getg().id());
    }

    /** Tells whether the goroutine that calls was started for a function alone. */
    boolean isAlone() {
        return !taken.contains(Go.getg().id()) && !Go.getg().name().equals("timer");
    }

    Context get(int number) {
        return made.get(number);
    }

    int size() {
        return made.size();
    }

    /** Returns the numbers of those that were made so far, Background's among them. */
    Set<Integer> numbers() {
        return made.keySet();
    }

    /** Does a step that makes a context with a number. */
    Context make(Step step, int number) {
        Context parent = made.get(step.on());
        Context child;
        switch (step.kind()) {
            case WITH_VALUE -> child = contexts.withValue(parent, orNil(step.key()), orNil(step.text()));
            case WITH_CANCEL -> {
                Contexts.WithCause with = contexts.withCancelCause(parent);
                canCancel = true;
                cancels.put(number, with.cancel());
                child = with.ctx();
            }
            case WITH_DEADLINE -> {
                Contexts.WithCancel with = contexts.withDeadlineCause(parent, step.nanos(), error(step.text()));
                canCancel = true;
                cancels.put(number, cause -> with.cancel().cancel());
                child = with.ctx();
            }
            case WITHOUT_CANCEL -> child = contexts.withoutCancel(parent);
            default -> throw new IllegalArgumentException(step.toString());
        }
        made.put(number, child);
        return child;
    }

    void afterFunc(int on, int number, Runnable f) {
        stops.put(number, contexts.afterFunc(made.get(on), f::run));
    }

    boolean stop(int number) {
        return stops.get(number).stop();
    }

    void cancel(int number, String cause) {
        cancels.get(number).cancel(error(cause));
    }

    /** Returns how a context stands: nothing while it isn't canceled. */
    String state(int number) {
        Context ctx = made.get(number);
        Done done = ctx.done();
        boolean closed = done != null && done.isClosed();
        GoError err = ctx.err();
        GoError cause = canCancel ? contexts.cause(ctx) : err;
        if (err == null) {
            String because = cause == null ? "" : "its cause is " + cause + ", but it has no error";
            return closed ? "its done is closed, but it has no error" : because;
        }
        if (!closed) {
            return "its error is " + err + ", but its done is open";
        }
        return err + (err.equals(cause) ? "" : cause == null ? ", but it has no cause" : ", cause " + cause);
    }

    /** Returns how all stand that are canceled. */
    Map<Integer, String> states() {
        Map<Integer, String> states = new TreeMap<>();
        for (int number : new ArrayList<>(made.keySet())) {
            states.put(number, state(number));
        }
        return states;
    }

    /** Goes round often enough that everybody who can do something has done it. No time passes. */
    static void letOthersGo() {
        for (int i = 0; i < PATIENCE; i++) {
            Go.gosched();
        }
    }

    static boolean makes(Kind kind) {
        return List.of(Kind.WITH_VALUE, Kind.WITH_CANCEL, Kind.WITH_DEADLINE, Kind.WITHOUT_CANCEL)
                .contains(kind);
    }

    private static String orNil(String text) {
        return text.isEmpty() ? null : text;
    }

    static GoError error(String text) {
        return text.isEmpty() ? null : new GoError(text);
    }
}
