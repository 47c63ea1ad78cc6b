package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the brief has its parts, and that its rules and tasks are those that the tests speak of. */
final class BriefChecks {

    private static final String GO = "## Where it lives in Go";
    private static final List<String> HEADINGS = List.of(
            "## The rules",
            "## What you are given",
            "## Worked examples",
            "## Done when",
            GO,
            "## What popular articles get wrong");
    private static final Pattern TASK = Pattern.compile("### Task (\\d+): (.+)");
    private static final String RULE_FORM = "each as \"N. **First sentence.**\"";

    private final KataFolder kata;
    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    BriefChecks(KataFolder kata) {
        this.kata = kata;
        this.name = "exercises/" + kata.slug() + "/README.md";
    }

    List<Finding> run() {
        Path file = kata.exercise().resolve("README.md");
        if (!Files.isRegularFile(file)) {
            add("there is no brief", "write it");
            return findings;
        }
        List<String> lines = KataFolder.text(file).lines().toList();
        for (String heading : HEADINGS) {
            boolean wanted = !heading.equals(GO) || !kata.manifest().go().isEmpty();
            if (wanted && !lines.contains(heading)) {
                add("the heading \"" + heading + "\" is missing", "add it");
            }
        }
        rules();
        tasks(lines);
        findings.addAll(LeftToSay.in(file, name));
        return findings;
    }

    private void rules() {
        Brief brief = kata.brief();
        int last = brief.rules().keySet().stream().max(Integer::compare).orElse(0);
        for (int number = 1; number <= last; number++) {
            if (brief.rule(number).isEmpty()) {
                add("there is no rule " + number, "number the rules from 1, " + RULE_FORM);
            }
        }
        if (brief.rules().isEmpty()) {
            add("it has no rules", "add them, " + RULE_FORM);
        }
    }

    private void tasks(List<String> lines) {
        Map<Integer, String> titles = new TreeMap<>();
        for (String line : lines) {
            Matcher task = TASK.matcher(line.strip());
            if (task.matches()) {
                titles.put(Integer.parseInt(task.group(1)), task.group(2).replace("`", ""));
            }
        }
        for (Task task : kata.manifest().tasks()) {
            String right = "### Task " + task.number() + ": " + task.title();
            String title = titles.remove(task.number());
            if (title == null) {
                add("task " + task.number() + " has no part among the rules", "add the heading \"" + right + "\"");
            } else if (!title.equals(task.title())) {
                add(
                        "it calls task " + task.number() + " \"" + title + "\", and kata.toml \"" + task.title() + "\"",
                        "let both say the same");
            }
        }
        titles.keySet()
                .forEach(number -> add(
                        "it has a task " + number + ", which kata.toml does not have",
                        "add it there, or remove it here"));
    }

    private void add(String problem, String fix) {
        findings.add(new Finding(name, problem, fix));
    }
}
