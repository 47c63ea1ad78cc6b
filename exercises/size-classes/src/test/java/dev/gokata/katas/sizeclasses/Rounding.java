package dev.gokata.katas.sizeclasses;

import static dev.gokata.kata.testing.KataAssertions.assertThat;
import static dev.gokata.runtime.malloc.MallocConstants.MALLOC_HEADER_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.MIN_SIZE_FOR_MALLOC_HEADER;
import static dev.gokata.runtime.malloc.MallocConstants.PAGE_SIZE;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Requests;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Rounded;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;

/** A request that is rounded up, and what should come of it. */
record Rounding(Subject learner, int rule, List<SizeClass> table, long size, boolean noscan) {

    Rounding withPointers() {
        return new Rounding(learner, rule, table, size, false);
    }

    Rounding withoutPointers() {
        return new Rounding(learner, rule, table, size, true);
    }

    Rounding in(List<SizeClass> other) {
        return new Rounding(learner, rule, other, size, noscan);
    }

    void gives(long bytes) {
        asked().shows(new Rounded(List.of(bytes)));
    }

    /** Verifies no more than that the object is of the right class, whoever may use its header. */
    void isInAnObjectOf(long bytes) {
        OutcomeAssert<Rounded> asked = asked();
        long found = asked.observed().bytes().get(0);
        if (found != bytes && found != bytes - MALLOC_HEADER_SIZE) {
            asked.shows(new Rounded(List.of(bytes - header())));
        }
    }

    void isRefused() {
        asked().throwsAn(IllegalArgumentException.class);
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(SizeClassesKata.ROUND_UP, requests()));
    }

    private OutcomeAssert<Rounded> asked() {
        return assertThat(learner.asked(SizeClassesKata.ROUND_UP, requests()))
                .byRule(rule)
                .asking("roundUp(" + size + ", noscan = " + noscan + ")" + Tables.in(table))
                .tellingDifferencesBy((expected, found) ->
                        lines(expected.bytes().get(0), found.bytes().get(0)));
    }

    private Requests requests() {
        return new Requests(table, noscan, List.of(size));
    }

    private List<String> lines(long expected, long found) {
        return List.of(
                "expected  " + expected + "   " + whyExpected(expected),
                "found     " + found + whyNot(expected, found));
    }

    private String whyExpected(long expected) {
        if (size == 0) {
            return "nothing was asked for";
        }
        if (isLarge()) {
            return expected % PAGE_SIZE != 0
                    ? "the size itself: its pages would not fit in a long"
                    : pages(expected) + ": over " + Tables.largest(table) + " - 8, so the request is large";
        }
        String sizeclass = "class " + Tables.classOfSize(table, expected + header());
        return header() == 0
                ? sizeclass + " is the smallest that holds " + size
                : sizeclass + " has " + (expected + header()) + " bytes, and 8 of them are the header";
    }

    private String whyNot(long expected, long found) {
        if (size == 0) {
            return "";
        }
        int sizeclass = Tables.classOfSize(table, found);
        if (found < 0) {
            return "   a negative size: the sum overflowed";
        }
        if (found < size) {
            return "   fewer bytes than were asked for";
        }
        if (isLarge()) {
            return found % PAGE_SIZE == 0 ? "   " + pages(found) : "   not a multiple of the page size, " + PAGE_SIZE;
        }
        if (header() > 0 && sizeclass > 0) {
            return found < expected
                    ? "   class " + sizeclass + " has no room for " + size + " and a header of 8"
                    : "   all of class " + sizeclass + ": the header's 8 bytes are not the program's";
        }
        if (sizeclass > 0) {
            return "   class " + sizeclass + ", though a smaller one holds " + size;
        }
        int withHeader = Tables.classOfSize(table, found + MALLOC_HEADER_SIZE);
        return header() == 0 && withHeader > 0
                ? "   8 less than class " + withHeader + ", but this request has no header"
                : "";
    }

    private boolean isLarge() {
        return size > Tables.largest(table) - MALLOC_HEADER_SIZE;
    }

    private int header() {
        return !noscan && size > MIN_SIZE_FOR_MALLOC_HEADER ? MALLOC_HEADER_SIZE : 0;
    }

    private static String pages(long bytes) {
        return bytes / PAGE_SIZE + (bytes == PAGE_SIZE ? " page" : " pages");
    }
}
