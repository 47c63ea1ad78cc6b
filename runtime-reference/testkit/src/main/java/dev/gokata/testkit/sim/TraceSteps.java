package dev.gokata.testkit.sim;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.RunReport;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a run line by line, as its trace does: a step for each line, with those before it. */
@Simulator
public final class TraceSteps {

    private static final int MOST_LINES = 14;
    private static final Pattern ACTOR = Pattern.compile("\\bG\\d+\\b");

    private TraceSteps() {}

    /**
     * Tells a run.
     *
     * @param run the run
     * @param rule the rule that it breaks in the end, or 0
     * @param end what it came to, in one sentence
     * @param left what is left at its end
     * @return a step for each line of its trace, and one for its end
     */
    public static List<Step> of(RunReport run, int rule, String end, Part left) {
        return of(run.trace(), rule, end, left);
    }

    /**
     * Tells a trace.
     *
     * @param trace its lines
     * @param rule the rule that is broken in the end, or 0
     * @param end what it came to, in one sentence
     * @param left what is left at its end
     * @return a step for each line, and one for the end
     */
    public static List<Step> of(List<String> trace, int rule, String end, Part left) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            Matcher actor = ACTOR.matcher(trace.get(i));
            steps.add(new Step(
                    trace.get(i).strip().replaceAll("\\s+", " "),
                    0,
                    actor.find() ? actor.group() : "",
                    new Scene(lines(trace, i))));
        }
        Part last = trace.isEmpty() ? left : Part.column(lines(trace, trace.size() - 1), left);
        steps.add(new Step(end, rule, new Scene(last)));
        return steps;
    }

    private static Part lines(List<String> trace, int current) {
        int from = Math.max(0, current - MOST_LINES + 1);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = from; i <= current; i++) {
            rows.add(List.of(
                    Cell.of(Integer.toString(i + 1)),
                    Cell.of(trace.get(i).stripTrailing()).marked(i == current ? Mark.CURRENT : Mark.PLAIN)));
        }
        return new Part.Table("what everybody did", List.of(), rows);
    }
}
