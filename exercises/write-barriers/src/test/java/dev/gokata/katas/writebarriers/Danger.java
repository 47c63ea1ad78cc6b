package dev.gokata.katas.writebarriers;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Moment;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Objects;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Piece;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.testkit.gc.HeapPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A moment of a collection, and what is in danger. */
record Danger(Subject learner, int rule, GcState state) {

    void exposes(Integer... objects) {
        asked(WriteBarriersKata.EXPOSED).shows(new Objects(Arrays.asList(objects)));
    }

    void leavesUnprotected(Integer... objects) {
        asked(WriteBarriersKata.UNPROTECTED).shows(new Objects(Arrays.asList(objects)));
    }

    void exposesWhatTheReferenceSays() {
        agrees(WriteBarriersKata.EXPOSED);
    }

    void leavesUnprotectedWhatTheReferenceSays() {
        agrees(WriteBarriersKata.UNPROTECTED);
    }

    private void agrees(Probe<Piece, Moment, Objects> probe) {
        asked(probe).agreesWith(Questions.REFERENCE.asked(probe, new Moment(state)));
    }

    private OutcomeAssert<Objects> asked(Probe<Piece, Moment, Objects> probe) {
        return assertThat(learner.asked(probe, new Moment(state)))
                .byRule(rule)
                .asking(probe.name() + "(state)")
                .tellingDifferencesBy((expected, found) -> {
                    List<String> lines = new ArrayList<>(List.of(
                            "expected  " + Heaps.names(expected.numbers()),
                            "found     " + Heaps.names(found.numbers()),
                            ""));
                    lines.addAll(HeapPicture.of(state));
                    return lines;
                });
    }
}
