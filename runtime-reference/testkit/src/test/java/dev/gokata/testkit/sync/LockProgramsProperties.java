package dev.gokata.testkit.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.sync.ActiveSpin;
import dev.gokata.reference.sync.Mutex;
import dev.gokata.reference.sync.SemaTable;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Run;
import dev.gokata.runtime.sim.Schedule;
import dev.gokata.runtime.sim.TraceEvent;
import dev.gokata.runtime.sync.Processors;
import dev.gokata.runtime.sync.TryLocker;
import dev.gokata.testkit.sim.Schedules;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.constraints.IntRange;

class LockProgramsProperties {

    @Provide
    Arbitrary<LockProgram> programs() {
        return LockPrograms.programs();
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return Schedules.within(200, 5);
    }

    @Property(tries = 150)
    void a_mutex_is_held_by_one_and_forgets_nobody(
            @ForAll("programs") LockProgram program,
            @ForAll("schedules") Schedule schedule,
            @ForAll @IntRange(min = 1, max = 2) int processors) {
        Run run = run(program, schedule, () -> mutex(processors));

        assertThat(run.outcome().describe()).isEqualTo("finished");
    }

    @Property(tries = 150)
    void a_mutex_whose_users_take_less_than_a_millisecond_together_never_starves(
            @ForAll("programs") LockProgram program, @ForAll("schedules") Schedule schedule) {
        LockProgram brief = new LockProgram(program.goroutines().stream()
                .map(rounds -> rounds.stream()
                        .map(round -> new LockProgram.Round(round.pauseNanos(), round.tries(), round.holdNanos() / 100))
                        .toList())
                .toList());

        Run run = Program.of(brief.body(() -> mutex(1))).trace(schedule);

        long held = brief.goroutines().stream()
                .flatMap(List::stream)
                .mapToLong(LockProgram.Round::holdNanos)
                .sum();
        assertThat(held).isLessThan(1_000_000);
        assertThat(starves(run)).as("starves").isFalse();
    }

    @Example
    void the_programs_find_a_lock_that_is_none() {
        assertThat(programsThatFail(NoLock::new)).isGreaterThanOrEqualTo(20);
        assertThat(programsThatFail(() -> mutex(1))).isZero();
    }

    @Example
    void many_programs_starve_somebody_and_many_do_not() {
        long starving = sample().filter(program ->
                        starves(Program.of(program.body(() -> mutex(1))).trace(Schedule.DEFAULT)))
                .count();

        assertThat(starving).isBetween(10L, 90L);
    }

    private static boolean starves(Run run) {
        return run.trace().events().stream()
                .anyMatch(event ->
                        event instanceof TraceEvent.Noted noted && noted.what().equals("starving"));
    }

    private static long programsThatFail(Supplier<TryLocker> maker) {
        return sample().filter(program ->
                        !run(program, Schedule.DEFAULT, maker).outcome().isFinished())
                .count();
    }

    private static Stream<LockProgram> sample() {
        return LockPrograms.programs().generator(1000).stream(new Random(4711))
                .limit(100)
                .map(Shrinkable::value);
    }

    private static Run run(LockProgram program, Schedule schedule, Supplier<TryLocker> maker) {
        return Program.of(program.body(maker)).run(schedule);
    }

    private static TryLocker mutex(int processors) {
        return new Mutex("mu", new SemaTable(), new ActiveSpin(Processors.allBusy(processors)));
    }

    /** A lock that anybody holds at any time. */
    private static final class NoLock implements TryLocker {
        @Override
        public void lock() {}

        @Override
        public void unlock() {}

        @Override
        public boolean tryLock() {
            return true;
        }
    }
}
