package dev.gokata.katas.writebarriers;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Call;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Objects;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.PointerWrite;
import java.util.Arrays;
import java.util.List;

/** One call of a barrier, and what it should shade. */
record Shading(Subject learner, int rule, Barrier barrier, PointerWrite write) {

    void shades(Integer... objects) {
        asked().shows(new Objects(Arrays.asList(objects)));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(WriteBarriersKata.SHADED, new Call(barrier, write)));
    }

    private OutcomeAssert<Objects> asked() {
        return assertThat(learner.asked(WriteBarriersKata.SHADED, new Call(barrier, write)))
                .byRule(rule)
                .asking(barrier.method() + ": " + HeapGraph.name(write.ptr()) + " is written over "
                        + HeapGraph.name(write.old()) + ", and the writer's stack is "
                        + (write.writersStackIsGrey() ? "grey" : "black"))
                .tellingDifferencesBy((expected, found) -> List.of(
                        "expected  shades " + Heaps.names(expected.numbers()),
                        "found     shades " + Heaps.names(found.numbers())));
    }
}
