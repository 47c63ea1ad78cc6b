package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.kata.meta.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that the learner's files are there in both halves, and that the teacher's half has its parts. */
final class SolutionFileChecks {

    private static final int LEAST_MUTANTS = 8;

    private final KataFolder kata;
    private final List<Finding> findings = new ArrayList<>();

    SolutionFileChecks(KataFolder kata) {
        this.kata = kata;
    }

    /** Looks for what the tests can't be run without. */
    List<Finding> sources() {
        String name = "solutions/" + kata.slug();
        editable(kata.exercise(), "exercises/" + kata.slug());
        if (kata.hasSolution()) {
            editable(kata.solution(), name);
        } else {
            findings.add(new Finding(name, "there is no solution", "add it below " + name + "/src/main/java"));
        }
        return findings;
    }

    private void editable(Path half, String shown) {
        for (String path : kata.manifest().editable()) {
            if (!Files.isRegularFile(half.resolve(path))) {
                findings.add(new Finding(
                        shown + "/" + path,
                        "it is not there, and kata.toml names it in \"editable\"",
                        "write it, or correct \"editable\""));
            }
        }
    }

    /** Counts hidden tests and mutants. */
    List<Finding> counts(List<Mutant> mutants) {
        String name = "solutions/" + kata.slug();
        if (kata.hiddenTests().isEmpty()) {
            findings.add(new Finding(name, "there are no hidden tests", "add some below " + name + "/src/test/java"));
        }
        for (Task task : kata.manifest().tasks()) {
            if (mutants.stream().noneMatch(mutant -> mutant.killedBy() == task.number())) {
                findings.add(new Finding(
                        name + "/mutants",
                        "no mutant is killed by task " + task.number(),
                        "add one: what do people get wrong about it?"));
            }
        }
        Map<String, String> beliefs = new HashMap<>();
        for (Mutant mutant : mutants) {
            String other = beliefs.put(mutant.killedBy() + mutant.misconception(), mutant.name());
            if (other != null) {
                findings.add(new Finding(
                        name + "/mutants/" + mutant.name() + ".toml",
                        "its misconception is that of " + other,
                        "say what its own author believes"));
            }
        }
        if (mutants.size() < LEAST_MUTANTS) {
            String are = mutants.size() == 1 ? "there is 1 mutant" : "there are " + mutants.size() + " mutants";
            findings.add(new Finding(
                    name + "/mutants",
                    are + ", and a kata has at least " + LEAST_MUTANTS,
                    "add wrong solutions that people really write"));
        }
        return findings;
    }
}
