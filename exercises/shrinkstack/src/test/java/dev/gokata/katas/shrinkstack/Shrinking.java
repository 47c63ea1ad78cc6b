package dev.gokata.katas.shrinkstack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
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
        requireEnd(agreed(), words);
    }

    /** Verifies how the program ends, whatever becomes of the mark. */
    void endsTheProgramWhateverTheMark(String words) {
        After expected = expected();
        requireEnd(expected, words);
        var asked = asked();
        After found = asked.observed();
        asked.tellingDifferencesBy(this::lines)
                .shows(new After(expected.ended(), found.moves(), found.state(), found.guardAboveLo()));
    }

    void agreesWithTheReference() {
        agreed();
    }

    private static void requireEnd(After expected, String words) {
        if (!expected.ended().equals(Optional.of("fatal error: " + words))) {
            throw new IllegalStateException("the reference says something else: " + expected);
        }
    }

    private After agreed() {
        After expected = expected();
        var asked = asked();
        asked.byRule((right, found) ->
                        rule == 0 || isAboutAnotherThanTheChecks(right, found) ? ruleOf(right, found) : rule)
                .tellingDifferencesBy(this::lines)
                .shows(expected);
        return expected;
    }

    private OutcomeAssert<After> asked() {
        return assertThat(learner.asked(ShrinkStackKata.CALL, call))
                .asking(call.method() + " of a goroutine, " + States.told(call.state()))
                .byRule(rule == 0 ? firstRule() : rule);
    }

    private After expected() {
        return assertThat(Questions.REFERENCE.asked(ShrinkStackKata.CALL, call)).observed();
    }

    private int firstRule() {
        return switch (call.method()) {
            case SHRINKSTACK -> 13;
            case SHRINK_OR_DEFER -> 14;
            case SHRINK_IF_DEFERRED -> 17;
        };
    }

    private boolean isAboutAnotherThanTheChecks(After expected, After found) {
        return call.method() == Method.SHRINKSTACK && expected.ended().equals(found.ended());
    }

    private int ruleOf(After expected, After found) {
        if (call.method() != Method.SHRINKSTACK) {
            if (!expected.ended().equals(found.ended())) {
                return firstRule();
            }
            if (marked(expected) != marked(found) || found.guardAboveLo() != GUARD) {
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
            difference("", end(expected), end(found), lines);
        }
        difference("", moves(expected), moves(found), lines);
        if (!expected.state().equals(found.state())) {
            boolean otherMark = marked(expected) != marked(found);
            if (expected.ended().isPresent() && expected.ended().equals(found.ended())) {
                lines.add(end(expected) + ", as it should");
            }
            difference("", afterwards(expected, otherMark), afterwards(found, otherMark), lines);
        }
        difference("", guard(expected), guard(found), lines);
        Use use = new Use(call.state().size(), call.state().used());
        boolean sizeDecides = expected.ended().isEmpty()
                && Sizing.isLittle(use) != expected.moves().isEmpty();
        if (sizeDecides && !expected.moves().equals(found.moves())) {
            lines.add(Sizing.comparison(use));
        }
        return lines;
    }

    private static String end(After after) {
        return after.ended().map(words -> "the program ends: " + words).orElse("the program goes on");
    }

    private static String afterwards(After after, boolean otherMark) {
        return "afterwards " + States.told(after.state()) + (otherMark && !marked(after) ? ", not marked" : "");
    }

    private static String guard(After after) {
        long above = after.guardAboveLo();
        return above >= 0 && above < after.state().size()
                ? "guard at lo + " + above
                : "a guard outside of the stack, which asks the goroutine for something else than more room";
    }

    private static boolean marked(After after) {
        return after.state().conditions().preemptShrink();
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
