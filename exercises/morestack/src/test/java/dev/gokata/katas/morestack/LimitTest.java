package dev.gokata.katas.morestack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;
import static dev.gokata.runtime.memory.AddressSpace.hex;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.morestack.MorestackKata.Limit;
import dev.gokata.katas.morestack.MorestackKata.Printed;
import dev.gokata.runtime.stack.StackConstants;
import java.util.ArrayList;
import java.util.List;

/** A stack that grows under a limit, and what should come of it. */
record LimitTest(Subject learner, int rule, Limit limit) {

    private static final int THREE_LINES = 9;

    LimitTest with(long used) {
        return new LimitTest(learner, rule, new Limit(limit.maxstacksize(), limit.size(), used, limit.newsize()));
    }

    void isAllowed() {
        asked().shows(new Printed(""));
    }

    /** Verifies the three lines of an overflow. */
    void overflows() {
        overflows(limit.maxstacksize());
    }

    /** Verifies the three lines, where they name another limit than the program set. */
    void overflows(long named) {
        // The first stack of a memory is where every other test has its only one.
        long hi = Questions.LO + limit.size();
        long sp = hi - limit.used() - StackConstants.PTR_SIZE;
        asked().shows(new Printed("runtime: goroutine stack exceeds " + named + "-byte limit\nruntime: sp=" + hex(sp)
                + " stack=[" + hex(Questions.LO) + ", " + hex(hi) + "]\nfatal error: stack overflow"));
    }

    private OutcomeAssert<Printed> asked() {
        return assertThat(learner.asked(MorestackKata.CHECK_LIMIT, limit))
                .byRule(rule)
                .byRule((expected, found) ->
                        expected.text().isEmpty() || found.text().isEmpty() ? rule : THREE_LINES)
                .asking("checkLimit(gp, newsize = " + limit.newsize() + "), where the limit is " + limit.maxstacksize()
                        + " and sp = " + hex(Questions.LO + limit.size() - limit.used()))
                .tellingDifferencesBy(LimitTest::lines);
    }

    private static List<String> lines(Printed expected, Printed found) {
        List<String> lines = new ArrayList<>();
        add(lines, "expected  ", expected.text());
        add(lines, "found     ", found.text());
        return lines;
    }

    private static void add(List<String> lines, String head, String text) {
        String before = head;
        for (String line : (text.isEmpty() ? "that the program goes on" : text).split("\n", -1)) {
            lines.add(before + line);
            before = " ".repeat(head.length());
        }
    }
}
