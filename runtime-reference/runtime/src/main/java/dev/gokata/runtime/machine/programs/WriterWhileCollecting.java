package dev.gokata.runtime.machine.programs;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.machine.Chan;
import dev.gokata.runtime.machine.Curg;
import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.machine.HeapType;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.FuncInfo;
import java.util.List;

/**
 * A goroutine that moves objects between two boxes, by way of its stack and of a global, while another collects.
 *
 * <p>That is how an object is hidden from a collector: its only pointer goes from where the collector has not looked yet to
 * where it has. Each half of Go's write barrier is needed: one when the pointer leaves a box for a stack that was scanned, the
 * other when it leaves a stack that was not for a global that was. Without sweeping the garbage of each move stays.
 */
@Simulator
public final class WriterWhileCollecting implements GoProgram {

    private static final int ITEMS = 3;
    private static final int MOVES = 4;
    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    private static final int HAND = 2;

    private static final HeapType BOX = HeapType.of("box", ITEMS, 0, 1, 2);
    private static final HeapType ITEM = HeapType.of("item", 2);
    private static final HeapType GARBAGE = HeapType.of("garbage", 80, 0);

    /** Slot 0 is an item, slot 1 a number. */
    private static final FuncInfo MAIN =
            new FuncInfo("main.main", FIRST_ENTRY, 64, BitVector.ofPointers(2, 0), BitVector.EMPTY, List.of());

    /** Slot 0 is the item that moves. */
    private static final FuncInfo MOVE =
            new FuncInfo("main.move", FIRST_ENTRY + 0x20, 56, BitVector.ofPointers(1, 0), BitVector.EMPTY, List.of());

    /** Slot 0 is garbage soon. */
    private static final FuncInfo WASTE =
            new FuncInfo("main.waste", FIRST_ENTRY + 0x40, 48, BitVector.ofPointers(1, 0), BitVector.EMPTY, List.of());

    /** Makes the program. */
    public WriterWhileCollecting() {}

    @Override
    public String name() {
        return "writer-while-collecting";
    }

    @Override
    public List<FuncInfo> functions() {
        return List.of(MAIN, MOVE, WASTE);
    }

    @Override
    public int globals() {
        return 3;
    }

    @Override
    public void main(Curg g) {
        g.storeGlobal(LEFT, g.mallocgc(BOX));
        g.storeGlobal(RIGHT, g.mallocgc(BOX));
        for (int i = 0; i < ITEMS; i++) {
            g.set(0, g.mallocgc(ITEM));
            g.store(g.get(0), 1, 100 + i);
            g.store(g.loadGlobal(LEFT), i, g.get(0));
        }
        g.set(0, 0);
        Chan done = g.makechan(0, false);
        g.go("mover", MOVE, mover -> moveAll(mover, done));
        g.gc();
        g.gc();
        g.chanrecv(done, 1);
        g.gc();
        for (int i = 0; i < ITEMS; i++) {
            g.set(0, g.load(g.loadGlobal(LEFT), i));
            g.print("item " + g.load(g.get(0), 1));
        }
    }

    private static void moveAll(Curg g, Chan done) {
        for (int move = 0; move < MOVES; move++) {
            int from = move % 2 == 0 ? LEFT : RIGHT;
            for (int i = 0; i < ITEMS; i++) {
                g.set(0, g.load(g.loadGlobal(from), i));
                g.store(g.loadGlobal(from), i, 0);
                g.call(WASTE, waste -> waste.set(0, waste.mallocgc(GARBAGE)));
                g.call(WASTE, waste -> {});
                g.storeGlobal(HAND, g.get(0));
                g.set(0, 0);
                g.call(WASTE, waste -> {});
                g.set(0, g.loadGlobal(HAND));
                g.storeGlobal(HAND, 0);
                g.store(g.loadGlobal(LEFT + RIGHT - from), i, g.get(0));
                g.set(0, 0);
                g.call(WASTE, waste -> {});
            }
        }
        g.chansend(done, 1);
    }

    @Override
    public List<String> expected() {
        return List.of("item 100", "item 101", "item 102");
    }
}
