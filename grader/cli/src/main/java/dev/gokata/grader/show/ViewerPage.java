package dev.gokata.grader.show;

import dev.gokata.grader.report.PageTemplate;
import dev.gokata.grader.report.WholeFile;
import dev.gokata.kata.scenes.Lanes;
import dev.gokata.scene.Step;
import dev.gokata.scene.Storyboard;
import dev.gokata.scene.SvgPicture;
import dev.gokata.scene.TextPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One page that steps through a run. It opens from the disk, and asks for nothing from outside. */
public final class ViewerPage {

    private static final PageTemplate TEMPLATE = PageTemplate.of(ViewerPage.class, "viewer.html", SvgPicture.style());
    private static final JsonMapper JSON = JsonMapper.builder()
            // Line ends of JavaScript's own, and half characters, are no text in a page.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final int WIDEST_BESIDE = 80;

    private record PageStep(String sentence, String rule, String actor, int picture) {}

    private record PageLane(String name, boolean own, List<PageStep> steps) {}

    private record Story(
            List<PageLane> lanes,
            @Nullable Integer difference,
            String differs,
            boolean wide,
            List<String> pictures,
            List<String> texts) {}

    private final Show show;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    private ViewerPage(Show show) {
        this.show = show;
    }

    /**
     * Writes the page.
     *
     * @param show what is shown
     * @param file where to
     * @throws IOException if it can't be written
     */
    public static void write(Show show, Path file) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kata", show.kata());
        values.put("title", show.lanes().learner().title());
        values.put("message", show.message());
        values.put("note", show.note());
        values.put("story", inScript(json(show)));
        WholeFile.writeText(file, out -> TEMPLATE.write(values, out));
    }

    /**
     * Tells the story as the page has it.
     *
     * @param show what is shown
     * @return JSON: the lanes with their steps, where they differ, and each picture once, as SVG and as text
     */
    public static String json(Show show) {
        return JSON.writeValueAsString(new ViewerPage(show).story());
    }

    /* What ends a script, or begins a comment in one, is no text in a page either. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private Story story() {
        Lanes lanes = show.lanes();
        List<PageLane> all = new ArrayList<>();
        all.add(lane("Your code", true, lanes.learner()));
        lanes.reference().ifPresent(reference -> all.add(lane("The reference", false, reference)));
        boolean wide = texts.stream().flatMap(String::lines).anyMatch(line -> line.length() > WIDEST_BESIDE);
        return new Story(
                all,
                lanes.difference().isPresent() ? (Integer) lanes.difference().getAsInt() : null,
                lanes.reference().isPresent() ? "differs from the reference" : "goes wrong",
                wide,
                List.copyOf(numbers.keySet()),
                texts);
    }

    private PageLane lane(String name, boolean own, Storyboard story) {
        return new PageLane(name, own, story.steps().stream().map(this::step).toList());
    }

    private PageStep step(Step step) {
        String svg = SvgPicture.inPage(step.scene(), step.sentence());
        int number = numbers.computeIfAbsent(svg, unseen -> {
            texts.add(String.join("\n", TextPicture.of(step.scene())));
            return texts.size() - 1;
        });
        String rule = step.rule() == 0
                ? ""
                : "rule " + step.rule() + "  " + show.brief().rule(step.rule());
        return new PageStep(step.sentence(), rule, step.actor(), number);
    }
}
