package dev.gokata.grader.report;

import static dev.gokata.grader.record.Records.report;
import static dev.gokata.grader.record.Records.test;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.SubmissionRef;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClassPageTests {

    private static final Set<String> TAGS = Set.of(
            "#root", "html", "head", "meta", "title", "style", "body", "main", "article", "h1", "h2", "h3", "p", "a",
            "div", "br", "span", "table", "tbody", "tr", "th", "td", "svg", "rect", "pre");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "id",
            "href",
            "aria-hidden",
            "width",
            "height");

    private static final String BELIEF = "You round down.";

    private static final GradeReport CLASS = report(
            Records.partly("alice", test(2, TestStatus.PASSED, "")),
            believing("bob", BELIEF),
            believing("carol", BELIEF),
            Records.notRun("dave", Verdict.COMPILE_ERROR, new Problem("A.java", 2, 5, "not a statement", "x;\n^")),
            Records.notRun("erin", Verdict.OURS, Problem.of("disk full")));

    @Nested
    class The_class {

        private final Document page = Jsoup.parse(ClassPage.toHtml(CLASS));

        @Test
        void is_told_with_its_marks() {
            assertThat(page.select("main > p").eachText())
                    .contains(
                            "kata 0.1.0 · not graded, by a fault of the grader: 1",
                            "On average 46 % of the points; half of the class has 42 % or more.");
            assertThat(rows("Marks")).hasSize(11).contains("0 to 9 1", "40 to 49 2", "50 to 59 0", "100 1");
        }

        @Test
        void is_told_with_what_its_tasks_cost() {
            assertThat(rows("Tasks"))
                    .containsExactly("sizes task 1 · round up 3 of 4 3", "sizes task 2 · round down 1 of 4 12");
            assertThat(page.text()).contains("Most points were lost in sizes, task 2 · round down: 12.");
        }

        @Test
        void is_told_with_what_it_believes() {
            assertThat(rows("Misconceptions")).containsExactly("sizes " + BELIEF + " 2 8");
            assertThat(Jsoup.parse(ClassPage.toHtml(report())).text())
                    .contains("The failures show none that the katas know.");
        }

        @Test
        void leads_to_a_page_of_each() {
            assertThat(rows("Submissions"))
                    .containsExactly(
                            "alice 7/7 100 partly solved, 7/7",
                            "bob 3/7 42 partly solved, 3/7",
                            "carol 3/7 42 partly solved, 3/7",
                            "dave 0/7 0 compile error, 0/7",
                            "erin – – not graded, –");
            for (Element link : page.select("a")) {
                assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
            }
            assertThat(page.select("article")).hasSize(5);
            assertThat(page.select("article#s2").text())
                    .contains("task 2 · round down not solved, 0/4 points", "expected 8\n\nperhaps  " + BELIEF);
            assertThat(page.select("article#s4 pre").eachText())
                    .containsExactly("A.java:2: not a statement\nx;\n^\nand 5 more");
        }

        private List<String> rows(String heading) {
            Element table = page.select("h2:matchesOwn(^" + heading + "$)").first();
            while (table != null && table.select("table").isEmpty()) {
                table = table.nextElementSibling();
            }
            return table.select("tr:has(td)").eachText();
        }
    }

    @Test
    void a_class_of_none_and_one_that_nothing_was_graded_of_have_a_page() {
        assertThat(ClassPage.toHtml(report()))
                .contains("<h1>0 submissions</h1>")
                .doesNotContain("On average");
        assertThat(ClassPage.toHtml(report(Records.notRun("erin", Verdict.OURS))))
                .contains("<h1>1 submissions</h1>")
                .doesNotContain("On average");
    }

    @Test
    void a_mean_of_nothing_is_told() {
        assertThat(ClassPage.toHtml(report(Records.notRun("dave", Verdict.WRONG))))
                .contains("On average 0 %");
    }

    @Test
    void the_page_needs_nothing_from_outside_and_lets_nothing_in() throws Exception {
        Document page = Jsoup.parse(ClassPage.toHtml(CLASS));
        String style = page.select("style").first().data();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'");
        assertThat(style).doesNotContain("url(", "@import");
        assertThat(page.select("[src], [style], [action], [href]:not([href^=#])"))
                .isEmpty();
    }

    @Test
    void a_copy_is_told_with_what_it_is_a_copy_of() {
        SubmissionRecord first = Records.partly("alice", test(2, TestStatus.PASSED, ""));
        SubmissionRecord copy = SubmissionRecord.of(
                        Records.KATA, new SubmissionRef("bob", "ab", List.of(), "alice"), first.conditions())
                .build(Verdict.SOLVED);

        Document page = Jsoup.parse(ClassPage.toHtml(report(first, copy)));
        assertThat(page.select("td.name").eachText()).containsExactly("alice", "bob same files as alice");
        assertThat(page.select("article#s2").text()).contains("points, for the same files as alice");
    }

    @Test
    void what_is_worth_knowing_of_a_submission_is_on_its_page() {
        SubmissionRecord noted = Records.of("alice")
                .notes(List.of(
                        Problem.of("2 other files were left alone"), new Problem("A.java", 3, 1, "<turned>", "")))
                .build(Verdict.SOLVED);

        assertThat(Jsoup.parse(ClassPage.toHtml(report(noted)))
                        .select("article p.dim")
                        .eachText())
                .containsExactly("2 other files were left alone", "A.java:3: <turned>");
    }

    @Test
    void hostile_text_stays_text() {
        for (String text : Hostile.TEXTS) {
            String html = ClassPage.toHtml(Hostile.report(text));
            Document page = Jsoup.parse(html);

            assertThat(page.getAllElements()).as(text).allSatisfy(each -> {
                assertThat(TAGS).contains(each.tagName());
                assertThat(each.attributes().asList())
                        .extracting(Attribute::getKey)
                        .isSubsetOf(ATTRIBUTES);
            });
            assertThat(page.select("article")).as(text).hasSize(4);
            assertThat(page.select("article#s4 pre").text().strip())
                    .as(text)
                    .isEqualTo((SafeText.forTerminal(SafeText.wellFormed(text.strip()))
                                            .strip() + "\n\nlook again at rule 8")
                            .strip());
            assertThat(html).doesNotContain("secret", "\u001B", "\u202E", "\u0000");
            assertThat(new String(html.getBytes(UTF_8), UTF_8)).isEqualTo(html);
        }
    }

    @Test
    void long_messages_are_cut_so_that_a_large_class_still_opens() {
        String html = ClassPage.toHtml(report(Records.partly("dave", test(2, TestStatus.FAILED, "x".repeat(100_000)))));

        assertThat(html).contains("… and 94000 characters more").hasSizeLessThan(20_000);
    }

    private static SubmissionRecord believing(String name, String belief) {
        SubmissionRecord record = Records.partly(name, test(2, TestStatus.FAILED, "expected 8"));
        List<TaskRecord> tasks =
                List.of(record.tasks().get(0), record.tasks().get(1).withMisconception(belief));
        return Records.of(name).tests(record.tests()).tasks(tasks).build(Verdict.PARTLY_SOLVED);
    }
}
