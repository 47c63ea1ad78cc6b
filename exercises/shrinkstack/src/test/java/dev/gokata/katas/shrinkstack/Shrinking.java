package dev.gokata.katas.shrinkstack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.After;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Call;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Method;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A goroutine whose stack is shrunk, or not. */
record Shrinking(Subject learner, int rule, Call call) {

    private static final int GUARD = 928;

    /** Verifies the size afterwards, that nothing else has changed, and that the stack was moved only if its size changed. */
    void leavesAStackOf(long bytes) {
        After expected = agreed();
        if (expected.state().size() != bytes || expected.ended().isPresent()) {
            throw new IllegalStateException("the reference says something else: " + expected);
        }
    }

    void endsTheProgram(String words) {
        After expected = agreed();
        if (!expected.ended().equals(Optional.of("fatal error: " + words))) {
            throw new IllegalStateException("the reference says something else: " + expected);
        }
    }

    void agreesWithTheReference() {
        agreed();
    }

    private After agreed() {
        var asked = assertThat(learner.asked(ShrinkStackKata.CALL, call))
                .asking(call.method() + " of a goroutine, " + States.told(call.state()))
                .byRule(rule == 0 ? firstRule() : rule);
        var right = Questions.REFERENCE.asked(ShrinkStackKata.CALL, call);
        After expected = assertThat(right).observed();
        asked.byRule(rule == 0 ? ruleOf(expected, asked.observed()) : rule)
                .tellingDifferencesBy(this::lines)
                .agreesWith(right);
        return expected;
    }

    private int firstRule() {
        return switch (call.method()) {
            case SHRINKSTACK -> 13;
            case SHRINK_OR_DEFER -> 14;
            case SHRINK_IF_DEFERRED -> 17;
        };
    }

    private int ruleOf(After expected, After found) {
        if (call.method() != Method.SHRINKSTACK) {
            boolean mark = expected.state().conditions().preemptShrink();
            boolean marked = found.state().conditions().preemptShrink();
            if (mark != marked || found.guardAboveLo() != GUARD) {
                return call.method() == Method.SHRINK_OR_DEFER ? 15 : 18;
            }
            return firstRule();
        }
        if (expected.ended().equals(found.ended())) {
            return 13;
        }
        String words = expected.ended().or(found::ended).orElse("");
        return words.contains("missing") ? 10 : words.contains("status") ? 11 : 12;
    }

    private List<String> lines(After expected, After found) {
        List<String> lines = new ArrayList<>();
        if (!expected.ended().equals(found.ended())) {
            difference(
                    "",
                    expected.ended().orElse("the program goes on"),
                    found.ended().orElse("the program goes on"),
                    lines);
        }
        difference("", moves(expected), moves(found), lines);
        difference("afterwards ", States.told(expected.state()), States.told(found.state()), lines);
        difference("guard at lo + ", "" + expected.guardAboveLo(), "" + found.guardAboveLo(), lines);
        if (call.state().size() > 0) {
            lines.add(
                    Sizing.comparison(new Use(call.state().size(), call.state().used())));
        }
        return lines;
    }

    private static String moves(After after) {
        return after.moves().isEmpty()
                ? "the stack is not moved"
                : "the stack is moved: to "
                        + after.moves().stream().map(String::valueOf).collect(Collectors.joining(", then to "));
    }

    private static void difference(String what, String expected, String found, List<String> lines) {
        if (!expected.equals(found)) {
            lines.add("expected  " + what + expected);
            lines.add("found     " + what + found);
        }
    }
}
