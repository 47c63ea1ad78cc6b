package dev.gokata.grader.check;

import dev.gokata.grader.report.SafeText;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.KataManifest;
import java.util.ArrayList;
import java.util.List;

/** Collects what a learner is told who makes a mutant's mistake. */
final class Messages {

    private final KataManifest kata;
    private final List<Told> told = new ArrayList<>();

    private record Told(Mutant mutant, List<TestResult> results) {}

    Messages(KataManifest kata) {
        this.kata = kata;
    }

    /** Adds a mutant with what the tests of its task said. */
    void add(Mutant mutant, List<TestResult> results) {
        told.add(new Told(mutant, results));
    }

    /** Returns the section of the file of all messages, by what can be told of misconceptions. */
    String section(Misconceptions misconceptions) {
        PracticeText text = new PracticeText(kata, misconceptions);
        StringBuilder section = new StringBuilder();
        for (Told each : told) {
            PracticeText.first(each.results()).ifPresent(first -> {
                List<String> lines = new ArrayList<>(text.failure(first));
                text.perhaps(first, each.results()).ifPresent(perhaps -> lines.addAll(List.of("", perhaps)));
                section.append("\n### ")
                        .append(each.mutant().name())
                        .append("\n\nTask ")
                        .append(each.mutant().killedBy())
                        .append(". *")
                        .append(each.mutant().misconception())
                        .append("*\n\n")
                        .append(SafeText.fenced(String.join("\n", lines).strip()));
            });
        }
        return section.toString();
    }
}
