package dev.gokata.katas.writebarriers;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.End;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Ends;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Runs;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.Interleaving;
import dev.gokata.testkit.gc.HeapPicture;
import java.util.ArrayList;
import java.util.List;

/** A program, a collection beside it in some orders, and what should come of that. */
record SomeOrders(Subject learner, int rule, Barrier barrier, GcProgram program, List<Interleaving> orders) {

    void agreeWithTheReference() {
        Runs runs = new Runs(barrier, program, orders);
        assertThat(learner.asked(WriteBarriersKata.ENDS, runs))
                .byRule(rule)
                .asking("a collection beside a program, with " + barrier.method())
                .tellingDifferencesBy(this::lines)
                .agreesWith(Questions.REFERENCE.asked(WriteBarriersKata.ENDS, runs));
    }

    private List<String> lines(Ends expected, Ends found) {
        int first = 0;
        while (expected.ends().get(first).equals(found.ends().get(first))) {
            first++;
        }
        List<String> lines =
                new ArrayList<>(told(expected.ends().get(first), found.ends().get(first)));
        lines.add("");
        lines.addAll(Heaps.drawn(program.heap()));
        lines.add("");
        Runs run = new Runs(barrier, program, List.of(orders.get(first)));
        lines.addAll(HeapPicture.of(
                assertThat(learner.asked(WriteBarriersKata.RUN, run)).observed().run()));
        return lines;
    }

    private static List<String> told(End expected, End found) {
        if (!expected.lost().equals(found.lost())) {
            return List.of(
                    "expected  " + Heaps.names(expected.lost()) + " lost, which the program can reach and is freed",
                    "found     " + Heaps.names(found.lost()) + " lost");
        }
        return List.of(
                "expected  " + Heaps.names(expected.freed()) + " freed",
                "found     " + Heaps.names(found.freed()) + " freed");
    }
}
