package dev.gokata.grader.whole;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Whole;
import dev.gokata.kata.subject.WholeWorld.Ended;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.util.ArrayList;
import java.util.List;

/** What is said of a program that went wrong. */
final class Telling {

    private Telling() {}

    static Kind kind(Ended ended) {
        Outcome<Whole.Ending> outcome = ended.outcome();
        if (outcome instanceof Outcome.NotWritten) {
            return Kind.NOT_WRITTEN;
        }
        if (outcome instanceof Outcome.Threw) {
            return Kind.THREW;
        }
        if (outcome instanceof Outcome.OutOfSteps) {
            return Kind.OUT_OF_STEPS;
        }
        return outcome instanceof Outcome.Misused ? Kind.MISUSED : Kind.WRONG;
    }

    /* A deadlock is no result, and who looks for a wrong number in it looks in vain. */
    static String label(Ended ended) {
        boolean ends = ended.outcome() instanceof Outcome.Observed<Whole.Ending> observed
                && !observed.observation().isRight();
        return ends ? "went wrong" : kind(ended).label();
    }

    static List<String> lines(Ended ended) {
        Outcome<Whole.Ending> outcome = ended.outcome();
        List<String> lines = new ArrayList<>();
        if (outcome instanceof Outcome.NotWritten<?> not) {
            lines.add("task " + not.task() + " is not written yet: " + not.method() + of(ended));
        } else if (outcome instanceof Outcome.Threw<?> threw) {
            String type = threw.type().substring(threw.type().lastIndexOf('.') + 1);
            lines.addAll((type + (threw.message().isEmpty() ? "" : ": " + threw.message()))
                    .lines()
                    .toList());
            addPlace(threw.where(), ended, lines);
        } else if (outcome instanceof Outcome.OutOfSteps<?> out) {
            lines.add("still running after " + out.budget() + " steps");
            addPlace(out.where(), ended, lines);
            lines.add("an endless loop, most likely, or far more work than there is to do");
        } else if (outcome instanceof Outcome.Misused<?> misused) {
            lines.addAll(misused.message().lines().toList());
            addPlace(misused.where(), ended, lines);
        } else if (outcome instanceof Outcome.Observed<Whole.Ending> observed) {
            Whole.Ending ending = observed.observation();
            lines.addAll(ending.told());
            if (ending.isRight()) {
                lines.add("printed " + ending.printed() + ", which the reference does not");
            }
        }
        return lines;
    }

    private static void addPlace(String where, Ended ended, List<String> lines) {
        if (!where.isEmpty()) {
            lines.add("at " + where + of(ended));
        }
    }

    private static String of(Ended ended) {
        return ended.kata().isEmpty() ? "" : ", in your " + ended.kata();
    }
}
