package dev.gokata.katas.copystack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.copystack.CopyStackKata.After;
import dev.gokata.katas.copystack.CopyStackKata.Part;
import dev.gokata.katas.copystack.CopyStackKata.Unadjusted;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.AdjustInfo;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackConditions;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackDifferences;
import java.util.List;

/** A part of a goroutine that is adjusted after its stack was copied, and what should come of it. */
record PartOfMove(Subject learner, Unadjusted unadjusted, int rule) {

    private static final long GIGABYTE = 1L << 30;

    static PartOfMove of(Subject learner, StackImage before, Part part) {
        Stack old = before.stack();
        // High stacks move down, and all others up.
        long lo = AddressSpace.BASE + (old.lo() < AddressSpace.BASE + GIGABYTE ? 4 * GIGABYTE : GIGABYTE / 2);
        Stack copy = new Stack(lo, lo + old.size());
        AdjustInfo adjinfo = AdjustInfo.between(old, copy);
        return new PartOfMove(
                learner, new Unadjusted(moved(before, copy, adjinfo, part), adjinfo, part), firstRule(part));
    }

    /** Says that the same words lie elsewhere, and changes none of them. */
    private static StackImage moved(StackImage before, Stack copy, AdjustInfo adjinfo, Part part) {
        long delta = adjinfo.delta();
        Gobuf sched = before.sched().withSp(before.sched().sp() + delta);
        // A picture of frames is plainer without a register that still points into the old stack.
        boolean bpFollows = part == Part.FRAMES && sched.bp() != 0;
        return new StackImage(
                before.goid(),
                copy,
                copy.lo() + before.stackguard0() - before.stack().lo(),
                bpFollows ? sched.withBp(sched.bp() + delta) : sched,
                before.stktopsp() + delta,
                before.deferHead(),
                before.panicHead(),
                before.waiting(),
                StackConditions.ordinary(before.conditions().owner()),
                before.functions(),
                before.words(),
                before.heap());
    }

    /** Names the rule to quote if what comes of it speaks for none. */
    PartOfMove byRule(int number) {
        return new PartOfMove(learner, unadjusted, number);
    }

    void agreesWithTheReference() {
        var asked = assertThat(learner.asked(CopyStackKata.ADJUST, unadjusted))
                .asking(unadjusted.part().method() + ", the old stack being "
                        + unadjusted.adjinfo().old() + ", delta "
                        + Adjustment.signed(unadjusted.adjinfo().delta()))
                .byRule(rule);
        var right = Questions.REFERENCE.asked(CopyStackKata.ADJUST, unadjusted);
        asked.byRule((expected, found) -> RuleOf.difference(expected.image(), found.image(), old(), rule))
                .tellingDifferencesBy(this::lines)
                .agreesWith(right);
    }

    private static int firstRule(Part part) {
        return switch (part) {
            case FRAMES -> 8;
            case CTXT -> 13;
            case DEFERS -> 14;
            case PANICS -> 15;
            case SUDOGS -> 16;
        };
    }

    private Stack old() {
        return unadjusted.adjinfo().old();
    }

    private List<String> lines(After expected, After found) {
        return StackDifferences.between(expected.image(), found.image(), old());
    }
}
