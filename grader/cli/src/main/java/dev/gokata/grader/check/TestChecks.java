package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.KataTests;
import dev.gokata.kata.meta.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that tests and tasks agree, by the tests' tags. */
final class TestChecks {

    private final KataFolder kata;
    private final List<ExpectedTest> tests;
    private final List<Finding> findings = new ArrayList<>();

    TestChecks(KataFolder kata, KataTests tests) {
        this.kata = kata;
        this.tests = tests.expected();
    }

    List<Finding> run() {
        int tasks = kata.manifest().tasks().size();
        for (ExpectedTest test : tests) {
            if (test.task() < 1 || test.task() > tasks) {
                findings.add(new Finding(
                        test.id(),
                        "it belongs to no task",
                        "give it or its class exactly one tag \"task-N\", N from 1 to " + tasks));
            }
        }
        for (Task task : kata.manifest().tasks()) {
            require(task, Engine.JUPITER, "an example", "a Jupiter @Test");
            require(task, Engine.JQWIK, "a property", "a jqwik @Property");
        }
        oneNameEach();
        oneEngineEach();
        return findings;
    }

    private void require(Task task, Engine engine, String what, String how) {
        boolean found = tests.stream()
                .anyMatch(test -> test.task() == task.number() && !test.hidden() && test.engine() == engine);
        if (!found) {
            findings.add(new Finding(
                    "task " + task.number(),
                    "no visible test of it is " + what,
                    "add " + how + " with the tag task-" + task.number()));
        }
    }

    private void oneNameEach() {
        Set<String> seen = new HashSet<>();
        for (ExpectedTest test : tests) {
            if (!seen.add(test.id())) {
                findings.add(new Finding(test.id(), "two tests have this name", "rename one of them"));
            }
        }
    }

    private void oneEngineEach() {
        Map<String, Set<Engine>> engines = tests.stream()
                .collect(Collectors.groupingBy(
                        ExpectedTest::className, Collectors.mapping(ExpectedTest::engine, Collectors.toSet())));
        engines.forEach((name, both) -> {
            if (both.size() > 1) {
                findings.add(new Finding(
                        name, "it has tests of both engines, and reports then miscount them", "split the class"));
            }
        });
    }
}
