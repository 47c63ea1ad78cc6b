package dev.gokata.grader.watch;

import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.KataManifest;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program: a line of JSON for each thing. */
public final class JsonTeller implements Teller {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PrintWriter out;
    private boolean told;

    /**
     * Makes a teller.
     *
     * @param out where it tells
     */
    public JsonTeller(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void watches(KataManifest kata, List<String> files) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kata", kata.slug());
        fields.put("files", files);
        line("watches", fields);
    }

    @Override
    public void begins(KataManifest kata, String why) {
        told = false;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kata", kata.slug());
        fields.put("why", why);
        line("begins", fields);
    }

    @Override
    public void isAt(String what) {
        // Who reads this has no patience to be kept up.
    }

    @Override
    public void fails(PracticeText text, TestResult first, Duration since) {
        verdict(verdictOf(first), first.test().task(), first.test().id(), first.message(), since);
    }

    @Override
    public void ended(PracticeText text, List<TestResult> results, Supplier<List<String>> then, Duration since) {
        if (!told) {
            verdict("solved", 0, "", "", since);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("passed", results.stream().filter(TestResult::passed).count());
        List<Map<String, Object>> failed = new ArrayList<>();
        results.stream().filter(result -> !result.passed()).forEach(result -> failed.add(failed(result)));
        fields.put("failed", failed);
        fields.put(
                "perhaps",
                PracticeText.first(results)
                        .flatMap(first -> text.perhaps(first, results))
                        .orElse(""));
        fields.put("then", then.get());
        fields.put("millis", since.toMillis());
        line("ended", fields);
    }

    @Override
    public void stopped(String verdict, List<String> lines, Duration since) {
        verdict(verdict, 0, "", String.join("\n", lines), since);
    }

    @Override
    public void says(List<String> lines) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lines", lines);
        line("says", fields);
    }

    private static Map<String, Object> failed(TestResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", result.test().task());
        fields.put("test", result.test().id());
        fields.put("verdict", verdictOf(result));
        fields.put("message", result.message());
        return fields;
    }

    private static String verdictOf(TestResult result) {
        return result.failure() == null ? "not run" : result.failure().kind().label();
    }

    private void verdict(String verdict, int task, String test, String message, Duration since) {
        told = true;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verdict", verdict);
        fields.put("task", task);
        fields.put("test", test);
        fields.put("message", message);
        fields.put("millis", since.toMillis());
        line("verdict", fields);
    }

    private void line(String event, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("event", event);
        all.putAll(fields);
        out.println(MAPPER.writeValueAsString(all));
    }
}
