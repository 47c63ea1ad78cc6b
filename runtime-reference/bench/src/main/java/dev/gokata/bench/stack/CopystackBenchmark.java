package dev.gokata.bench.stack;

import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.reference.stack.DoublingStackGrower;
import dev.gokata.reference.stack.HalvingStackShrinker;
import dev.gokata.reference.stack.OrderedStackAllocator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.Frame;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackWorld;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Moves a stack of 64 KiB, nearly all in use, to another of that size.
 *
 * <p>Its frames are 128 bytes, with four pointers into the stack and eight words that are none.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CopystackBenchmark {

    private static final long SIZE = 64 << 10;
    private static final long SPARE = 1 << 10;
    private static final int FRAME = 120;
    private static final int LOCALS = 12;
    private static final int POINTERS = 4;

    private final FuncInfo function = new FuncInfo(
            "main.f", 0x400000, FRAME, BitVector.ofPointers(LOCALS, 0, 1, 2, 3), BitVector.EMPTY, List.of());
    private final AddressSpace memory = new AddressSpace();
    private final FuncTab functab = new FuncTab(List.of(function));
    private final StackWorld world = new StackWorld(memory, functab, new OrderedStackAllocator(SpanSource.of(memory)));
    private final AdjustingStackCopier copier = new AdjustingStackCopier(world);
    private GStack gp = new GStack(0);

    /** Calls until the stack is nearly full. */
    @Setup
    public void fill() {
        DoublingStackGrower grower =
                new DoublingStackGrower(functab, copier, new HalvingStackShrinker(copier), MaxStack.inMain());
        CallMachine machine = CallMachine.start(world, grower, 1, SIZE, function);
        while (machine.used() < SIZE - SPARE) {
            Frame frame = machine.frame();
            long first = frame.varp() - 8L * LOCALS;
            for (int i = 0; i < POINTERS; i++) {
                memory.store(first + 8L * i, first);
            }
            machine.call(function);
        }
        gp = machine.stop(StackOwner.COPIER);
        if (gp.stack().size() != SIZE) {
            throw new IllegalStateException("the stack grew to " + gp.stack());
        }
    }

    /**
     * Moves it.
     *
     * @return the goroutine
     */
    @Benchmark
    public GStack copystack() {
        copier.copystack(gp, SIZE);
        return gp;
    }
}
