package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Kind;
import dev.gokata.katas.contexttree.ContextTreeKata.Step;

/** Steps, in the words of the tests. Contexts have the numbers in which they are made, and 0 is Background. */
final class Steps {

    static final int NIL = -1;
    static final int BACKGROUND = 0;

    private Steps() {}

    static Step value(int parent, String key, String value) {
        return new Step(Kind.WITH_VALUE, parent, key, value, 0);
    }

    static Step cancelable(int parent) {
        return new Step(Kind.WITH_CANCEL, parent, "", "", 0);
    }

    static Step deadline(int parent, long nanos) {
        return deadline(parent, nanos, "");
    }

    static Step deadline(int parent, long nanos, String cause) {
        return new Step(Kind.WITH_DEADLINE, parent, "", cause, nanos);
    }

    static Step withoutCancel(int parent) {
        return new Step(Kind.WITHOUT_CANCEL, parent, "", "", 0);
    }

    static Step function(int on) {
        return new Step(Kind.AFTER_FUNC, on, "", "", 0);
    }

    static Step asking(int on, String key) {
        return new Step(Kind.VALUE, on, key, "", 0);
    }

    static Step cancel(int on) {
        return cancel(on, "");
    }

    static Step cancel(int on, String cause) {
        return new Step(Kind.CANCEL, on, "", cause, 0);
    }

    static Step stop(int function) {
        return new Step(Kind.STOP, function, "", "", 0);
    }

    static Step waiting(int on) {
        return new Step(Kind.WAIT, on, "", "", 0);
    }

    /** In a race: looks how a context stands. */
    static Step looking(int on) {
        return new Step(Kind.LOOK, on, "", "", 0);
    }

    static Step passing(long nanos) {
        return new Step(Kind.SLEEP, 0, "", "", nanos);
    }
}
