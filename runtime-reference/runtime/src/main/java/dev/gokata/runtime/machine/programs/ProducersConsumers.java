package dev.gokata.runtime.machine.programs;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.machine.Chan;
import dev.gokata.runtime.machine.Curg;
import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.machine.HeapType;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.FuncInfo;
import java.util.List;

/**
 * Goroutines that make objects and send them, and others that select and append them to slices, with a collection between.
 *
 * <p>While an object is on its way only a channel knows of it, and afterwards only a slice, whose array is moved as it grows.
 */
@Simulator
public final class ProducersConsumers implements GoProgram {

    private static final int EACH = 6;
    private static final int RING = 2;

    private static final HeapType ITEM = HeapType.of("item", 3);
    private static final ElementType POINTER = new ElementType(8, false);

    private static final FuncInfo MAIN =
            new FuncInfo("main.main", FIRST_ENTRY, 56, BitVector.ofPointers(1), BitVector.EMPTY, List.of());

    /** The argument is the first number. */
    private static final FuncInfo PRODUCE = new FuncInfo(
            "main.produce", FIRST_ENTRY + 0x20, 40, BitVector.ofPointers(1, 0), BitVector.ofPointers(1), List.of());

    /** Slot 0 is the item, slots 1 to 3 are the slice, slot 4 is the sum. */
    private static final FuncInfo CONSUME = new FuncInfo(
            "main.consume", FIRST_ENTRY + 0x40, 88, BitVector.ofPointers(5, 0, 1), BitVector.EMPTY, List.of());

    /** Does nothing; its prologue is where a caller may be stopped. */
    private static final FuncInfo STEP = FuncInfo.withoutPointers("main.step", FIRST_ENTRY + 0x60, 32);

    /** Makes the program. */
    public ProducersConsumers() {}

    @Override
    public String name() {
        return "producers-consumers";
    }

    @Override
    public List<FuncInfo> functions() {
        return List.of(MAIN, PRODUCE, CONSUME, STEP);
    }

    @Override
    public int globals() {
        return 0;
    }

    @Override
    public void main(Curg g) {
        Chan odd = g.makechan(RING, true);
        Chan even = g.makechan(0, true);
        Chan counts = g.makechan(0, false);
        Chan sums = g.makechan(2, false);
        g.go("odd", PRODUCE, producer -> produce(producer, odd), 1);
        g.go("even", PRODUCE, producer -> produce(producer, even), 2);
        g.go("consumer", CONSUME, consumer -> consume(consumer, odd, even, counts, sums));
        g.go("consumer", CONSUME, consumer -> consume(consumer, even, odd, counts, sums));
        g.gc();
        g.print("items " + sumOfTwo(g, counts));
        g.print("sum " + sumOfTwo(g, sums));
    }

    private static long sumOfTwo(Curg g, Chan c) {
        g.chanrecv(c, 0);
        long first = g.get(0);
        g.chanrecv(c, 0);
        return first + g.get(0);
    }

    private static void produce(Curg g, Chan items) {
        long number = g.arg(0);
        for (int i = 0; i < EACH; i++) {
            g.set(0, g.mallocgc(ITEM));
            g.store(g.get(0), 1, number);
            g.call(STEP, step -> {});
            g.chansend(items, g.get(0));
            g.set(0, 0);
            number += 2;
        }
        g.closechan(items);
    }

    private static void consume(Curg g, Chan one, Chan other, Chan counts, Chan sums) {
        for (int slot = 2; slot <= 4; slot++) {
            g.set(slot, 0);
        }
        int from = g.selectgo(0, one, other);
        while (from >= 0) {
            keep(g);
            from = g.selectgo(0, one, other);
        }
        // One is closed and empty.
        Chan left = from == -1 ? other : one;
        while (g.chanrecv(left, 0)) {
            keep(g);
        }
        for (int i = 0; i < g.get(2); i++) {
            g.set(0, g.load(g.get(1), i));
            g.set(4, g.get(4) + g.load(g.get(0), 1));
        }
        g.chansend(counts, g.get(2));
        g.chansend(sums, g.get(4));
    }

    private static void keep(Curg g) {
        g.append(1, POINTER, g.get(0));
        g.set(0, 0);
        g.call(STEP, step -> {});
    }

    @Override
    public List<String> expected() {
        return List.of("items 12", "sum 78");
    }
}
