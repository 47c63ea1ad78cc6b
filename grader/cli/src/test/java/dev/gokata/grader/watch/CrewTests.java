package dev.gokata.grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.TinyPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        crew = new Crew(events::add);
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
                "");
    }

    private Event next() throws InterruptedException {
        Event event = events.poll(1, TimeUnit.MINUTES);
        assertThat(event).as("something is heard of the worker").isNotNull();
        return event;
    }

    private List<Report> reports(Order.Run order) throws InterruptedException {
        crew.send(order);
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
    void a_worker_that_does_not_come_to_an_end_says_where_it_is_and_the_other_takes_over() throws InterruptedException {
        Order.Run fine = order("return n + n;");
        reports(fine);
        crew.keepReady(fine);
        ProcessHandle stuck = crew.processes().get(0);
        Order.Run endless = order(NESTED);
        crew.send(endless);
        Report heard = ((Event.Said) next()).report();
        while (!(heard instanceof Report.Began)) {
            heard = ((Event.Said) next()).report();
        }
        List<String> place = List.of();
        while (place.isEmpty()) {
            crew.send(new Order.Where(endless.id()));
            heard = ((Event.Said) next()).report();
            place = heard instanceof Report.Place there ? there.lines() : place;
        }
        assertThat(place).first().isEqualTo("your code");
        assertThat(place).last().asString().matches("  at Doubling.java:\\d+   Doubling.twice");

        crew.replace();
        assertThat(judged("return n + n;")).hasSize(2).allMatch(test -> test.message()
                .isEmpty());
        assertThat(stuck.onExit()).succeedsWithin(1, TimeUnit.MINUTES);
    }

    @Test
    void a_worker_that_is_killed_is_told_as_lost() throws InterruptedException {
        judged("return n + n;");
        crew.processes().get(0).destroyForcibly();

        assertThat(next()).isInstanceOf(Event.Lost.class);
        crew.replace();
        assertThat(judged("return n + n;")).allMatch(test -> test.message().isEmpty());
    }

    @Test
    void a_worker_ends_when_its_input_does_even_in_the_middle_of_a_run() throws IOException, InterruptedException {
        BlockingQueue<Event> others = new LinkedBlockingQueue<>();
        Worker worker = Worker.start((who, event) -> others.add(event));
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
