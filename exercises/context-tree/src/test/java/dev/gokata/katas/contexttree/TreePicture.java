package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Kind;
import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tree of contexts as a table: a row for each, below its parent and further in, with how it stands. */
final class TreePicture {

    private static final Pattern STATE = Pattern.compile("(c\\d+): (.*)");
    private static final Pattern RUNS = Pattern.compile("(f\\d+) (runs.*)");

    private final Map<Integer, List<Row>> below = new TreeMap<>();
    private final Map<String, String> states = new TreeMap<>();
    private final List<String> changed = new ArrayList<>();
    private int contexts;
    private int functions;

    private record Row(String name, String what, int number) {}

    /** Goes on to what is there after a step, of which the lines say what it led to. */
    void next(Optional<Step> step, List<String> lines) {
        changed.clear();
        step.ifPresent(this::make);
        for (String line : lines) {
            for (Pattern pattern : List.of(STATE, RUNS)) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.matches()) {
                    states.put(matcher.group(1), matcher.group(2));
                    changed.add(matcher.group(1));
                }
            }
            if (line.equals("stop answers true")) {
                step.ifPresent(stop -> states.put("f" + stop.on(), "stopped"));
            }
        }
    }

    private void make(Step step) {
        if (Forest.makes(step.kind())) {
            contexts++;
            add(step.on(), new Row("c" + contexts, step.toString(), contexts));
        } else if (step.kind() == Kind.AFTER_FUNC) {
            functions++;
            add(step.on(), new Row("f" + functions, "afterFunc", -1));
        }
    }

    private void add(int parent, Row row) {
        below.computeIfAbsent(parent, none -> new ArrayList<>()).add(row);
        changed.add(row.name());
    }

    Scene scene() {
        return new Scene(part());
    }

    Part part() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of("Background"), Cell.of(""), Cell.of("")));
        addBelow(0, "", rows);
        return new Table("the tree", List.of("context", "made by", "how it stands"), rows);
    }

    private void addBelow(int parent, String indentation, List<List<Cell>> rows) {
        List<Row> children = below.getOrDefault(parent, List.of());
        for (int i = 0; i < children.size(); i++) {
            Row row = children.get(i);
            boolean last = i == children.size() - 1;
            String state = states.getOrDefault(row.name(), "");
            Mark mark = changed.contains(row.name()) ? Mark.CHANGED : Mark.PLAIN;
            rows.add(List.of(
                    Cell.of(indentation + (last ? "└─ " : "├─ ") + row.name()),
                    Cell.of(row.what()),
                    Cell.of(state).named(row.name()).marked(mark)));
            if (row.number() > 0) {
                addBelow(row.number(), indentation + (last ? "   " : "│  "), rows);
            }
        }
    }
}
