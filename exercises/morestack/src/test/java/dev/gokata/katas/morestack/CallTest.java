package dev.gokata.katas.morestack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.morestack.MorestackKata.Called;
import dev.gokata.katas.morestack.MorestackKata.Calls;
import dev.gokata.katas.morestack.MorestackKata.Growth;
import dev.gokata.runtime.stack.StackConstants;
import dev.gokata.testkit.stack.StackGauge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A goroutine that calls and returns, and what should become of its stack. */
record CallTest(Subject learner, int rule, Calls calls) {

    /** What newproc leaves free at the high end, and the return address of the first function. */
    private static final int USED_AT_ENTRY = 40;

    CallTest inAStackOf(long size) {
        return new CallTest(learner, rule, new Calls(size, calls.maxstacksize(), calls.framesizes(), calls.steps()));
    }

    CallTest withALimitOf(long maxstacksize) {
        return new CallTest(learner, rule, new Calls(calls.size(), maxstacksize, calls.framesizes(), calls.steps()));
    }

    /** Lets it take steps: the number of a function for a call, -1 for a return. */
    CallTest taking(Integer... steps) {
        return taking(Arrays.asList(steps));
    }

    CallTest taking(List<Integer> steps) {
        return new CallTest(learner, rule, new Calls(calls.size(), calls.maxstacksize(), calls.framesizes(), steps));
    }

    /** Lets it call one function again and again. */
    CallTest recursing(int fn, int times) {
        return taking(Collections.nCopies(times, fn));
    }

    void growsNever() {
        asked().shows(new Called(List.of(), ""));
    }

    void grows(Growth... growths) {
        asked().shows(new Called(List.of(growths), ""));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(MorestackKata.CALL, calls));
    }

    private OutcomeAssert<Called> asked() {
        return assertThat(learner.asked(MorestackKata.CALL, calls))
                .byRule(rule)
                .asking("a goroutine in f0, in a stack of " + calls.size() + " bytes; frames of " + frames())
                .tellingDifferencesBy(this::lines);
    }

    private String frames() {
        List<String> told = new ArrayList<>();
        for (int fn = 0; fn < calls.framesizes().size(); fn++) {
            told.add("f" + fn + " " + calls.framesizes().get(fn));
        }
        return String.join(", ", told);
    }

    /** Tells the first step at which the two part. */
    private List<String> lines(Called expected, Called found) {
        int same = 0;
        int both = Math.min(expected.grown().size(), found.grown().size());
        while (same < both && expected.grown().get(same).equals(found.grown().get(same))) {
            same++;
        }
        Optional<Growth> right = expected.grown().stream().skip(same).findFirst();
        Optional<Growth> wrong = found.grown().stream().skip(same).findFirst();
        int step = Math.min(
                right.map(Growth::step).orElse(calls.steps().size()),
                wrong.map(Growth::step).orElse(calls.steps().size()));
        long size = same == 0 ? calls.size() : expected.grown().get(same - 1).newsize();
        List<String> lines = new ArrayList<>();
        if (step < calls.steps().size()) {
            lines.addAll(picture(step, size));
            lines.add("expected  " + told(right, step, expected));
            lines.add("found     " + told(wrong, step, found));
        } else {
            lines.add("expected  " + (expected.ended().isEmpty() ? "that all calls are made" : expected.ended()));
        }
        if (!found.ended().isEmpty() && !found.ended().equals(expected.ended())) {
            lines.add("then      " + found.ended());
        }
        return lines;
    }

    private List<String> picture(int step, long size) {
        int fn = step < 0 ? 0 : calls.steps().get(step);
        long framesize = calls.framesizes().get(fn);
        long sp = Questions.LO + size - usedAtEntry(step);
        List<String> lines = new ArrayList<>();
        lines.add((step < 0 ? "at the start f0 is entered" : "step " + step + " calls f" + fn) + ", where");
        lines.addAll(StackGauge.above(Questions.LO)
                .marking(Questions.LO + size, "hi", "")
                .marking(sp, "sp", "at the entry of f" + fn)
                .marking(Questions.GUARD, "guard", "")
                .marking(sp - framesize, "end of the frame", framesize + " bytes")
                .lines());
        return lines;
    }

    /** Returns what is in use when the function of a step is entered, its return address included. */
    private long usedAtEntry(int step) {
        if (step < 0) {
            return USED_AT_ENTRY;
        }
        List<Long> frames = new ArrayList<>();
        long used = USED_AT_ENTRY + calls.framesizes().get(0);
        for (int fn : calls.steps().subList(0, step)) {
            if (fn >= 0) {
                frames.add(StackConstants.PTR_SIZE + calls.framesizes().get(fn));
                used += frames.get(frames.size() - 1);
            } else if (!frames.isEmpty()) {
                used -= frames.remove(frames.size() - 1);
            }
        }
        return used + StackConstants.PTR_SIZE;
    }

    private static String told(Optional<Growth> growth, int step, Called called) {
        if (growth.isPresent() && growth.get().step() == step) {
            return "the stack grows from " + growth.get().oldsize() + " to "
                    + growth.get().newsize() + " bytes";
        }
        return called.ended().startsWith("step " + step + ": ")
                        && called.ended().contains("fatal error")
                ? called.ended()
                : "the stack does not grow";
    }
}
