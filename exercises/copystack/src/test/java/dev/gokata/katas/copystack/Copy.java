package dev.gokata.katas.copystack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;
import static dev.gokata.runtime.memory.AddressSpace.hex;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.copystack.CopyStackKata.Copied;
import dev.gokata.katas.copystack.CopyStackKata.Copying;
import dev.gokata.runtime.memory.AccessRange;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackPicture;
import java.util.ArrayList;
import java.util.List;

/** A stack whose part in use is copied, and what should come of it. */
record Copy(Subject learner, StackImage before, long newsize, long copied) {

    private static final int MOST_TOLD = 3;

    Copy into(long size) {
        return new Copy(learner, before, size, copied);
    }

    /** Leaves the words that a step before copied to the learner's step's past: so many bytes from SP up. */
    Copy without(long bytes) {
        return new Copy(learner, before, newsize, bytes);
    }

    void agreesWithTheReference() {
        Copying copying = new Copying(before, newsize, copied);
        var asked = assertThat(learner.asked(CopyStackKata.COPY, copying))
                .asking("copyused of " + before.used() + " bytes, into a stack of " + newsize
                        + (copied == 0 ? "" : "; the lowest " + copied + " bytes are there already"));
        var right = Questions.REFERENCE.asked(CopyStackKata.COPY, copying);
        asked.byRule(1).byRule(this::ruleOf).tellingDifferencesBy(this::lines).agreesWith(right);
    }

    private int ruleOf(Copied expected, Copied found) {
        if (!expected.words().equals(found.words())) {
            return found.words().stream().noneMatch(word -> word == AddressSpace.NEVER_USED) ? 1 : 2;
        }
        return copied > 0 && found.reads().lowest() >= before.sched().sp() ? 3 : 4;
    }

    private List<String> lines(Copied expected, Copied found) {
        List<String> lines = new ArrayList<>();
        StackPicture picture = StackPicture.of(before);
        int count = 0;
        for (int i = expected.words().size() - 1; i >= 0; i--) {
            long below = 8L * (expected.words().size() - i);
            String right = hex(expected.words().get(i));
            if (!expected.words().get(i).equals(found.words().get(i))) {
                picture = picture.noting(before.stack().hi() - below, "not in the copy");
                if (count++ < MOST_TOLD) {
                    lines.add("the new stack at hi - " + below);
                    lines.add("  expected  " + right);
                    lines.add("  found     " + word(found.words().get(i)));
                }
            }
        }
        if (count > MOST_TOLD) {
            lines.add("and " + (count - MOST_TOLD) + " more words differ");
        }
        range("read of the old stack", expected.reads(), found.reads(), lines);
        range("written to the new stack", expected.writes(), found.writes(), lines);
        range("written to the old stack", expected.oldWrites(), found.oldWrites(), lines);
        lines.add("");
        lines.add("before:");
        lines.addAll(picture.lines());
        return lines;
    }

    private static String word(long word) {
        return hex(word) + (word == AddressSpace.NEVER_USED ? "  junk, never written" : "");
    }

    private static void range(String what, AccessRange expected, AccessRange found, List<String> lines) {
        if (!expected.equals(found)) {
            lines.add(what);
            lines.add("  expected  " + told(expected));
            lines.add("  found     " + told(found));
        }
    }

    private static String told(AccessRange range) {
        return range.count() == 0
                ? "nothing"
                : range.count() + (range.count() == 1 ? " word" : " words") + ", from " + hex(range.lowest()) + " to "
                        + hex(range.highest());
    }
}
