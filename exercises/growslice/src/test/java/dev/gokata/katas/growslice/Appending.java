package dev.gokata.katas.growslice;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.growslice.GrowsliceKata.Appends;
import dev.gokata.katas.growslice.GrowsliceKata.Blocks;
import dev.gokata.katas.growslice.GrowsliceKata.Capacities;
import dev.gokata.katas.growslice.GrowsliceKata.Change;
import dev.gokata.katas.growslice.GrowsliceKata.Piece;
import dev.gokata.runtime.malloc.ElementType;
import java.util.Arrays;
import java.util.List;

/** Elements that are appended one at a time, and the capacities that the slice should go through. */
record Appending(
        Subject learner, int rule, Probe<Piece, Appends, Capacities> probe, Blocks blocks, ElementType et, int count) {

    private static final int MOST_TOLD = 4;

    /** Verifies all changes of the capacity; each is told as "length:capacity". */
    void goesThrough(String changes) {
        asked().shows(new Capacities(Arrays.stream(changes.split(" "))
                .map(change -> change.split(":"))
                .map(parts -> new Change(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                .toList()));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(probe, new Appends(blocks, et, count)));
    }

    private OutcomeAssert<Capacities> asked() {
        String where = probe == GrowsliceKata.APPEND ? "" : ", to a slice that does not escape";
        return assertThat(learner.asked(probe, new Appends(blocks, et, count)))
                .byRule(rule)
                .asking("append one at a time up to " + count + " " + Types.told(et) + where)
                .tellingDifferencesBy((expected, found) -> lines(expected.changes(), found.changes()));
    }

    private List<String> lines(List<Change> expected, List<Change> found) {
        int same = 0;
        while (same < Math.min(expected.size(), found.size())
                && expected.get(same).equals(found.get(same))) {
            same++;
        }
        return List.of("expected  " + told(expected, same), "found     " + told(found, same));
    }

    /** Tells the capacities around the first that differs, as in "256 → 512 → 848 …". */
    private static String told(List<Change> changes, int first) {
        StringBuilder told = new StringBuilder(first > 1 ? "… " : "");
        int end = Math.min(changes.size(), first + MOST_TOLD);
        for (int i = Math.max(0, first - 1); i < end; i++) {
            told.append(changes.get(i).cap()).append(i + 1 < end ? " → " : "");
        }
        return told.append(end < changes.size() ? " …" : "")
                + (first < changes.size()
                        ? "   at length " + changes.get(first).len() + ": "
                                + changes.get(first).cap()
                        : "   and no change after that");
    }
}
