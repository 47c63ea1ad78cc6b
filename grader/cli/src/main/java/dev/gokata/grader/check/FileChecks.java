package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the files of a kata that aren't code. */
final class FileChecks {

    private static final int LEAST_MUTANTS = 8;
    private static final List<String> HEADINGS = List.of(
            "## The rules",
            "## What you are given",
            "## Worked examples",
            "## Done when",
            "## Where it lives in Go",
            "## What popular articles get wrong");

    private final KataFolder kata;
    private final List<Finding> findings = new ArrayList<>();

    FileChecks(KataFolder kata) {
        this.kata = kata;
    }

    List<Finding> run() {
        brief();
        hints();
        solution();
        return findings;
    }

    private void brief() {
        Path file = kata.exercise().resolve("README.md");
        String name = "exercises/" + kata.slug() + "/README.md";
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(name, "there is no brief", "write it"));
            return;
        }
        List<String> lines = KataFolder.text(file).lines().toList();
        for (String heading : HEADINGS) {
            if (!lines.contains(heading)) {
                findings.add(new Finding(name, "the heading \"" + heading + "\" is missing", "add it"));
            }
        }
        Brief brief = kata.brief();
        for (int number = 1; number <= brief.rules().size(); number++) {
            if (brief.rule(number).isEmpty()) {
                findings.add(new Finding(
                        name,
                        "there is no rule " + number,
                        "number the rules from 1, each as \"N. **First sentence.**\""));
            }
        }
        if (brief.rules().isEmpty()) {
            findings.add(new Finding(name, "it has no rules", "add them, each as \"N. **First sentence.**\""));
        }
    }

    private void hints() {
        Path file = kata.exercise().resolve("hints.md");
        String name = "exercises/" + kata.slug() + "/hints.md";
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(name, "there are no hints", "write three for each task"));
            return;
        }
        Hints hints = Hints.parse(KataFolder.text(file));
        for (Task task : kata.manifest().tasks()) {
            for (int level = 1; level <= Hints.LEVELS; level++) {
                if (hints.hint(task.number(), level).isEmpty()) {
                    findings.add(new Finding(
                            name,
                            "task " + task.number() + " has no hint " + level,
                            "add it below \"## Task " + task.number() + "\" as \"### Hint " + level + "\""));
                }
            }
        }
    }

    private void solution() {
        String name = "solutions/" + kata.slug();
        if (!kata.hasSolution()) {
            findings.add(new Finding(name, "there is no solution", "add it below " + name + "/src/main/java"));
            return;
        }
        if (!Files.isRegularFile(kata.solution().resolve("EXPLANATION.md"))) {
            findings.add(new Finding(name + "/EXPLANATION.md", "there is no explanation", "write it"));
        }
        if (kata.hiddenTests().isEmpty()) {
            findings.add(new Finding(name, "there are no hidden tests", "add some below " + name + "/src/test/java"));
        }
        int mutants = Mutants.of(kata).size();
        if (mutants < LEAST_MUTANTS) {
            findings.add(new Finding(
                    name + "/mutants",
                    "there are " + mutants + " mutants, and a kata has at least " + LEAST_MUTANTS,
                    "add wrong solutions that people really write"));
        }
    }
}
