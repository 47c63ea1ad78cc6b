package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.runtime.sim.RunReport.End;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunReportTests {

    @Nested
    class Of_a_run {

        @Test
        void that_finished_tells_who_was_left_behind() {
            RunReport report = RunReport.of(Program.of(() -> {
                        Go.go("stuck", () -> Go.gopark(WaitReason.SEMACQUIRE, "s"));
                        Go.sleep(7);
                    })
                    .run());

            assertThat(report.end()).isEqualTo(End.FINISHED);
            assertThat(report.isFinished()).isTrue();
            assertThat(report.nanos()).isEqualTo(7);
            assertThat(report.points()).isEqualTo(3);
            assertThat(report.schedule()).isEqualTo(Schedule.DEFAULT);
            assertThat(report.describe())
                    .containsExactly(
                            "finished, and leaked 1 goroutine", "goroutine 2 [semacquire]: stuck, on s since point 3");
            assertThat(report.trace()).isEmpty();
        }

        @Test
        void that_went_wrong_tells_in_which_way() {
            assertThat(ofBody(() -> Go.gopark(WaitReason.CHAN_RECEIVE, "ch")))
                    .returns(End.DEADLOCK, RunReport::end)
                    .returns("fatal error: all goroutines are asleep - deadlock!", RunReport::headline)
                    .returns(false, RunReport::isFinished);
            assertThat(ofBody(() -> {
                        while (true) {
                            Go.gosched();
                        }
                    }))
                    .returns(End.LIVELOCK, RunReport::end)
                    .returns("out of steps: no end after 10000 scheduling points", RunReport::headline);
            assertThat(ofBody(() -> {
                        throw new GoPanic("boom");
                    }))
                    .returns(End.PANIC, RunReport::end)
                    .returns(List.of("panic: boom", "goroutine 1 [running]: main"), RunReport::describe);
            assertThat(ofBody(() -> Go.fatal("bad")))
                    .returns(End.FATAL, RunReport::end)
                    .returns("fatal error: bad", RunReport::headline);
        }

        @Test
        void that_was_traced_has_the_lines_of_the_table() {
            Run run = Program.of(() -> new AtomicInt32().store(3)).trace(Schedule.DEFAULT);

            assertThat(RunReport.of(run).trace())
                    .hasSize(3)
                    .containsExactlyElementsOf(run.trace().toTable().lines().toList());
        }

        @Test
        void that_was_long_has_its_first_lines_and_its_last() {
            Run run = Program.of(() -> {
                        AtomicInt32 count = new AtomicInt32();
                        for (int i = 1; i <= 100; i++) {
                            count.store(i);
                        }
                    })
                    .trace(Schedule.DEFAULT);

            List<String> lines = RunReport.of(run).trace();
            List<String> all = run.trace().toTable().lines().toList();
            assertThat(lines).hasSize(RunReport.MAX_TRACE_LINES).startsWith(all.get(0));
            assertThat(lines.get(19)).contains("store").endsWith(" 19");
            assertThat(lines.get(20)).isEqualTo("… " + (all.size() - 59) + " lines");
            assertThat(lines.get(21)).endsWith(" 63");
            assertThat(lines).endsWith(all.get(all.size() - 1));
        }

        @Test
        void cuts_a_long_line() {
            RunReport report = ofBody(() -> {
                throw new GoPanic("x".repeat(1_000));
            });

            assertThat(report.headline()).hasSize(RunReport.MAX_LINE_LENGTH).endsWith("x…");
        }

        private static RunReport ofBody(Body body) {
            return RunReport.of(Program.of(body).run());
        }
    }

    @Nested
    class What_is_no_panic_of_gos {

        static Stream<Throwable> thrown() {
            return Stream.of(
                    new IllegalStateException("unchecked"),
                    new IOException("checked"),
                    new AssertionError("an error"),
                    new Throwable("neither"));
        }

        @ParameterizedTest
        @MethodSource("thrown")
        void is_thrown_again_as_it_is(Throwable thrown) {
            Program program = Program.of(() -> {
                Go.go(() -> sneak(thrown));
                Go.gosched();
            });

            assertThatThrownBy(() -> RunReport.of(program.run())).isSameAs(thrown);
            assertThatThrownBy(
                            () -> ExplorationReport.of(Exploration.of(program).run()))
                    .isSameAs(thrown);
        }

        @Test
        void counts_only_if_it_left_the_goroutine() {
            RunReport report = RunReport.of(Program.of(() -> {
                        try {
                            throw new IllegalStateException();
                        } catch (IllegalStateException recovered) {
                            Go.gosched();
                        }
                    })
                    .run());

            assertThat(report.isFinished()).isTrue();
        }

        @SuppressWarnings("unchecked") // a body may throw what javac would not let it declare
        private static <T extends Throwable> void sneak(Throwable thrown) throws T {
            throw (T) thrown;
        }
    }

    @Nested
    class Of_an_exploration {

        @Test
        void that_found_nothing_says_what_was_tried() {
            ExplorationReport report = ExplorationReport.of(Exploration.of(Program.of(() -> Go.gosched()))
                    .withSchedules(8)
                    .withSeed(5)
                    .run());

            assertThat(report.failure()).isEmpty();
            assertThat(report.howFound()).isEmpty();
            assertThat(report.seed()).isEqualTo(5);
            assertThat(report.schedules()).isBetween(1, 8);
        }

        @Test
        void that_found_a_failure_has_the_shortest_schedule_and_its_trace() {
            Exploration exploration =
                    Exploration.of(BrokenPrograms.LOST_WAKE_UP.program()).withSeed(3);
            ExplorationReport report = ExplorationReport.of(exploration.run());

            RunReport run = report.failure().orElseThrow().run();
            assertThat(run.end()).isEqualTo(End.DEADLOCK);
            assertThat(run.schedule().size()).isPositive();
            assertThat(run.trace()).isNotEmpty();
            assertThat(BrokenPrograms.LOST_WAKE_UP
                            .program()
                            .run(run.schedule())
                            .outcome()
                            .headline())
                    .isEqualTo(run.headline());
            assertThat(report.howFound())
                    .startsWith("under schedule " + run.schedule()
                            + ", as point:goroutine, the shortest that fails; found by ")
                    .endsWith(", try " + report.failure().get().foundAfter());
            assertThat(ExplorationReport.of(exploration.run())).isEqualTo(report);
        }

        @Test
        void of_what_always_fails_says_so() {
            ExplorationReport report = ExplorationReport.of(Exploration.of(Program.of(() -> {
                        throw new GoPanic("always");
                    }))
                    .run());

            assertThat(report.howFound()).isEqualTo("under the plain schedule: nobody is preempted");
        }
    }
}
