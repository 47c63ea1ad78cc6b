package dev.gokata.grader.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewerPageTests {

    @TempDir
    Path folder;

    @Test
    void the_story_has_each_picture_once() {
        JsonNode story = JsonMapper.shared().readTree(ViewerPage.json(SampleShow.cache()));

        assertThat(story.get("lanes").get(0).get("steps").toString())
                .isEqualTo("[{\"sentence\":\"the cache is full\",\"rule\":\"\",\"actor\":\"\",\"picture\":0},"
                        + "{\"sentence\":\"a is thrown out\","
                        + "\"rule\":\"rule 2  The key that was not used for longest is thrown out\","
                        + "\"actor\":\"Ann\",\"picture\":1}]");
        assertThat(story.get("lanes").get(1).get("steps").get(0).get("picture").asInt())
                .isZero();
        assertThat(story.get("difference").asInt()).isEqualTo(1);
        assertThat(story.get("pictures").size()).isEqualTo(3);
        assertThat(story.get("texts").get(0).asString()).isEqualTo("""
                        keys
                        ┌───┬───┐
                        │ a │ b │
                        └───┴───┘""");
    }

    @Test
    void what_a_learner_writes_is_text_in_the_page_and_nothing_else() throws Exception {
        Document page = page(SampleShow.hostile());

        assertThat(page.select("script")).hasSize(2);
        assertThat(page.body().html()).doesNotContain("alert(1)//\u2028");
        assertThat(page.select("main pre").text()).contains("</script><!--<script>alert(1)//");
        JsonNode story =
                JsonMapper.shared().readTree(page.getElementById("story").data());
        assertThat(story.get("lanes").get(0).get("steps").get(1).get("sentence").asString())
                .startsWith("</script><!--<script>alert(1)//��]]>{{{story}}}");
        Document picture = Jsoup.parse(story.get("pictures").get(1).asString());
        assertThat(picture.select("script, style, a, image, foreignObject")).isEmpty();
        assertThat(picture.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void the_page_lets_in_its_own_style_and_script_and_nothing_from_outside() throws Exception {
        Document page = page(SampleShow.cache());

        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src '" + hash(page.selectFirst("style")) + "'")
                .contains("script-src '" + hash(page.select("script").last()) + "'");
        assertThat(page.select("[src], link, iframe, img")).isEmpty();
        assertThat(page.outerHtml().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    }

    private Document page(Show show) throws Exception {
        Path file = folder.resolve("show.html");
        ViewerPage.write(show, file);
        return Jsoup.parse(Files.readString(file));
    }

    private static String hash(Element element) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(element.data().getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }
}
