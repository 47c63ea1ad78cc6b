package dev.gokata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.TinyPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real processes. They are waited for, and a minute is only what a test that hangs may take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrewTests {

    private static final String NESTED = """
            java.util.List<Object> a = new java.util.ArrayList<>(java.util.Collections.nCopies(30000, 1));
            java.util.List<Object> b = new java.util.ArrayList<>(java.util.Collections.nCopies(30000, a));
            return new java.util.ArrayList<>(java.util.Collections.nCopies(30000, b)).hashCode();""";

    @TempDir
    static Path root;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<Integer, String> ended = new HashMap<>();
    private Crew crew;
    private long ids;

    @BeforeAll
    void start() {
        new TinyPack(root)
                .test("", "TwiceTests", """
                        @org.junit.jupiter.api.Test @org.junit.jupiter.api.Tag("task-1")
                        void three() { twice(3, 6); }
                        """)
                .test("", "TwiceProperties", """
                        @net.jqwik.api.Property @net.jqwik.api.Tag("task-1")
                        void any(@net.jqwik.api.ForAll short n) { twice(n, 2 * n); }
                        """)
                .built();
        crew = new Crew(events::add, true);
    }

    @AfterAll
    void end() {
        crew.close();
        assertThat(crew.processes()).allSatisfy(process -> process.onExit().get(1, TimeUnit.MINUTES));
    }

    private Order.Run order(String body) {
        return new Order.Run(
                ++ids,
                root.toString(),
                TinyPack.SLUG,
                "tests",
                List.of(new Order.Source(TinyPack.FILE, TinyPack.learner(body))),
                11,
                "",
                Order.Share.WHOLE);
    }

    private Event next() throws InterruptedException {
        Event event = events.poll(1, TimeUnit.MINUTES);
        assertThat(event).as("something is heard of the worker").isNotNull();
        return event;
    }

    private List<Report> reports(Order.Run order) throws InterruptedException {
        crew.send(crew.ready().get(0), order);
        List<Report> reports = new ArrayList<>();
        while (true) {
            Report report = ((Event.Said) next()).report();
            if (report.id() == order.id()) {
                reports.add(report);
                assertThat(report).isNotInstanceOfAny(Report.Mistake.class, Report.Fault.class);
                if (report instanceof Report.Done || report instanceof Report.NotCompiled) {
                    return reports;
                }
            }
        }
    }

    private List<Report.Judged> judged(String body) throws InterruptedException {
        return reports(order(body)).stream()
                .filter(Report.Ended.class::isInstance)
                .flatMap(report -> ((Report.Ended) report).tests().stream())
                .toList();
    }

    @Test
    void a_worker_runs_one_version_after_the_other_and_no_static_field_survives() throws InterruptedException {
        assertThat(judged("return n + n;")).hasSize(2).allMatch(test -> test.message()
                .isEmpty());
        assertThat(judged("return n + n + 1;")).hasSize(2).noneMatch(test -> test.message()
                .isEmpty());
        assertThat(judged("return calls++ > 0 ? 0 : n + n;").get(0).message()).isEmpty();
        assertThat(judged("return calls++ > 0 ? 0 : n + n;").get(0).message()).isEmpty();
        assertThat(reports(order("return n + ;"))).last().isInstanceOf(Report.NotCompiled.class);
        assertThat(judged("while (true) {}")).allSatisfy(test -> assertThat(test.message())
                .hasValueSatisfying(text -> assertThat(text).contains("out of steps")));
    }

    @Test
    void of_two_who_share_a_run_one_may_hang_while_the_other_comes_to_its_end() throws InterruptedException {
        // Each has come to an end before, whatever other tests have done to them.
        Order.Run fine = order("return n + n;");
        crew.send(0, fine);
        crew.send(1, fine);
        done(fine);
        done(fine);
        List<Integer> both = crew.ready();
        assertThat(both).hasSize(2);
        crew.keepReady(fine);

        int hanging = both.get(0);
        Order.Run endless = order(NESTED);
        crew.send(hanging, endless.as(endless.id(), new Order.Share(0, 2, List.of())));
        crew.send(both.get(1), fine.as(endless.id(), new Order.Share(1, 2, List.of())));
        assertThat(ended(both.get(1), endless)).isEqualTo("tiny.TwiceProperties");
        List<String> place = List.of();
        while (place.isEmpty()) {
            crew.send(hanging, new Order.Where(endless.id()));
            Report heard = ((Event.Said) next()).report();
            place = heard instanceof Report.Place there ? there.lines() : place;
        }
        assertThat(place).first().isEqualTo("your code");
        assertThat(place).last().asString().matches("  at Doubling.java:\\d+   Doubling.twice");

        crew.replace(hanging);
        assertThat(crew.ready().get(0)).as("who is warm").isEqualTo(both.get(1));
        assertThat(judged("return n + n;")).hasSize(2).allMatch(test -> test.message()
                .isEmpty());
    }

    private void done(Order.Run order) throws InterruptedException {
        while (!(next() instanceof Event.Said said
                && said.report() instanceof Report.Done done
                && done.id() == order.id())) {
            // What came of its tests is of no interest here.
            continue;
        }
    }

    /* Waits until a worker has ended its part of a run, and returns the class of its tests. */
    private String ended(int worker, Order.Run order) {
        try {
            while (!ended.containsKey(worker)) {
                Event.Said said = (Event.Said) next();
                if (said.report() instanceof Report.Ended classEnded && classEnded.id() == order.id()) {
                    ended.put(said.worker(), classEnded.tests().get(0).className());
                }
            }
            return ended.remove(worker);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void on_one_processor_one_works_and_the_other_only_takes_over() throws InterruptedException {
        BlockingQueue<Event> others = new LinkedBlockingQueue<>();
        try (Crew two = new Crew(others::add, false)) {
            assertThat(two.processes()).hasSize(1);
            assertThat(two.ready()).containsExactly(0);
            Order.Run fine = order("return n + n;");
            two.send(0, fine);
            Event heard = others.poll(1, TimeUnit.MINUTES);
            while (!(heard instanceof Event.Said said && said.report() instanceof Report.Done)) {
                heard = others.poll(1, TimeUnit.MINUTES);
                assertThat(heard).isNotNull();
            }
            two.keepReady(fine);
            assertThat(two.processes()).hasSize(2);
            assertThat(two.ready()).containsExactly(0);

            two.replace(0);
            assertThat(two.ready()).containsExactly(1);
        }
    }

    @Test
    void a_worker_that_is_killed_is_told_as_lost() throws InterruptedException {
        judged("return n + n;");
        int killed = crew.ready().get(0);
        crew.processes().get(killed).destroyForcibly();

        assertThat(next()).isInstanceOfSatisfying(Event.Lost.class, lost -> assertThat(lost.worker())
                .isEqualTo(killed));
        crew.replace(killed);
        assertThat(judged("return n + n;")).allMatch(test -> test.message().isEmpty());
    }

    @Test
    void a_worker_ends_when_its_input_does_even_in_the_middle_of_a_run() throws IOException, InterruptedException {
        BlockingQueue<Event> others = new LinkedBlockingQueue<>();
        Worker worker = Worker.start(
                report -> others.add(new Event.Said(0, report)), how -> others.add(new Event.Lost(0, how)));
        worker.send(order(NESTED));
        Event event = others.poll(1, TimeUnit.MINUTES);
        while (!(event instanceof Event.Said said && said.report() instanceof Report.Began)) {
            event = others.poll(1, TimeUnit.MINUTES);
            assertThat(event).isNotNull();
        }
        worker.endInput();

        assertThat(worker.handle().onExit()).succeedsWithin(1, TimeUnit.MINUTES);
    }
}
