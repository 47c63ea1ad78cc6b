package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One digest for every JVM and every carrier. */
class SameTracesTests {

    /** Taken on JDK 17. It changes when what a run does, or how a trace is written, changes. */
    private static final String GOLDEN = "0edf0b44d3a50bdd1955596c7f89fa962295e6ea2b92d4181db3c0e4a2c5e8bb";

    private static final int SEEDS = 100;

    static Stream<Carriers> carriers() {
        return AvailableCarriers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void the_same_seeds_give_the_same_traces_byte_for_byte(Carriers carriers) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Program busy = Program.of(SameTracesTests::busy).withCarriers(carriers).withPointNanos(3);
        for (int seed = 0; seed < SEEDS; seed++) {
            long ofRun = seed;
            Run walk = Session.call(busy, session -> session.run(new RandomChooser(ofRun), new TraceRecorder()));
            Run pct = Session.call(busy, session -> session.run(new PctChooser(ofRun, 3, 80), new TraceRecorder()));
            for (Run run : new Run[] {walk, pct, busy.trace(walk.schedule())}) {
                sha256.update(run.trace().toJsonLines().getBytes(StandardCharsets.UTF_8));
                sha256.update(run.outcome().describe().getBytes(StandardCharsets.UTF_8));
                sha256.update(run.schedule().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        for (BrokenPrograms broken : BrokenPrograms.values()) {
            for (int seed = 0; seed < 10; seed++) {
                ExplorationResult result = Exploration.of(broken.program().withCarriers(carriers))
                        .withStrategy(new Strategy.RandomWalk())
                        .withSeed(seed)
                        .run();
                sha256.update(result.describe().getBytes(StandardCharsets.UTF_8));
                sha256.update(
                        result.failure().orElseThrow().run().trace().digest().getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(HexFormat.of().formatHex(sha256.digest())).isEqualTo(GOLDEN);
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_run_by_its_own_schedule_is_the_same_run(Carriers carriers) {
        Program busy = Program.of(SameTracesTests::busy).withCarriers(carriers);
        for (int seed = 0; seed < SEEDS; seed++) {
            long ofRun = seed;
            Run walk = Session.call(busy, session -> session.run(new RandomChooser(ofRun), new TraceRecorder()));
            Run again = busy.trace(Schedule.parse(walk.schedule().toString()));

            assertThat(again.trace().toJsonLines()).isEqualTo(walk.trace().toJsonLines());
            assertThat(again.schedule()).isEqualTo(walk.schedule());
        }
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void hosts_side_by_side_do_not_disturb_each_other(Carriers carriers) {
        Program busy = Program.of(SameTracesTests::busy).withCarriers(carriers);
        Exploration walks = Exploration.of(busy).withStrategy(new Strategy.RandomWalk());
        List<ExplorationResult> alone = IntStream.range(0, 8)
                .mapToObj(seed -> walks.withSeed(seed).run())
                .toList();

        List<CompletableFuture<ExplorationResult>> sideBySide = IntStream.range(0, 8)
                .mapToObj(seed -> CompletableFuture.supplyAsync(
                        () -> walks.withSeed(seed).run(), command -> new Thread(command).start()))
                .toList();

        assertThat(sideBySide.stream().map(future -> future.join().describe()).toList())
                .isEqualTo(alone.stream().map(ExplorationResult::describe).toList());
    }

    /** Does a little of everything, and ends in different ways. */
    private static void busy() {
        FairMutexFixture mutex = new FairMutexFixture("mu");
        AtomicInt64 counter = new AtomicInt64();
        AtomicPointer<Goroutine> last = new AtomicPointer<>();
        WaitGroupFixture all = new WaitGroupFixture(4);
        Timer timer = Go.newTimer(40, () -> counter.add(100));
        for (int i = 0; i < 4; i++) {
            int number = i;
            Go.go("worker " + i, () -> {
                mutex.lock();
                long before = counter.load();
                Go.sleep(number * 7L);
                counter.store(before + 1);
                mutex.unlock();
                last.swap(Go.getg());
                Go.procyield(number);
                if (counter.load() == 103) {
                    throw new GoPanic("seen the timer");
                }
                all.done();
            });
        }
        Go.gosched();
        all.await();
        Go.note("counted", counter, timer.stop() ? "early" : "late");
        if (counter.load() < 4) {
            Go.gopark(WaitReason.SELECT_NO_CASES, null);
        }
    }
}
