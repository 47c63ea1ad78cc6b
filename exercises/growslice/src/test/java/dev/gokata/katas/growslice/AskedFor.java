package dev.gokata.katas.growslice;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.growslice.GrowsliceKata.Asked;
import dev.gokata.katas.growslice.GrowsliceKata.Need;
import dev.gokata.katas.growslice.GrowsliceKata.Piece;
import dev.gokata.runtime.malloc.SliceGrower;
import java.util.List;
import java.util.Optional;

/** A capacity to ask the allocator for, and what it should be. */
record AskedFor(Subject learner, int rule, Probe<Piece, Need, Asked> probe, Need need) {

    void is(long capacity) {
        asked().shows(new Asked(Optional.of(capacity)));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(probe, need));
    }

    private OutcomeAssert<Asked> asked() {
        return assertThat(learner.asked(probe, need))
                .byRule(rule)
                .asking(probe.name() + "(newLen = " + need.newLen() + ", oldCap = " + need.oldCap() + ")")
                .tellingDifferencesBy((expected, found) -> List.of(
                        "expected  " + told(expected.elements().orElseThrow()),
                        "found     "
                                + found.elements()
                                        .map(elements -> elements + whyNot(elements))
                                        .orElse("that it asks smoothcap, which is for rule 4 alone")));
    }

    private String told(long expected) {
        return expected + "   " + whyExpected(expected);
    }

    private String whyExpected(long expected) {
        long doubled = need.oldCap() * 2;
        if (doubled < 0) {
            return "the length: twice the old capacity does not fit in a long";
        }
        if (need.newLen() > doubled) {
            return "the length: it is over twice " + need.oldCap();
        }
        if (need.oldCap() < SliceGrower.THRESHOLD) {
            return "twice " + need.oldCap();
        }
        return expected == need.newLen() && !steps().endsWith(" " + expected)
                ? "the length: the step after " + steps() + " does not fit in a long"
                : steps();
    }

    /** Tells the capacities that smooth growth passes, as in "256 → 512". */
    private String steps() {
        StringBuilder told = new StringBuilder().append(need.oldCap());
        long newcap = need.oldCap();
        while (newcap >= 0 && newcap < need.newLen()) {
            newcap += (newcap + 3L * SliceGrower.THRESHOLD) / 4;
            if (newcap > 0) {
                told.append(" → ").append(newcap);
            }
        }
        return told.toString();
    }

    static String elements(long count) {
        return count == 1 ? "1 element" : count + " elements";
    }

    private String whyNot(long found) {
        long oldCap = need.oldCap();
        if (found < 0) {
            return "   below zero: a sum that overflowed";
        }
        if (found < need.newLen()) {
            return "   too few for the " + elements(need.newLen()) + " needed";
        }
        if (found == need.newLen()) {
            return "   the length, which leaves no room for the next append";
        }
        if (found == oldCap * 2) {
            return "   twice the old capacity";
        }
        if (found == byQuarters()) {
            return "   by quarters of the capacity alone, as up to Go 1.17";
        }
        return found == need.newLen() * 2 ? "   twice the length" : "";
    }

    private long byQuarters() {
        long newcap = Math.max(4, need.oldCap());
        while (newcap >= 0 && newcap < need.newLen()) {
            newcap += newcap / 4;
        }
        return newcap;
    }
}
