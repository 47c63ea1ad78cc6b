package dev.gokata.grader.check;

import static dev.gokata.grader.check.WholeKata.BRIEF;
import static dev.gokata.grader.check.WholeKata.HINTS;
import static dev.gokata.grader.check.WholeKata.SOLUTION;
import static dev.gokata.grader.check.WholeKata.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kata check} says of what people read. */
class TextCheckTests {

    @TempDir
    static Path root;

    private static WholeKata kata;
    private static List<Finding> findings;

    @BeforeAll
    static void breakAll() {
        kata = WholeKata.unbuilt(root);
        kata.edit(
                HINTS,
                "### Hint 3\n\nAdd it to itself.\n",
                "### Hint 3\n\n### Hint 4\n\nWrite n + n.\n\n## Task 2\n\n### Hint 1\n\nAdd.\n");
        kata.delete(SOLUTION + "EXPLANATION.md");
        kata.edit(STUB, "public final", "// TODO: say what it is\npublic final");
        kata.edit(BRIEF, "DoublingKata.java)", "Doubling.java)");
        kata.edit(BRIEF, "(#the-rules)", "(#rules) ![](hints.md)");
        kata.edit(
                BRIEF, "## Done when", "## Done when\n\nHiddenDoublingTests pass too, as in ../../solutions/doubling.");
        findings = new TextChecks(kata.pack().kata("doubling")).run();
    }

    @Test
    void has_three_hints_for_each_task() {
        has(HINTS, "task 1 has no hint 3", "add it below \"## Task 1\" as \"### Hint 3\"");
    }

    @Test
    void has_no_hints_for_which_nobody_can_ask() {
        String fix = "the kata has the tasks 1 to 1, each with the hints 1 to 3";
        has(HINTS, "it has a hint 4 for task 1, which nobody can ask for", fix);
        has(HINTS, "it has a hint 1 for task 2, which nobody can ask for", fix);
    }

    @Test
    void has_an_explanation() {
        has(SOLUTION + "EXPLANATION.md", "there is no explanation", "write it");
    }

    @Test
    void has_nothing_left_to_say() {
        has(STUB + ":3", "it still says \"TODO: say what it is\"", "write it");
    }

    @Test
    void has_links_that_lead_to_files_and_headings() {
        has(BRIEF, "the link src/test/java/tiny/Doubling.java leads to no file", "correct it");
        has(BRIEF, "the link #rules leads to no heading", "correct it");
    }

    @Test
    void has_pictures_with_words() {
        has(BRIEF, "the picture hints.md has no words", "say in ![…] what it shows, for who can't see it");
    }

    @Test
    void has_nothing_of_the_teacher_s_half_where_learners_read() {
        assertThat(findings)
                .filteredOn(finding -> finding.fix().equals("say it without"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem())
                        .isEqualTo("learners read it, and it mentions \"HiddenDoublingTests\", which they don't have"));
    }

    @Test
    void has_hints_at_all() {
        kata.delete(HINTS);

        assertThat(new TextChecks(kata.pack().kata("doubling")).run())
                .contains(new Finding(HINTS, "there are no hints", "write three for each task"));
    }

    private void has(String where, String problem, String fix) {
        assertThat(findings).contains(new Finding(where, problem, fix));
    }
}
