package dev.gokata.katas.copystack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;
import static dev.gokata.runtime.memory.AddressSpace.hex;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.copystack.CopyStackKata.Adjusted;
import dev.gokata.katas.copystack.CopyStackKata.Row;
import dev.gokata.runtime.stack.Stack;
import java.util.ArrayList;
import java.util.List;

/** Words in a row that are adjusted, and what should come of them. */
record Adjustment(Subject learner, Row row) {

    /** Verifies the words afterwards. */
    void gives(Long... words) {
        shows(new Adjusted(List.of(words)));
    }

    void agreesWithTheReference() {
        shows(assertThat(Questions.REFERENCE.asked(CopyStackKata.ADJUST_POINTERS, row))
                .observed());
    }

    private void shows(Adjusted expected) {
        assertThat(learner.asked(CopyStackKata.ADJUST_POINTERS, row))
                .asking("adjustpointers of " + row.words().size() + (row.words().size() == 1 ? " word" : " words")
                        + ", the old stack being "
                        + row.adjinfo().old() + ", delta "
                        + signed(row.adjinfo().delta()))
                .byRule(5)
                .byRule(this::ruleOf)
                .tellingDifferencesBy(this::lines)
                .shows(expected);
    }

    private int ruleOf(Adjusted expected, Adjusted found) {
        for (int i = 0; i < row.words().size(); i++) {
            if (!expected.words().get(i).equals(found.words().get(i))) {
                if (!row.bv().ptrbit(i)) {
                    return 7;
                }
                Stack old = row.adjinfo().old();
                long word = row.words().get(i);
                boolean plain = old.contains(word) && word != old.lo() && word < old.hi() - 8;
                return plain ? 5 : 6;
            }
        }
        return 5;
    }

    private List<String> lines(Adjusted expected, Adjusted found) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < row.words().size(); i++) {
            boolean same = expected.words().get(i).equals(found.words().get(i));
            if (same && row.words().size() > 16) {
                continue;
            }
            String line = "word " + i + "  " + (row.bv().ptrbit(i) ? "pointer  " : "number   ")
                    + hex(row.words().get(i)) + place(row.words().get(i));
            lines.add(line);
            if (!same) {
                lines.add("  expected  " + hex(expected.words().get(i)) + change(i, expected));
                lines.add("  found     " + hex(found.words().get(i)) + change(i, found));
            }
        }
        return lines;
    }

    private String change(int i, Adjusted adjusted) {
        long change = adjusted.words().get(i) - row.words().get(i);
        return change == 0 ? "   unchanged" : "   moved by " + signed(change);
    }

    private String place(long word) {
        Stack old = row.adjinfo().old();
        if (old.contains(word)) {
            return word == old.lo() ? "  lo, the lowest word of the old stack" : "  in the old stack";
        }
        if (word == 0) {
            return "  nil";
        }
        return word == old.hi() ? "  hi, just behind the old stack" : "  not in the old stack";
    }

    static String signed(long number) {
        return number < 0 ? "-" + hex(-number) : "+" + hex(number);
    }
}
