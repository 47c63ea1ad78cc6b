package dev.gokata.grader.show;

import dev.gokata.scene.Step;
import dev.gokata.scene.Storyboard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a run in the trace-event format that Chrome's {@code chrome://tracing} and Perfetto read.
 *
 * <p>Each lane is a process, each actor in it a thread, and each step takes a millisecond.
 */
public final class TraceEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STEP_MICROS = 1_000;

    private TraceEvents() {}

    /**
     * Writes a run.
     *
     * @param show what is shown
     * @return JSON
     */
    public static String of(Show show) {
        List<Map<String, Object>> events = new ArrayList<>();
        lane(show, 1, "your code", show.lanes().learner(), events);
        show.lanes().reference().ifPresent(reference -> lane(show, 2, "the reference", reference, events));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("displayTimeUnit", "ms");
        all.put("otherData", Map.of("kata", show.kata()));
        all.put("traceEvents", events);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static void lane(Show show, int pid, String name, Storyboard story, List<Map<String, Object>> events) {
        events.add(named("process_name", pid, 0, name));
        List<String> actors = new ArrayList<>();
        for (int i = 0; i < story.steps().size(); i++) {
            Step step = story.steps().get(i);
            if (!actors.contains(step.actor())) {
                actors.add(step.actor());
                events.add(named("thread_name", pid, actors.size(), step.actor().isEmpty() ? "steps" : step.actor()));
            }
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("name", step.sentence());
            event.put("ph", "X");
            event.put("ts", (long) i * STEP_MICROS);
            event.put("dur", STEP_MICROS);
            event.put("pid", pid);
            event.put("tid", actors.indexOf(step.actor()) + 1);
            Map<String, Object> arguments = new LinkedHashMap<>();
            arguments.put("step", i + 1);
            if (step.rule() != 0) {
                arguments.put("rule", show.brief().rule(step.rule()));
            }
            event.put("args", arguments);
            events.add(event);
        }
    }

    private static Map<String, Object> named(String what, int pid, int tid, String name) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", what);
        event.put("ph", "M");
        event.put("ts", 0);
        event.put("pid", pid);
        event.put("tid", tid);
        event.put("args", Map.of("name", name));
        return event;
    }
}
