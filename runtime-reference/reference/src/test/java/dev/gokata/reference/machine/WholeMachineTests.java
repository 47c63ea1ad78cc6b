package dev.gokata.reference.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.machine.GoRun;
import dev.gokata.runtime.machine.GoRuntime;
import dev.gokata.runtime.machine.programs.PingPong;
import dev.gokata.runtime.machine.programs.Programs;
import dev.gokata.runtime.machine.programs.WriterWhileCollecting;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Schedule;
import dev.gokata.runtime.sim.Strategy;
import dev.gokata.runtime.sim.TraceEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WholeMachineTests {

    private static final GoRuntime RUNTIME = ReferenceSeams.runtime();

    static Stream<Arguments> programsOnProcessors() {
        return Programs.all().stream()
                .flatMap(program -> Stream.of(1, 2, 3).map(procs -> Arguments.of(program.name(), procs, program)));
    }

    static Stream<Arguments> programsUnderStrategies() {
        return Programs.all().stream().flatMap(program -> Stream.of(new Strategy.RandomWalk(), new Strategy.Mix())
                .flatMap(strategy ->
                        Stream.of(2, 3).map(procs -> Arguments.of(program.name(), strategy, procs, program))));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("programsOnProcessors")
    void a_program_prints_what_it_should(String name, int gomaxprocs, GoProgram program) {
        GoRun run = RUNTIME.withGomaxprocs(gomaxprocs).run(program, Schedule.DEFAULT);

        assertThat(run.isRight()).as(run.describe()).isTrue();
        assertThat(run.printed()).isEqualTo(program.expected());
    }

    @ParameterizedTest(name = "{0} under {1} on {2}")
    @MethodSource("programsUnderStrategies")
    void a_program_prints_what_it_should_under_a_hundred_schedules(
            String name, Strategy strategy, int gomaxprocs, GoProgram program) {
        ExplorationResult result = Exploration.of(
                        RUNTIME.withGomaxprocs(gomaxprocs).program(program))
                .withStrategy(strategy)
                .withSeed(gomaxprocs)
                .withSchedules(100)
                .run();

        assertThat(result.failure()).as(result.describe()).isEmpty();
        assertThat(result.schedules()).isEqualTo(100);
    }

    @Test
    void a_run_that_ends_wrong_says_on_whose_pieces() {
        GoProgram wrong = Altered.method(
                GoProgram.class, new PingPong(), "expected", (arguments, proceed) -> List.of("something else"));

        GoRun run = RUNTIME.run(wrong, Schedule.DEFAULT);

        assertThat(run.isRight()).isFalse();
        assertThat(run.describe())
                .contains("panic: wrong result: ping-pong printed [main got 0,", "seams: reference: all 17");
    }

    @Test
    void stacks_grow_while_words_go_to_and_fro_and_those_of_who_waits_are_halved() {
        GoRun run = RUNTIME.run(new PingPong(), Schedule.DEFAULT);

        assertThat(run.counts().growths()).isEqualTo(8);
        assertThat(run.counts().shrinks()).isEqualTo(2);
        assertThat(run.counts().cycles()).isEqualTo(1);
    }

    @Test
    void a_stack_is_halved_under_the_lock_of_the_channel_that_its_goroutine_waits_for() {
        GoRun run = RUNTIME.trace(new PingPong(), Schedule.DEFAULT);

        List<String> collection = run.run().trace().events().stream()
                .map(TraceEvent::text)
                .dropWhile(text -> !text.startsWith("* gc mark"))
                .takeWhile(text -> !text.startsWith("* gc swept"))
                .toList();
        List<String> ofG2 = collection.subList(collection.indexOf("scan g1"), collection.indexOf("scan g2"));
        assertThat(ofG2)
                .containsSubsequence(
                        "cas g2.atomicstatus 4 -> 4100",
                        "lock ch1.lock",
                        "unlock ch1.lock",
                        "* stack g2 16384 -> 8192");
    }

    @Test
    void all_garbage_is_swept_and_nothing_else() {
        GoRun run = RUNTIME.run(new WriterWhileCollecting(), Schedule.DEFAULT);

        // Two boxes with three items stay.
        assertThat(run.counts().cycles()).isEqualTo(3);
        assertThat(run.counts().allocated() - run.counts().freed()).isEqualTo(5);
        assertThat(run.counts().freed()).isEqualTo(12);
    }
}
