package dev.gokata.grader.report;

import static dev.gokata.grader.record.SimilarPairs.found;
import static dev.gokata.grader.record.SimilarPairs.nothing;
import static dev.gokata.grader.record.SimilarPairs.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.Similarities.Pair;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SimilarTableTests {

    @Test
    void pairs_stand_below_each_other_with_who_was_left_out() {
        assertThat(SimilarTable.render(found("dave", 0, pair("alice", "bob", 100), pair("bob", "(solution)", 61))))
                .isEqualTo("""
                        sizes: 3 submissions compared, also with (solution); 2 pairs are at least 50 % alike
                          100 %  alice  bob
                           61 %  bob    (solution)
                          not compared: dave, hardly anything but the stub""");
    }

    @Test
    void a_kata_without_pairs_is_told_and_so_is_one_without_anything_to_compare() {
        assertThat(SimilarTable.render(nothing())).isEqualTo("""
                sizes: 1 submission compared, also with (solution); no pair is at least 50 % alike

                lists: nothing was compared
                  not compared: bob, no A.java was found: hand in A.java""");
    }

    @Test
    void no_screen_is_filled_with_pairs() {
        Pair[] pairs = Collections.nCopies(60, pair("alice", "bob", 70)).toArray(Pair[]::new);

        assertThat(SimilarTable.render(found("dave", 7, pairs)))
                .contains("67 pairs are at least", "\n  … and 27 more\n")
                .hasLineCount(43);
    }

    @Test
    void hostile_names_stay_names() {
        for (String text : Hostile.TEXTS) {
            String table = SimilarTable.render(found(text, 0, pair(text, text, 70)));

            assertThat(table).as(text).hasLineCount(3).doesNotContain("\u001B", "\u202E", "\u0000", "##[");
            assertThat(table.lines()).as(text).noneMatch(line -> line.strip().startsWith("::"));
        }
    }
}
