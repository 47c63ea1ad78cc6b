package dev.gokata.katas.morestack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.morestack.MorestackKata.After;
import dev.gokata.katas.morestack.MorestackKata.Newstack;
import dev.gokata.katas.morestack.MorestackKata.Wish;
import dev.gokata.runtime.stack.StackConstants;
import java.util.ArrayList;
import java.util.List;

/** A run of newstack, and what should come of it: always what comes of the reference. */
record NewstackTest(Subject learner, int rule, Newstack entry) {

    private static final int LIMIT = 8;
    private static final int OWNER = 15;

    NewstackTest onAThreadThatMustNotStop() {
        return with(false, entry.preemptShrink(), entry.maxstacksize());
    }

    NewstackTest afterAShrinkingWasPutOff() {
        return with(entry.preemptible(), true, entry.maxstacksize());
    }

    NewstackTest withALimitOf(long maxstacksize) {
        return with(entry.preemptible(), entry.preemptShrink(), maxstacksize);
    }

    private NewstackTest with(boolean preemptible, boolean preemptShrink, long maxstacksize) {
        return new NewstackTest(
                learner,
                rule,
                new Newstack(
                        entry.size(),
                        entry.used(),
                        entry.framesize(),
                        entry.wish(),
                        preemptible,
                        preemptShrink,
                        maxstacksize));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(MorestackKata.NEWSTACK, entry));
    }

    private OutcomeAssert<After> asked() {
        return assertThat(learner.asked(MorestackKata.NEWSTACK, entry))
                .byRule(rule)
                .byRule(this::ruleOf)
                .asking("newstack(gp), a stack of " + entry.size() + " bytes, " + entry.used() + " in use, frame of "
                        + entry.framesize() + ", " + guard() + conditions())
                .tellingDifferencesBy(NewstackTest::lines);
    }

    /* The limit and the owner have rules of their own, which hold whatever the guard asks for. */
    private int ruleOf(After expected, After found) {
        if (!expected.ended().equals(found.ended())) {
            return expected.ended().contains("stack overflow") ? LIMIT : rule;
        }
        if (!withoutOwner(expected.called()).equals(withoutOwner(found.called()))) {
            return rule;
        }
        boolean ownerAlone = withoutOwner(expected.left()).equals(withoutOwner(found.left()));
        return ownerAlone ? OWNER : rule;
    }

    private static List<String> withoutOwner(List<String> told) {
        return told.stream().map(each -> each.replaceFirst("owner [A-Z]+", "")).toList();
    }

    private String guard() {
        return switch (entry.wish()) {
            case ROOM -> "guard at lo + " + StackConstants.STACK_GUARD;
            case PREEMPT -> "guard STACK_PREEMPT";
            case FORK -> "guard STACK_FORK";
            case FORCE_MOVE -> "guard STACK_FORCE_MOVE";
        };
    }

    private String conditions() {
        return (entry.wish() == Wish.PREEMPT && !entry.preemptible() ? ", not preemptible" : "")
                + (entry.preemptShrink() ? ", preemptShrink" : "")
                + (entry.maxstacksize() == Questions.NO_SPECIAL_LIMIT ? "" : ", limit " + entry.maxstacksize());
    }

    private static List<String> lines(After expected, After found) {
        List<String> lines = new ArrayList<>();
        if (!expected.ended().equals(found.ended())) {
            tell(lines, ended(expected), ended(found));
        }
        if (!expected.called().equals(found.called())) {
            tell(lines, "it calls ", joined(expected.called()), joined(found.called()));
        }
        for (int i = 0; i < Math.min(expected.left().size(), found.left().size()); i++) {
            if (!expected.left().get(i).equals(found.left().get(i))) {
                tell(lines, "it leaves ", expected.left().get(i), found.left().get(i));
            }
        }
        return lines;
    }

    /* What it returned, or the words with which it ended the program. */
    private static String ended(After after) {
        return after.ended().matches("[A-Z_]+") ? "it returns " + after.ended() : after.ended();
    }

    private static void tell(List<String> lines, String expected, String found) {
        tell(lines, "", expected, found);
    }

    private static void tell(List<String> lines, String what, String expected, String found) {
        String indent = "\n          ";
        lines.addAll(List.of(("expected  " + what + expected.replace("\n", indent)).split("\n")));
        lines.addAll(List.of(("found     " + what + found.replace("\n", indent)).split("\n")));
    }

    private static String joined(List<String> called) {
        return called.isEmpty() ? "nothing" : String.join("; then ", called);
    }
}
