package dev.gokata.katas.morestack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;
import static dev.gokata.runtime.stack.StackConstants.STACK_SMALL;

import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.morestack.MorestackKata.Checked;
import dev.gokata.katas.morestack.MorestackKata.Entry;
import dev.gokata.katas.morestack.MorestackKata.Piece;
import dev.gokata.testkit.stack.StackGauge;
import java.util.ArrayList;
import java.util.List;

/** A check at a function's entry, and what it should say. */
record Check(Subject learner, int rule, Probe<Piece, Entry, Checked> probe, Entry entry) {

    Check withGuard(long stackguard0) {
        return new Check(learner, rule, probe, new Entry(entry.sp(), entry.framesize(), stackguard0));
    }

    void callsMorestack() {
        asked().shows(new Checked(true));
    }

    void goesOn() {
        asked().shows(new Checked(false));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(probe, entry));
    }

    private OutcomeAssert<Checked> asked() {
        boolean small = probe == MorestackKata.SMALL_FRAME;
        String question = small
                ? "smallFrameGrows(sp, stackguard0), where"
                : "callsMorestack(sp, framesize = " + entry.framesize() + ", stackguard0), where";
        return assertThat(learner.asked(probe, entry))
                .byRule(rule)
                .asking(question)
                .tellingDifferencesBy((expected, found) -> lines(expected));
    }

    private List<String> lines(Checked expected) {
        List<String> lines = new ArrayList<>(picture().lines());
        lines.add("expected  " + told(expected.callsMorestack()) + "   " + why(expected.callsMorestack()));
        lines.add("found     " + told(!expected.callsMorestack()));
        return lines;
    }

    private StackGauge picture() {
        StackGauge gauge = StackGauge.above(Questions.LO)
                .marking(entry.sp(), "sp", "")
                .marking(entry.stackguard0(), "guard", entry.stackguard0() < 0 ? "above every address" : "");
        long end = entry.sp() - entry.framesize();
        return entry.framesize() > 0 && end > 0 ? gauge.marking(end, "end of the frame", "") : gauge;
    }

    private static String told(boolean callsMorestack) {
        return callsMorestack ? "true" : "false";
    }

    private String why(boolean callsMorestack) {
        String above = callsMorestack ? " is not above the guard" : " is above the guard";
        if (entry.framesize() <= STACK_SMALL) {
            return "sp" + above;
        }
        long over = entry.framesize() - STACK_SMALL;
        return Long.compareUnsigned(entry.sp(), over) < 0 ? "sp - " + over + " would pass 0" : "sp - " + over + above;
    }
}
