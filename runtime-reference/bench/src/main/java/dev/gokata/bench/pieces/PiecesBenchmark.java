package dev.gokata.bench.pieces;

import dev.gokata.reference.channel.LockedChannels;
import dev.gokata.reference.malloc.HeapLayout;
import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.reference.malloc.SmoothSliceGrower;
import dev.gokata.reference.sched.LockFreeRunQ;
import dev.gokata.reference.sched.LockedGlobalRunQ;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Run;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Single operations, in nanoseconds.
 *
 * <p>Those of a run queue and of a channel are some scheduling points each, at which the only goroutine goes on; none
 * parks.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PiecesBenchmark {

    private static final int PAIRS = 10_000;
    private static final int POINTS_A_PAIR = 100;
    private static final int SIZES = 1 << 15;
    private static final ElementType WORD = new ElementType(8, true);

    private final SizeClasses sizeClasses = new SizeClasses(SizeClasses.makeClasses(), HeapLayout.of("1.27"));
    private final SmoothSliceGrower grower = new SmoothSliceGrower(sizeClasses);
    private int number;

    /**
     * Finds the class of a size, all small sizes in turn.
     *
     * @return the class
     */
    @Benchmark
    public int classOf() {
        number = number + 1 & SIZES - 1;
        return sizeClasses.classOf(number + 1);
    }

    /**
     * Grows a slice of words by one, from all lengths below 32768 in turn.
     *
     * @return the slice
     */
    @Benchmark
    public GrownSlice growslice() {
        number = number + 1 & SIZES - 1;
        return grower.growslice(number + 1, number, WORD);
    }

    /**
     * Puts a goroutine on a run queue and gets it.
     *
     * @return how the run went
     */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public Run runqPutAndGet() {
        return run(() -> {
            LockFreeRunQ queue = new LockFreeRunQ(new P(0), new LockedGlobalRunQ(1));
            G gp = new G(1, GStatus.RUNNABLE);
            for (int i = 0; i < PAIRS; i++) {
                queue.runqput(gp, false);
                if (queue.runqget() == null) {
                    throw new IllegalStateException("lost");
                }
            }
        });
    }

    /**
     * Sends into a channel with room, and receives.
     *
     * @return how the run went
     */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public Run sendAndReceive() {
        return run(() -> {
            LockedChannels go = new LockedChannels(n -> 0);
            HChan<Integer> c = go.makechan(8, 1, 0);
            for (int i = 0; i < PAIRS; i++) {
                go.chansend(c, i, true);
                if (!go.chanrecv(c, true).ok()) {
                    throw new IllegalStateException("lost");
                }
            }
        });
    }

    private static Run run(Body body) {
        Run run = Program.of(body).withPointBudget((long) POINTS_A_PAIR * PAIRS).run();
        if (!run.outcome().isFinished()) {
            throw new IllegalStateException(run.outcome().describe());
        }
        return run;
    }
}
