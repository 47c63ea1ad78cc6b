package dev.gokata.katas.writebarriers;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Assignment;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Done;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.PointerSlot.Place;
import java.util.List;

/** A pointer write, and what should be done for it. How often the slot is read counts only where nothing needs it. */
record Writing(Subject learner, int rule, Place place, GcPhase phase, int old, int ptr) {

    void does(String... events) {
        Done done = done();
        if (!done.events().equals(List.of(events))) {
            throw failure(
                    "expected  " + String.join(", then ", events),
                    "found     " + (done.events().isEmpty() ? "nothing" : String.join(", then ", done.events())));
        }
    }

    void readsNothing() {
        int reads = done().reads();
        if (reads > 0) {
            throw failure("expected  the slot is not read", "found     it is read, " + reads + "×");
        }
    }

    void agreesWithTheReference() {
        Done right = assertThat(Questions.REFERENCE.asked(WriteBarriersKata.WRITE, assignment()))
                .observed();
        does(right.events().toArray(new String[0]));
        if (right.reads() == 0) {
            readsNothing();
        }
    }

    private Done done() {
        return assertThat(learner.asked(WriteBarriersKata.WRITE, assignment()))
                .byRule(rule)
                .asking(question())
                .observed();
    }

    private Assignment assignment() {
        return new Assignment(place, phase, old, ptr);
    }

    private String question() {
        String lies =
                switch (place) {
                    case FRAME -> "in the current frame";
                    case HEAP -> "in an object";
                    case GLOBAL -> "in a global";
                };
        return "*slot = " + HeapGraph.name(ptr) + ", where the slot is " + lies + " and holds " + HeapGraph.name(old)
                + ", during " + phase.goName();
    }

    private KataFailure failure(String... lines) {
        return new KataFailure(Kind.WRONG, rule, List.of(question(), "  " + lines[0], "  " + lines[1]));
    }
}
