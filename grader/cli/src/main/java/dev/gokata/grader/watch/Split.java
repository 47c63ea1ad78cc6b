package dev.gokata.grader.watch;

import dev.gokata.grader.run.ExpectedTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tests a worker runs of those that several share, and in which order.
 *
 * <p>Every worker computes it for itself, from what all of them are told; so each test is run by one of them.
 */
final class Split {

    /* How much longer one worker may take than if it were shared evenly, before tests change hands: where they were run
     * before they are warm. */
    private static final double UNEVEN = 1.1;

    private final Order.Share share;
    private final String first;
    private final Map<String, Order.Took> last = new HashMap<>();

    /** Splits tests by how long they took, of which the one with an id is the first. */
    Split(Order.Share share, String first) {
        this.share = share;
        this.first = first;
        share.last().forEach(took -> last.put(took.test(), took));
    }

    /**
     * Chooses this worker's tests.
     *
     * @param tests all of them, in the order they are expected in
     * @return those to run, in parts that are run one after the other: first what failed, then task by task
     */
    List<List<ExpectedTest>> parts(List<ExpectedTest> tests) {
        Map<ExpectedTest, Integer> lanes = lanes(tests);
        List<List<ExpectedTest>> parts = new ArrayList<>();
        int task = -1;
        for (ExpectedTest test : tests) {
            if (lanes.getOrDefault(test, 0) != share.lane()) {
                continue;
            }
            if (test.id().equals(first)) {
                parts.add(0, List.of(test));
                continue;
            }
            if (task != test.task()) {
                task = test.task();
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(test);
        }
        return parts;
    }

    private Map<ExpectedTest, Integer> lanes(List<ExpectedTest> tests) {
        Map<ExpectedTest, Integer> lanes = new HashMap<>();
        if (share.lanes() == 1) {
            return lanes;
        }
        if (tests.stream().noneMatch(test -> last.containsKey(test.id()))) {
            // Each engine is warmed up by one of them.
            tests.forEach(test -> lanes.put(test, test.engine().ordinal() % share.lanes()));
            return lanes;
        }
        for (ExpectedTest test : tests) {
            Order.Took took = last.get(test.id());
            if (took != null) {
                lanes.put(test, took.lane() % share.lanes());
            }
        }
        long[] before = loads(lanes);
        long all = 0;
        long most = 0;
        for (long load : before) {
            all += load;
            most = Math.max(most, load);
        }
        if (lanes.size() == tests.size() && most * share.lanes() <= all * UNEVEN) {
            return lanes;
        }
        lanes.clear();
        // Task by task, so that a failure soon has all before it done; in a task, who is free takes what takes longest.
        Comparator<ExpectedTest> order = Comparator.comparingInt(ExpectedTest::task)
                .thenComparing(Comparator.comparingLong(this::micros).reversed());
        tests.stream().sorted(order).forEach(test -> {
            long[] loads = loads(lanes);
            int least = 0;
            for (int lane = 1; lane < loads.length; lane++) {
                least = loads[lane] < loads[least] ? lane : least;
            }
            lanes.put(test, least);
        });
        return lanes;
    }

    private long[] loads(Map<ExpectedTest, Integer> lanes) {
        long[] loads = new long[share.lanes()];
        lanes.forEach((test, lane) -> loads[lane] += micros(test));
        return loads;
    }

    /* A test that nobody has run yet is taken for one of those that take no time. */
    private long micros(ExpectedTest test) {
        Order.Took took = last.get(test.id());
        return took == null ? 0 : took.micros();
    }
}
