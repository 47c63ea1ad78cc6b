package dev.gokata.katas.channel;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Outcome.Observed;
import dev.gokata.katas.channel.ChannelKata.Happened;
import java.util.ArrayList;
import java.util.List;

/** What happened on the bench, and what should have. */
record Happening(Outcome<Happened> outcome, Outcome<Happened> reference, int rule, String question) {

    /** Verifies what came of the operation, and that all else is as it should be. */
    void gives(String result) {
        if (!right().result().equals(result)) {
            throw new IllegalStateException(question + " gives " + right().result() + ", not " + result);
        }
        agreesWithTheReference();
    }

    /** Verifies that the operation waits, and that all else is as it should be. */
    void waits(String reason) {
        gives("[" + reason + "]");
    }

    /** Verifies what those came to who waited, in order, and that all else is as it should be. */
    void leadsTo(String... events) {
        if (!right().events().equals(List.of(events))) {
            throw new IllegalStateException(question + " leads to " + right().events());
        }
        agreesWithTheReference();
    }

    void agreesWithTheReference() {
        assertThat(outcome)
                .byRule(ruleOfDifference())
                .asking(question)
                .tellingDifferencesBy(Happening::differences)
                .shows(right());
    }

    /** Where nothing is wrong but the lock, its own rule says more. */
    private int ruleOfDifference() {
        if (!(outcome instanceof Observed<Happened> observed)) {
            return rule;
        }
        Happened found = observed.observation();
        Happened expected = right();
        boolean lockAlone = found.after().locked()
                && !expected.after().locked()
                && found.end().isEmpty()
                && found.result().equals(expected.result())
                && found.events().equals(expected.events());
        return !lockAlone ? rule : rule <= 11 ? 11 : rule <= 18 ? 17 : rule <= 25 ? 23 : 29;
    }

    private Happened right() {
        if (reference instanceof Observed<Happened> observed) {
            return observed.observation();
        }
        throw new IllegalStateException("the reference did not answer: " + reference);
    }

    private static List<String> differences(Happened expected, Happened found) {
        List<String> lines = new ArrayList<>();
        if (!found.end().isEmpty()) {
            lines.add("expected  " + expected.result());
            lines.add("found     " + found.end());
        } else if (!expected.result().equals(found.result())) {
            lines.add("expected  " + toldResult(expected.result()));
            lines.add("found     " + toldResult(found.result()));
        }
        if (!expected.whileLocked().equals(found.whileLocked())) {
            lines.add("expected  before the lock is given back: " + expected.whileLocked());
            lines.add("found     before the lock is given back: " + found.whileLocked());
        }
        if (!expected.events().equals(found.events())) {
            lines.add("expected  " + told(expected.events()));
            lines.add("found     " + told(found.events()));
        }
        if (!expected.after().equals(found.after())) {
            lines.addAll(Questions.compared(" afterwards", expected.after(), found.after()));
        }
        if (!found.schedule().isEmpty()) {
            lines.add("under schedule " + found.schedule() + ", as point:goroutine");
            lines.addAll(found.trace());
        }
        return lines;
    }

    private static String toldResult(String result) {
        return result.startsWith("[") ? "waits " + result : result;
    }

    private static String told(List<String> events) {
        return events.isEmpty() ? "nobody goes on" : String.join("; ", events);
    }
}
