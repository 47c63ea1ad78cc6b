package dev.gokata.katas.growslice;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.growslice.GrowsliceKata.Blocks;
import dev.gokata.katas.growslice.GrowsliceKata.Grown;
import dev.gokata.katas.growslice.GrowsliceKata.Growth;
import dev.gokata.katas.growslice.GrowsliceKata.Need;
import dev.gokata.katas.growslice.GrowsliceKata.Piece;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SliceMemory;
import java.util.List;
import java.util.Optional;

/** A slice that grows, and what should come of it. */
record Growing(Subject learner, int rule, Probe<Piece, Growth, Grown> probe, Blocks blocks, Need need, ElementType et) {

    private static final int ANY_OTHER_SLICE = 13;

    Growing with(Blocks others) {
        return new Growing(learner, rule, probe, others, need, et);
    }

    void has(long cap, long capmem, SliceMemory memory) {
        asked().shows(new Grown(Optional.of(new GrownSlice(need.newLen(), cap, capmem, memory)), ""));
    }

    /** Verifies the capacity of a slice on the heap. */
    void hasCapacity(long cap) {
        has(cap, cap * et.size(), SliceMemory.HEAP);
    }

    void panics() {
        asked().shows(new Grown(Optional.empty(), "runtime error: growslice: len out of range"));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(probe, growth()));
    }

    private Growth growth() {
        return new Growth(blocks, need, et);
    }

    private OutcomeAssert<Grown> asked() {
        return assertThat(learner.asked(probe, growth()))
                .byRule(rule)
                .byRule(this::ruleOf)
                .asking(probe.name() + "(newLen = " + need.newLen() + ", oldCap = " + need.oldCap() + ", "
                        + Types.told(et) + ")" + Allocators.told(blocks))
                .tellingDifferencesBy((expected, found) ->
                        List.of("expected  " + expected, "found     " + found + whyNot(expected, found)));
    }

    /* Of a slice that grows on the heap one rule says all; the others say when, or how many it asks for. */
    private int ruleOf(Grown expected, Grown found) {
        boolean otherLength = expected.slice().isPresent()
                && found.slice().isPresent()
                && expected.slice().get().len() != found.slice().get().len();
        return otherLength && rule < ANY_OTHER_SLICE ? ANY_OTHER_SLICE : rule;
    }

    private String whyNot(Grown expected, Grown found) {
        if (found.slice().isEmpty() || expected.slice().isEmpty()) {
            return "";
        }
        GrownSlice right = expected.slice().get();
        GrownSlice wrong = found.slice().get();
        if (wrong.cap() < need.newLen()) {
            return "   too few for the " + AskedFor.elements(need.newLen()) + " needed";
        }
        if (wrong.cap() == right.cap() && wrong.capmem() != right.capmem()) {
            return "   but " + wrong.cap() + " × " + et.size() + " is " + right.capmem();
        }
        if (wrong.memory() == right.memory() && wrong.cap() < right.cap() && right.memory() == SliceMemory.HEAP) {
            return "   less than the growth and the block give";
        }
        return "";
    }
}
