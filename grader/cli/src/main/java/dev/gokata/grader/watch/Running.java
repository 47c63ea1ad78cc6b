package dev.gokata.grader.watch;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.TestResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run that is under way. */
final class Running {

    final Order.Run order;
    final long id;
    final long begun;
    /** What came of tests, by their positions. */
    final TreeMap<Integer, Report.Judged> judged = new TreeMap<>();
    /** Who ran these tests. */
    final Map<Integer, Integer> ranBy = new TreeMap<>();
    /** The parts that it has, by their workers. */
    final Map<Integer, Lane> lanes = new TreeMap<>();

    /** How often a process was lost that it ran in. */
    int losses;

    /* The failure that was told last. */
    private Report.@Nullable Judged told;

    /** Begins a run that several workers share. */
    Running(Order.Run order, List<Integer> workers, long begun, long now) {
        this.order = order;
        this.id = order.id();
        this.begun = begun;
        workers.forEach(worker -> lanes.put(worker, new Lane(now)));
    }

    Duration since(long now) {
        return Duration.ofNanos(now - begun);
    }

    /**
     * Takes in what came of tests, and returns the failure to tell now, if there is one.
     *
     * <p>It is the first of all, as it would be if one test ran after the other: so it waits for those before it. Only
     * what has failed before is told at once, and an earlier one that turns out to fail after that is told too.
     */
    Optional<Report.Judged> ended(int worker, List<Report.Judged> tests) {
        for (Report.Judged test : tests) {
            judged.put(test.position(), test);
            ranBy.put(test.position(), worker);
        }
        Optional<Report.Judged> first = judged.values().stream()
                .filter(test -> !test.result().passed())
                .findFirst()
                .filter(test -> told == null || test.position() < told.position())
                .filter(test -> judged.headMap(test.position()).size() == test.position()
                        || idOf(test).equals(order.first()));
        first.ifPresent(test -> told = test);
        return first;
    }

    /** Tells whether all parts have ended. */
    boolean isDone() {
        return lanes.values().stream().allMatch(lane -> lane.done != null);
    }

    /** Tells whether those who ran its parts ran the same tests, and each was run. */
    boolean isWhole() {
        return lanes.values().stream().map(lane -> lane.done).distinct().count() == 1
                && lanes.values().stream().allMatch(lane -> lane.done != null && lane.done.tests() == judged.size());
    }

    /** Returns the id of a test. */
    static String idOf(Report.Judged judged) {
        return judged.result().test().id();
    }

    /** Returns what is known, in the order that tests are expected in. */
    List<TestResult> results() {
        return judged.values().stream().map(Report.Judged::result).toList();
    }

    /** Returns the test that the next run should begin with: the one that fails first. */
    Optional<ExpectedTest> firstFailure() {
        return results().stream()
                .filter(result -> !result.passed())
                .map(TestResult::test)
                .findFirst();
    }
}
