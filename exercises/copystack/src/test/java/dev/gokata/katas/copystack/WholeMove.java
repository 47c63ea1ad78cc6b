package dev.gokata.katas.copystack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.copystack.CopyStackKata.Move;
import dev.gokata.katas.copystack.CopyStackKata.Moved;
import dev.gokata.katas.copystack.CopyStackKata.Sender;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackDifferences;
import dev.gokata.testkit.stack.StackPicture;
import java.util.ArrayList;
import java.util.List;

/** A stack that is moved, and what should come of it. */
record WholeMove(Subject learner, StackImage before, long newsize, List<Sender> senders) {

    WholeMove into(long size) {
        return new WholeMove(learner, before, size, senders);
    }

    WholeMove whileSending(List<Sender> others) {
        return new WholeMove(learner, before, newsize, others);
    }

    void agreesWithTheReference() {
        Move move = new Move(before, newsize, senders);
        var asked = assertThat(learner.asked(CopyStackKata.MOVE, move))
                .asking("copystack of " + before.stack() + ", " + before.used() + " bytes in use, into " + newsize
                        + " bytes" + reach() + Waits.told(senders))
                .byRule(22);
        var right = Questions.REFERENCE.asked(CopyStackKata.MOVE, move);
        asked.byRule(this::ruleOf).tellingDifferencesBy(this::lines).agreesWith(right);
    }

    private String reach() {
        if (before.waiting().isEmpty()) {
            return "";
        }
        return before.conditions().activeStackChans()
                ? ", with waits that others can reach"
                : ", with waits that nobody else can reach";
    }

    private int ruleOf(Moved expected, Moved found) {
        if (!expected.ended().equals(found.ended())) {
            return expected.ended().isPresent() ? 25 : 21;
        }
        if (!expected.locks().equals(found.locks())) {
            return before.conditions().activeStackChans() ? 17 : 22;
        }
        if (found.image().isPresent() && !expected.image().equals(found.image())) {
            Stack old = before.stack();
            return RuleOf.difference(
                    expected.image().orElseThrow(), found.image().get(), old, 24);
        }
        return found.lost().isPresent() ? 21 : 23;
    }

    private List<String> lines(Moved expected, Moved found) {
        List<String> lines = new ArrayList<>();
        if (!expected.ended().equals(found.ended())) {
            lines.add("expected  " + expected.ended().orElse("a move"));
            lines.add("found     " + found.ended().orElse("a move"));
            found.image().ifPresent(image -> addPicture(image, lines));
            return lines;
        }
        if (!expected.locks().equals(found.locks())) {
            lines.addAll(Waits.locks(expected.locks(), found.locks()));
            return lines;
        }
        if (expected.reads().count() != found.reads().count()) {
            lines.add("words read of the old stack");
            lines.add("  expected  " + expected.reads().count());
            lines.add("  found     " + found.reads().count());
        }
        if (expected.freed() != found.freed()) {
            lines.add(expected.freed() ? "the old stack was not freed" : "the old stack was freed");
        }
        found.lost()
                .ifPresentOrElse(
                        lost -> lines.add("the part in use is not where the goroutine says: " + lost),
                        () -> lines.addAll(StackDifferences.between(
                                expected.image().orElseThrow(), found.image().orElseThrow(), before.stack())));
        return lines;
    }

    private void addPicture(StackImage image, List<String> lines) {
        lines.add("");
        lines.add("as found:");
        lines.addAll(
                StackPicture.of(image).naming(before.stack(), "the old stack").lines());
    }
}
