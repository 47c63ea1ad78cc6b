package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Found;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Meanwhile;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Plan;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Round;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Scene;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.WakeUp;
import dev.gokata.testkit.sync.LockProgram;
import dev.gokata.testkit.sync.LockPrograms;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary scenes and plans, as much of either as a task has to do with. */
final class Scenes {

    /** Divides the times of programs that starve somebody, so that nobody does. */
    private static final long SHORT = 1_000;

    private Scenes() {}

    /** Makes scenes in normal mode, with short waits. */
    static Arbitrary<Scene> ofWaiting(int task, boolean multicore) {
        Arbitrary<WakeUp> wakeUps = Combinators.combine(
                        Arbitraries.of(Found.FREE, Found.TAKEN),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(0, 100_000))
                .as(WakeUp::new);
        return of(task, multicore, normalWords(), wakeUps);
    }

    /** Makes scenes in both modes, with waits on both sides of a millisecond. */
    static Arbitrary<Scene> ofStarvation(int task, boolean multicore) {
        Arbitrary<WakeUp> wakeUps = Combinators.combine(
                        Arbitraries.of(Found.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(0L, 300_000L, 500_000L, 700_000L, 999_999L, 1_000_000L, 1_000_001L, 2_000_000L))
                .as(WakeUp::new);
        Arbitrary<Integer> starving = Combinators.combine(
                        Arbitraries.of(0, MUTEX_LOCKED), Arbitraries.integers().between(1, 3))
                .as((locked, waiters) -> MUTEX_STARVING + locked + waiters * ONE_WAITER);
        return of(task, multicore, Arbitraries.oneOf(normalWords(), starving), wakeUps);
    }

    private static Arbitrary<Integer> normalWords() {
        return Combinators.combine(
                        Arbitraries.of(MUTEX_LOCKED, 0),
                        Arbitraries.of(0, MUTEX_WOKEN),
                        Arbitraries.integers().between(0, 3))
                .as((locked, woken, waiters) -> locked + woken + waiters * ONE_WAITER);
    }

    private static Arbitrary<Scene> of(
            int task, boolean multicore, Arbitrary<Integer> words, Arbitrary<WakeUp> wakeUps) {
        Arbitrary<List<Meanwhile>> spins =
                Arbitraries.of(Meanwhile.class).list().ofMaxSize(multicore ? 5 : 0);
        return Combinators.combine(
                        words,
                        Arbitraries.of(Call.LOCK, Call.LOCK, Call.TRY_LOCK, Call.UNLOCK),
                        spins,
                        wakeUps.list().ofMaxSize(4))
                .as((word, call, meanwhile, ends) ->
                        new Scene(task, fit(word, call), multicore, List.of(call), meanwhile, ends))
                .withoutEdgeCases();
    }

    /* Only a mutex that somebody holds is unlocked: the rest is fatal. */
    private static int fit(int word, Call call) {
        return call == Call.UNLOCK ? word | MUTEX_LOCKED : word;
    }

    /** Makes plans in which nobody waits for a millisecond. */
    static Arbitrary<Plan> quick(int task, boolean multicore, int schedules) {
        return plans(task, multicore, schedules, SHORT);
    }

    /** Makes plans in which many starve. */
    static Arbitrary<Plan> slow(int task, boolean multicore, int schedules) {
        return plans(task, multicore, schedules, 1);
    }

    private static Arbitrary<Plan> plans(int task, boolean multicore, int schedules, long divisor) {
        return Combinators.combine(LockPrograms.programs(), Arbitraries.longs())
                .as((program, seed) -> new Plan(task, multicore, rounds(program, divisor), 0, -1, seed, schedules))
                .withoutEdgeCases();
    }

    private static List<List<Round>> rounds(LockProgram program, long divisor) {
        return program.goroutines().stream()
                .map(rounds -> rounds.stream()
                        .map(each -> new Round(each.pauseNanos() / divisor, each.tries(), each.holdNanos() / divisor))
                        .toList())
                .toList();
    }
}
