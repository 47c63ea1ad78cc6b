package dev.gokata.katas.copystack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;
import static dev.gokata.runtime.memory.AddressSpace.hex;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.copystack.CopyStackKata.Move;
import dev.gokata.katas.copystack.CopyStackKata.Sender;
import dev.gokata.katas.copystack.CopyStackKata.Synced;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.LockEvent;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Waits on channels that are adjusted while others may send, and what should come of them. */
record Waits(Subject learner, StackImage before, long newsize, List<Sender> senders) {

    private static final int MOST_LINES = 12;

    Waits whileSending(List<Sender> others) {
        return new Waits(learner, before, newsize, others);
    }

    void agreeWithTheReference() {
        Move move = new Move(before, newsize, senders);
        var asked = assertThat(learner.asked(CopyStackKata.SYNC, move))
                .asking("syncadjustsudogs, " + waits() + told(senders))
                .byRule(17);
        var right = Questions.REFERENCE.asked(CopyStackKata.SYNC, move);
        asked.byRule(Waits::ruleOf).tellingDifferencesBy(this::lines).agreesWith(right);
    }

    private String waits() {
        return before.waiting().size() == 1 ? "1 wait" : before.waiting().size() + " waits";
    }

    static String told(List<Sender> senders) {
        return senders.stream()
                .map(sender -> "; " + hex(sender.value()) + " is sent to wait " + sender.receiver()
                        + (sender.beforeLocked() ? " just before its channel is locked" : " as soon as it is unlocked"))
                .collect(Collectors.joining());
    }

    private static int ruleOf(Synced expected, Synced found) {
        if (!expected.locks().equals(found.locks())) {
            return 17;
        }
        if (!expected.elems().equals(found.elems())) {
            return 18;
        }
        return expected.words().equals(found.words()) ? 20 : 19;
    }

    private List<String> lines(Synced expected, Synced found) {
        List<String> lines = new ArrayList<>();
        StackPicture picture = StackPicture.of(before);
        if (!expected.locks().equals(found.locks())) {
            lines.addAll(locks(expected.locks(), found.locks()));
        }
        for (int i = 0; i < expected.elems().size(); i++) {
            if (!expected.elems().get(i).equals(found.elems().get(i))) {
                lines.add("elem of wait " + i);
                lines.add("  expected  " + hex(expected.elems().get(i)));
                lines.add("  found     " + hex(found.elems().get(i)));
                picture = picture.noting("wait " + i, "wrong afterwards");
            }
        }
        if (expected.bytes() != found.bytes()) {
            lines.add("bytes copied, as returned");
            lines.add("  expected  " + expected.bytes());
            lines.add("  found     " + found.bytes());
        }
        for (int i = expected.words().size() - 1; i >= 0; i--) {
            if (!expected.words().get(i).equals(found.words().get(i))) {
                long below = 8L * (expected.words().size() - i);
                if (lines.size() < MOST_LINES) {
                    lines.add(picture.name(before.stack().hi() - below) + ", in the copy");
                    lines.add("  expected  " + word(expected.words().get(i)));
                    lines.add("  found     " + word(found.words().get(i)));
                }
                picture = picture.noting(before.stack().hi() - below, "not so in the copy");
            }
        }
        lines.add("");
        lines.add("before:");
        lines.addAll(picture.lines());
        return lines;
    }

    static List<String> locks(List<LockEvent> expected, List<LockEvent> found) {
        return List.of("locks", "  expected  " + told(expected, "none"), "  found     " + told(found, "none"));
    }

    private static String told(List<LockEvent> events, String none) {
        return events.isEmpty()
                ? none
                : events.stream()
                        .map(event -> (event.taken() ? "lock " : "unlock ") + event.channel())
                        .collect(Collectors.joining(", "));
    }

    private static String word(long word) {
        return word == AddressSpace.NEVER_USED ? "junk, never written" : hex(word);
    }
}
