package dev.gokata.runtime.machine.programs;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.machine.Chan;
import dev.gokata.runtime.machine.Curg;
import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.machine.HeapType;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.sync.TryLocker;
import java.util.List;

/**
 * Goroutines that count words in a list of entries under a mutex.
 *
 * <p>An entry is made when its key is first counted. Without the mutex counts and entries would be lost.
 */
@Simulator
public final class LockedCounter implements GoProgram {

    private static final int WORKERS = 3;
    private static final int EACH = 6;
    private static final int KEYS = 3;

    private static final int KEY = 0;
    private static final int COUNT = 1;
    private static final int NEXT = 2;
    private static final HeapType ENTRY = HeapType.of("entry", 3, NEXT);

    private static final FuncInfo MAIN =
            new FuncInfo("main.main", FIRST_ENTRY, 56, BitVector.ofPointers(2, 1), BitVector.EMPTY, List.of());

    private static final FuncInfo WORK = FuncInfo.withoutPointers("main.work", FIRST_ENTRY + 0x20, 40);

    /** The argument is the key, slot 0 the entry. */
    private static final FuncInfo ADD = new FuncInfo(
            "main.add", FIRST_ENTRY + 0x40, 48, BitVector.ofPointers(1, 0), BitVector.ofPointers(1), List.of());

    /** Makes the program. */
    public LockedCounter() {}

    @Override
    public String name() {
        return "locked-counter";
    }

    @Override
    public List<FuncInfo> functions() {
        return List.of(MAIN, WORK, ADD);
    }

    @Override
    public int globals() {
        return 1;
    }

    @Override
    public void main(Curg g) {
        TryLocker mu = g.newMutex("mu");
        Chan done = g.makechan(0, false);
        for (int worker = 0; worker < WORKERS; worker++) {
            int first = worker;
            g.go("worker " + worker, WORK, each -> work(each, first, mu, done));
        }
        for (int worker = 0; worker < WORKERS; worker++) {
            g.chanrecv(done, 0);
        }
        for (int key = 0; key < KEYS; key++) {
            g.set(1, find(g, key));
            g.print(key + " counted " + g.load(g.get(1), COUNT));
        }
    }

    private static void work(Curg g, int first, TryLocker mu, Chan done) {
        for (int i = 0; i < EACH; i++) {
            g.call(ADD, add -> add(add, mu), (first + i) % KEYS);
        }
        g.chansend(done, 1);
    }

    private static void add(Curg g, TryLocker mu) {
        mu.lock();
        g.set(0, find(g, g.arg(0)));
        if (g.get(0) == 0) {
            g.set(0, g.mallocgc(ENTRY));
            g.store(g.get(0), KEY, g.arg(0));
            g.store(g.get(0), NEXT, g.loadGlobal(0));
            g.storeGlobal(0, g.get(0));
        }
        long count = g.load(g.get(0), COUNT);
        // So that others come while it is locked, also on a single P.
        g.gosched();
        g.store(g.get(0), COUNT, count + 1);
        mu.unlock();
    }

    private static long find(Curg g, long key) {
        long entry = g.loadGlobal(0);
        while (entry != 0 && g.load(entry, KEY) != key) {
            entry = g.load(entry, NEXT);
        }
        return entry;
    }

    @Override
    public List<String> expected() {
        return List.of("0 counted 6", "1 counted 6", "2 counted 6");
    }
}
