package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a step of GitHub Actions shows. */
class GitHubTests {

    private static final SourcePlaces CHECKOUT = new SourcePlaces(SourcePlaces.CHECKOUT);

    @Nested
    class Annotations {

        @Test
        void mark_the_line_that_is_wrong() {
            GradeReport report = report(
                    Records.notRun("bob", Verdict.COMPILE_ERROR, new Problem("src/A.java", 2, 5, "50%, no: ;\nx", "")),
                    Records.notRun("carol", Verdict.MISSING_FILE, Problem.of("no A.java was found")));

            assertThat(GitHubAnnotations.lines(report, CHECKOUT))
                    .containsExactly(
                            "::error file=exercises/sizes/src/A.java,line=2,col=5,title=bob · sizes · compile error"
                                    + "::50%25, no: ;%0Ax",
                            "::error title=carol · sizes · missing file::no A.java was found");
        }

        @Test
        void tell_an_unsolved_task_at_the_learners_file_and_a_solved_one_not_at_all() {
            SubmissionRecord record =
                    Records.partly("dave", test(2, TestStatus.FAILED, "expected 8"), Hostile.hidden());

            assertThat(GitHubAnnotations.lines(report(record), CHECKOUT))
                    .containsExactly("::error file=exercises/sizes/src/Sizes.java,title=dave · sizes · task 2 · round"
                            + " down::expected 8%0A%0Alook again at rule 8");
        }

        @Test
        void are_ten_and_then_a_number() {
            SubmissionRecord[] many = IntStream.range(0, 13)
                    .mapToObj(i -> Records.notRun("s" + i, Verdict.REFUSED, new Problem("A.java", i + 1, 0, "no", "")))
                    .toArray(SubmissionRecord[]::new);

            assertThat(GitHubAnnotations.lines(report(many), CHECKOUT))
                    .hasSize(11)
                    .last()
                    .isEqualTo("::notice title=kata::3 more in the step's summary");
        }

        @Test
        void are_each_one_command_whatever_the_text() {
            for (String text : Hostile.TEXTS) {
                List<String> lines = GitHubAnnotations.lines(Hostile.report(text), new SourcePlaces("{submission}"));

                assertThat(lines).as(text).hasSize(4).allSatisfy(line -> {
                    assertThat(line).startsWith("::error ").doesNotContain("\n", "\r", "\u001B");
                    String properties = line.substring("::error ".length(), line.indexOf("::", 2));
                    assertThat(properties).matches("(file=[^,:]*,(line=\\d+,)?(col=\\d+,)?)?title=[^,:]*");
                });
            }
        }
    }

    @Nested
    class The_summary {

        @Test
        void is_a_table_and_below_it_what_is_wrong() {
            String text = StepSummary.toMarkdown(report(
                    Records.of("alice").build(Verdict.SOLVED),
                    Records.notRun("bob", Verdict.COMPILE_ERROR, new Problem("A.java", 2, 5, "no", "x;\n^")),
                    Records.notRun("carol", Verdict.OURS),
                    Records.partly("dave", test(2, TestStatus.FAILED, "expected 8"))));

            assertThat(text).isEqualTo("""
                    ## Katas

                    | submission | kata | verdict | points |
                    |---|---|---|---|
                    | alice | sizes | solved | 0/0 |
                    | bob | sizes | compile error | 0/7 |
                    | carol | sizes | not graded | – |
                    | dave | sizes | partly solved | 3/7 |

                    ### bob · sizes

                    compile error

                    ```
                    A.java:2: no
                    x;
                    ^
                    and 5 more
                    ```

                    ### carol · sizes

                    not graded

                    ```
                    and 5 more
                    ```

                    ### dave · sizes

                    task 2 · round down

                    ```
                    expected 8
                    ```


                    """);
        }

        @Test
        void has_no_other_markdown_than_its_own_whatever_the_text() {
            for (String text : Hostile.TEXTS) {
                String markdown = StepSummary.toMarkdown(Hostile.report(text));
                Kinds kinds = new Kinds();
                Parser.builder().build().parse(markdown).accept(kinds);

                assertThat(kinds.foreign).as(text).isEmpty();
                assertThat(kinds.headings).as(text).isEqualTo(5);
                assertThat(kinds.blocks).as(text).isBetween(3, 4);
                assertThat(markdown).doesNotContain("\u001B", "\r", "\u202E");
                assertThat(markdown.lines().limit(8).skip(2))
                        .as(text)
                        .hasSize(6)
                        .allSatisfy(row -> assertThat(row.replace("\\|", "").split("\\|", -1))
                                .hasSize(6));
            }
        }

        @Test
        void has_room_for_a_thousand_and_says_how_many_more() {
            SubmissionRecord[] many = IntStream.range(0, 1_200)
                    .mapToObj(i -> Records.partly("s" + i, test(2, TestStatus.FAILED, "x".repeat(50_000))))
                    .toArray(SubmissionRecord[]::new);

            String text = StepSummary.toMarkdown(report(many));
            assertThat(text)
                    .contains("\nand 200 more\n", "… and 46000 characters more")
                    .hasSizeLessThan(500_000);
        }
    }

    private static final class Kinds extends AbstractVisitor {

        private final List<String> foreign = new ArrayList<>();
        private int headings;
        private int blocks;

        @Override
        public void visit(Heading heading) {
            headings++;
            visitChildren(heading);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            blocks++;
        }

        @Override
        public void visit(HtmlBlock block) {
            add(block);
        }

        @Override
        public void visit(HtmlInline inline) {
            add(inline);
        }

        @Override
        public void visit(Link link) {
            add(link);
        }

        @Override
        public void visit(Image image) {
            add(image);
        }

        @Override
        public void visit(Code code) {
            add(code);
        }

        @Override
        public void visit(ListItem item) {
            add(item);
        }

        private void add(Node node) {
            foreign.add(node.toString());
        }
    }
}
