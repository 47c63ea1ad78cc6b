package dev.gokata.reference.sched;

import static dev.gokata.reference.sched.OneP.close;
import static dev.gokata.reference.sched.OneP.go;
import static dev.gokata.reference.sched.OneP.gosched;
import static dev.gokata.reference.sched.OneP.log;
import static dev.gokata.reference.sched.OneP.logReceived;
import static dev.gokata.reference.sched.OneP.receive;
import static dev.gokata.reference.sched.OneP.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.golden.GoldenTable;
import dev.gokata.golden.GoldenText;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each order in which real Go ran goroutines on one P must be the order for some tick at which the program found the P. */
@ExtendWith(GoldenTable.class)
class SchedOrderGoldenTests {

    private static final int TICKS = 61;

    /** The programs behind the file's modes, as the orders tell them. */
    private static final Map<String, Supplier<List<OneP.Step>>> PROGRAMS = Map.of(
            "spawn 10", () -> spawn(10),
            "spawn 256", () -> spawn(256),
            "spawn 257", () -> spawn(257),
            "spawn 258", () -> spawn(258),
            "spawn 300", () -> spawn(300),
            "spawn 600", () -> spawn(600),
            "nested 0", SchedOrderGoldenTests::nested,
            "gosched 5", SchedOrderGoldenTests::giveWay,
            "chain 0", SchedOrderGoldenTests::chain,
            "unblock 8", () -> unblock(8));

    private record Row(String go, String mode, List<Integer> order) {
        static Row of(String line) {
            String[] fields = line.split(";", -1);
            return new Row(fields[0], fields[1], ids(fields[3]));
        }
    }

    private static List<Integer> ids(String order) {
        List<Integer> ids = new ArrayList<>();
        for (String run : order.split(" ")) {
            String[] ends = run.split("-");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(ids::add);
        }
        return ids;
    }

    private static final List<Row> ROWS = GoldenText.lines("sched-order.csv").stream()
            .filter(line -> line.split(";").length == 4 && !line.startsWith("go;"))
            .map(Row::of)
            .toList();

    @Test
    void every_order_but_one_is_the_order_for_some_tick() {
        Map<String, Set<List<Integer>>> possible = possibleOrders();

        Map<String, Integer> matched = new TreeMap<>();
        List<Row> unmatched = new ArrayList<>();
        for (Row row : ROWS) {
            if (Objects.requireNonNull(possible.get(row.mode()), row.mode()).contains(row.order())) {
                matched.merge(row.mode(), 1, Integer::sum);
            } else {
                unmatched.add(row);
            }
        }

        assertThat(matched)
                .hasToString(
                        "{chain 0=9, gosched 5=41, nested 0=3, sendorder 5=7, spawn 10=4, spawn 256=4, spawn 257=3,"
                                + " spawn 258=124, spawn 300=111, spawn 600=118, unblock 8=22}");
        assertThat(unmatched)
                .as("seen once in 150 times")
                .containsExactly(new Row("1.19", "spawn 258", ids("0 257 1-256")));
        matched.forEach((mode, count) -> GoldenTable.matched("sched-order.csv", "orders", count));
        GoldenTable.leftOut("sched-order.csv", "main was interrupted after its first go", unmatched.size());
    }

    @Test
    void the_one_left_is_the_order_of_a_main_that_was_interrupted_after_its_first_go() {
        List<OneP.Step> interrupted = new ArrayList<>(spawn(258));
        interrupted.add(1, gosched());
        List<List<Integer>> orders = new ArrayList<>();

        run(() -> orders.add(OneP.order(1, interrupted)));

        assertThat(orders).containsExactly(ids("0 257 1-256"));
    }

    @Test
    void the_other_rows_are_lengths_of_time_slices_and_no_orders() {
        assertThat(GoldenText.lines("sched-order.csv").stream()
                        .filter(line -> line.split(";").length != 4 && !line.startsWith("go;")))
                .hasSize(3)
                .allMatch(line -> line.contains(";timeslice: microseconds "));
        GoldenTable.leftOut("sched-order.csv", "lengths of time slices, not orders", 3);
    }

    private static Map<String, Set<List<Integer>>> possibleOrders() {
        Map<String, Set<List<Integer>>> possible = new HashMap<>();
        Map<String, Supplier<List<OneP.Step>>> programs = new HashMap<>(PROGRAMS);
        programs.put("sendorder 5", () -> sendOrder(5));
        run(() -> programs.forEach((mode, program) -> {
            Set<List<Integer>> orders = new HashSet<>();
            for (int tick = 0; tick < TICKS; tick++) {
                orders.add(OneP.order(tick, program.get()));
            }
            possible.put(mode, orders);
        }));
        return possible;
    }

    private static void run(Body body) {
        Outcome outcome = Program.of(body).withPointBudget(Long.MAX_VALUE).run().outcome();
        assertThat(outcome.isFinished()).as(outcome.describe()).isTrue();
    }

    private static List<OneP.Step> spawn(int n) {
        return IntStream.range(0, n).mapToObj(i -> go(log(i))).toList();
    }

    private static List<OneP.Step> nested() {
        return IntStream.range(0, 3)
                .map(i -> 10 * i)
                .mapToObj(i -> go(log(i), go(log(i + 1)), go(log(i + 2))))
                .toList();
    }

    private static List<OneP.Step> giveWay() {
        return IntStream.range(0, 5)
                .mapToObj(i -> go(log(i), gosched(), log(i), gosched(), log(i), gosched()))
                .toList();
    }

    private static List<OneP.Step> chain() {
        OneP.Chan c = new OneP.Chan();
        OneP.Step shown = logReceived(value -> 100 + value);
        return List.of(
                go(receive(c), shown, receive(c), shown, receive(c), shown),
                gosched(),
                go(log(999)),
                log(0),
                send(c, 0),
                log(1),
                send(c, 1),
                log(2),
                send(c, 2));
    }

    private static List<OneP.Step> unblock(int n) {
        OneP.Chan c = new OneP.Chan();
        List<OneP.Step> main = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            main.add(go(receive(c), log(i)));
            main.add(gosched());
        }
        main.add(close(c));
        return main;
    }

    private static List<OneP.Step> sendOrder(int n) {
        OneP.Chan c = new OneP.Chan();
        List<OneP.Step> main = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int receiver = i;
            main.add(go(receive(c), logReceived(value -> 1000 * receiver + value)));
            main.add(gosched());
        }
        for (int i = 0; i < n; i++) {
            main.add(send(c, i));
        }
        return main;
    }
}
