package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code kata show} leaves behind after a test has failed. */
class ShowTests {

    private static final Pattern STORY =
            Pattern.compile("<script type=\"application/json\" id=\"story\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void a_run_that_fails_is_shown_from_the_first_step_that_differs_in_a_page_in_text_and_as_a_trace() {
        SolvedPack pack = new SolvedPack(folder, List.of(Repository.pack().kata("size-classes")));
        pack.edit("size-classes", "made.replaceAll(SizeClasses::grownIntoTail);", "");
        Path page = folder.resolve("show.html");
        Path trace = folder.resolve("steps.json");

        Kata run = Kata.run(
                "show",
                "size-classes",
                "--task=4",
                "--seed=1",
                "--text",
                "--out=" + page,
                "--trace=" + trace,
                "--root=" + folder);

        run.exits(0);
        JsonNode story = story(page);
        JsonNode own = story.get("lanes").get(0).get("steps");
        JsonNode reference = story.get("lanes").get(1).get("steps");
        int wrong = 0;
        while (own.get(wrong).equals(reference.get(wrong))) {
            wrong++;
        }
        assertThat(wrong).isBetween(2, own.size() - 2);
        assertThat(story.get("difference").asInt()).isEqualTo(wrong);
        assertThat(run.out()).contains("there it goes wrong: " + page.toUri() + "#step=" + (wrong + 1) + "\n");
        for (int i = 0; i < own.size(); i++) {
            assertThat(run.out())
                    .contains("\nstep " + (i + 1) + " of " + own.size() + (i == wrong ? "   ✗ yours   " : "   ")
                            + own.get(i).get("sentence").asString() + "\n");
        }
        assertThat(run.out()).contains("\nstep " + (wrong + 1) + "   the reference's   ");
        isATraceOf(own.size() + reference.size(), trace);
    }

    private static void isATraceOf(int steps, Path file) {
        JsonNode events = JsonMapper.shared().readTree(Repository.text(file)).get("traceEvents");
        assertThat(events.valueStream()).allSatisfy(event -> {
            assertThat(event.get("name").isString()).isTrue();
            assertThat(event.get("ph").asString()).isIn("M", "X");
            assertThat(event.get("ts").isIntegralNumber()).isTrue();
            assertThat(event.get("pid").asInt()).isBetween(1, 2);
            assertThat(event.get("tid").isIntegralNumber()).isTrue();
        });
        assertThat(events.valueStream()
                        .filter(event -> event.get("ph").asString().equals("X")))
                .hasSize(steps);
    }

    private static JsonNode story(Path page) {
        Matcher found = STORY.matcher(Repository.text(page));
        assertThat(found.find()).isTrue();
        return JsonMapper.shared().readTree(found.group(1));
    }
}
