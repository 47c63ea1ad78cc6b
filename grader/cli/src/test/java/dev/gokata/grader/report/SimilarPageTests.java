package dev.gokata.grader.report;

import static dev.gokata.grader.record.SimilarPairs.found;
import static dev.gokata.grader.record.SimilarPairs.nothing;
import static dev.gokata.grader.record.SimilarPairs.pair;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.Similarities;
import dev.gokata.grader.record.Similarities.Pair;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarPageTests {

    private static final Set<String> TAGS = Set.of(
            "#root", "html", "head", "meta", "title", "style", "body", "main", "article", "h1", "h2", "h3", "p", "a",
            "div", "table", "tbody", "tr", "th", "td", "pre");
    private static final String TWENTY_LINES =
            IntStream.rangeClosed(1, 20).mapToObj(n -> "line " + n + "\n").collect(Collectors.joining());

    @Test
    void a_pair_leads_to_both_side_by_side_and_a_match_to_its_like() {
        Document page = Jsoup.parse(html(found("dave", 2, pair("alice", "bob", 70)), TWENTY_LINES));

        assertThat(page.select("main tr:has(td)").eachText())
                .containsExactly("70 % alice 70 % bob 70 %", "dave hardly anything but the stub");
        assertThat(page.select("main").text())
                .contains("3 submissions were compared, also with (solution).", "And 2 more.", "similar/sizes.zip");
        Element shown =
                page.select(page.select("main td a").first().attr("href")).first();
        assertThat(shown.select("h3").eachText()).containsExactly("alice", "bob");
        assertThat(shown.select("pre.match").eachText())
                .containsExactly("2  line 2\n   3  line 3", "5  line 5\n   6  line 6");
        assertThat(shown.select("pre.unseen").eachText()).containsExactly("… 14 lines", "… 1 line", "… 11 lines");
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
        Element like = page.select(shown.select("p.to a").first().attr("href")).first();
        assertThat(like.nextElementSibling().text()).startsWith("5  line 5");
    }

    @Test
    void a_class_without_pairs_has_a_page() {
        assertThat(Jsoup.parse(html(nothing(), "")).select("main").text())
                .contains("1 submissions were compared, also with (solution). No two are that similar.")
                .contains("Not compared: bob no A.java was found");
    }

    @Test
    void no_more_pairs_are_shown_than_a_browser_opens_at_once() {
        Pair[] pairs = Collections.nCopies(150, pair("alice", "bob", 70)).toArray(Pair[]::new);

        Document page = Jsoup.parse(html(found("dave", 0, pairs), "long comment\n".repeat(10_000)));

        assertThat(page.select("article")).hasSize(SimilarPage.MOST_SHOWN);
        assertThat(page.select("main td:containsOwn(bob)")).hasSize(150);
        assertThat(page.html()).hasSizeLessThan(400_000);
    }

    @Test
    void a_match_that_is_longer_than_the_file_ends_with_it() {
        Document page = Jsoup.parse(html(found("dave", 0, pair("alice", "bob", 70)), "one\ntwo"));

        assertThat(page.select("pre").eachText()).containsExactly("1  one", "2  two", "… 1 line", "2  two");
    }

    @Test
    void the_page_needs_nothing_from_outside_and_lets_nothing_in() throws Exception {
        Document page = Jsoup.parse(html(found("dave", 0, pair("alice", "bob", 70)), TWENTY_LINES));
        String style = page.select("style").first().data();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'");
        assertThat(style).doesNotContain("url(", "@import");
        assertThat(page.select("[href]:not([href^=#])").eachAttr("href")).containsExactly("similar/sizes.zip");
    }

    @Test
    void hostile_names_and_hostile_code_stay_text() {
        for (String text : Hostile.TEXTS) {
            String html = html(found(text, 0, pair(text, "bob", 70)), text + "\n" + text + "\n" + text);

            assertThat(Jsoup.parse(html).getAllElements()).as(text).allSatisfy(each -> assertThat(TAGS)
                    .contains(each.tagName()));
            assertThat(Jsoup.parse(html).select("article")).as(text).hasSize(1);
            assertThat(html).doesNotContain("\u001B", "\u202E", "\u0000");
        }
    }

    @Test
    void the_page_of_the_class_leads_here_if_this_page_lies_beside_it(@TempDir Path folder) throws IOException {
        Reports reports = new Reports(Set.of(ReportFormat.HTML), new SourcePlaces(SourcePlaces.CHECKOUT), Map.of());
        assertThat(links(reports, folder)).doesNotContain(SimilarPage.FILE);

        Files.writeString(folder.resolve(SimilarPage.FILE), html(nothing(), ""));

        assertThat(links(reports, folder)).contains(SimilarPage.FILE);
    }

    private static List<String> links(Reports reports, Path folder) throws IOException {
        reports.write(Records.report(Records.partly("alice")), folder);
        return Jsoup.parse(Files.readString(folder.resolve(ReportFormat.HTML.file())))
                .select("a")
                .eachAttr("href");
    }

    private static String html(Similarities found, String text) {
        StringWriter out = new StringWriter();
        try {
            SimilarPage.write(found, (kata, name) -> Map.of("A.java", text), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
