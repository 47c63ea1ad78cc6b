package dev.gokata.katas.morestack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.morestack.MorestackKata.Room;
import dev.gokata.katas.morestack.MorestackKata.Size;
import dev.gokata.runtime.stack.StackConstants;
import java.util.List;

/** A new stack, and what size it should have. */
record Sizing(Subject learner, int rule, Room room) {

    void is(long bytes) {
        asked().shows(new Size(bytes));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(MorestackKata.NEWSIZE, room));
    }

    private OutcomeAssert<Size> asked() {
        return assertThat(learner.asked(MorestackKata.NEWSIZE, room))
                .byRule(rule)
                .asking("newsize(oldsize = " + room.oldsize() + ", used = " + room.used() + ", framesize = "
                        + room.framesize() + ")")
                .tellingDifferencesBy((expected, found) -> List.of(
                        "the frame and the guard need " + needed() + " bytes",
                        "expected  " + told(expected.bytes()),
                        "found     " + told(found.bytes()) + whyNot(expected.bytes(), found.bytes())));
    }

    private long needed() {
        return room.framesize() + StackConstants.STACK_GUARD;
    }

    private String told(long bytes) {
        long left = bytes - room.used();
        return bytes + ", which leaves " + left;
    }

    private String whyNot(long expected, long found) {
        if (Long.bitCount(found) != 1) {
            return ", and is no power of two";
        }
        if (found == room.oldsize()) {
            return ", and is no larger than before";
        }
        if (found > expected) {
            return "; half of it would do";
        }
        return found - room.used() < needed() ? ", too few" : "";
    }
}
