package dev.gokata.grader.check;

import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.Misconception;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects how each mutant fails, for learners whose code fails in the same way. */
final class Signatures {

    private final List<Misconception> collected = new ArrayList<>();

    /** Adds a mutant with what the tests of its task said of it, run by run. */
    void add(Mutant mutant, List<List<TestResult>> runs) {
        List<Map<String, Kind>> failures = runs.stream()
                .flatMap(run -> Misconceptions.failures(mutant.killedBy(), run).stream())
                .toList();
        if (failures.size() < runs.size()) {
            return;
        }
        SortedSet<String> sometimes = failures.stream()
                .flatMap(each -> each.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        TreeMap<String, Kind> always = new TreeMap<>(failures.get(0));
        always.entrySet()
                .removeIf(each -> !isExample(each.getKey(), runs.get(0))
                        || failures.stream().anyMatch(other -> other.get(each.getKey()) != each.getValue()));
        sometimes.removeAll(always.keySet());
        collected.add(new Misconception(
                mutant.killedBy(), mutant.misconception(), always, sometimes, messages(mutant, always, runs)));
    }

    /* What an example says may depend on the seed, if it tries schedules. */
    private static TreeMap<String, String> messages(
            Mutant mutant, Map<String, Kind> always, List<List<TestResult>> runs) {
        TreeMap<String, String> messages = new TreeMap<>(Misconceptions.said(mutant.killedBy(), runs.get(0)));
        messages.keySet().retainAll(always.keySet());
        for (List<TestResult> run : runs) {
            messages.entrySet()
                    .retainAll(Misconceptions.said(mutant.killedBy(), run).entrySet());
        }
        return messages;
    }

    /* However often a property has failed, the next seed may miss it. */
    private static boolean isExample(String id, List<TestResult> run) {
        return run.stream()
                .anyMatch(
                        result -> result.test().id().equals(id) && result.test().engine() == Engine.JUPITER);
    }

    Misconceptions misconceptions() {
        return new Misconceptions(
                1,
                collected.stream()
                        .sorted(Comparator.comparingInt(Misconception::task))
                        .toList());
    }
}
