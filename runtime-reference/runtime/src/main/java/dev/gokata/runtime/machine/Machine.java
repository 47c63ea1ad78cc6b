package dev.gokata.runtime.machine;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;
import static dev.gokata.runtime.stack.StackConstants.STACK_MIN;

import dev.gokata.runtime.channel.Channels;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.Frame;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One run of a program: its parts put together. */
final class Machine {

    private static final int MAX_ARGS = 4;
    private static final int POINTER = 0;
    private static final int LEN = 1;
    private static final int CAP = 2;

    private final GoProgram program;
    private final Parts parts;
    private final Scheduler scheduler;
    private final Heap heap;
    private final Collector collector;
    private final List<String> printed = new ArrayList<>();
    private final long globals;

    Machine(GoProgram program, Seams seams, int gomaxprocs, long seed) {
        this.program = program;
        List<FuncInfo> functions = new ArrayList<>(program.functions());
        functions.add(Collector.WORKER);
        parts = new Parts(seams, gomaxprocs, seed, new FuncTab(functions));
        scheduler = new Scheduler(parts);
        heap = new Heap(parts.memory(), parts.get(Seam.SIZE_CLASS_TABLE));
        collector = new Collector(this);
        globals = mapGlobals();
    }

    private long mapGlobals() {
        long bytes = (long) Math.max(1, program.globals()) * PTR_SIZE;
        long start = memory().reserve(bytes);
        memory().map(start, bytes, "globals");
        for (long word = start; word < start + bytes; word += PTR_SIZE) {
            memory().store(word, 0);
        }
        return start;
    }

    /** Runs the program. What calls is the first thread. */
    void rt0() {
        scheduler.schedinit();
        FuncInfo main = program.functions().get(0);
        scheduler.newproc(new Curg(this, main.name(), main, program::main, true));
        scheduler.schedule(scheduler.thread());
        if (!printed.equals(program.expected())) {
            throw new GoPanic(
                    "wrong result: " + program.name() + " printed " + printed + " instead of " + program.expected());
        }
    }

    Parts parts() {
        return parts;
    }

    AddressSpace memory() {
        return parts.memory();
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Heap heap() {
        return heap;
    }

    Collector collector() {
        return collector;
    }

    Channels channels() {
        return parts.get(Seam.CHANNELS);
    }

    GoRun.Counts counts() {
        int growths =
                scheduler.allgs().stream().mapToInt(gp -> gp.growths().size()).sum();
        return new GoRun.Counts(
                scheduler.allgs().size(),
                growths,
                collector.shrinks(),
                heap.allocated(),
                heap.freed(),
                collector.cycles());
    }

    List<String> printed() {
        return List.copyOf(printed);
    }

    void print(String line) {
        printed.add(line);
    }

    long startingStackSize() {
        return STACK_MIN;
    }

    /** Says whose cache stacks come from and go to. */
    void runStackCodeOn(MThread thread) {
        parts.stackWorld().runOn(thread.p.id);
    }

    /** Writes the arguments of a call where the callee finds them: at the lowest addresses of the caller's frame. */
    void passArgs(Frame caller, FuncInfo callee, long... args) {
        long room = caller.fn().framesize() - (1L + caller.fn().locals().n()) * PTR_SIZE;
        if ((long) args.length * PTR_SIZE > room) {
            throw new IllegalArgumentException(
                    caller.fn().name() + " has no room for the arguments of " + callee.name());
        }
        for (int i = 0; i < args.length; i++) {
            memory().store(caller.sp() + (long) i * PTR_SIZE, args[i]);
        }
    }

    void newproc(Curg parent, String name, FuncInfo fn, GoCode code, long... args) {
        if (args.length > MAX_ARGS) {
            throw new IllegalArgumentException(args.length + " arguments are more than " + MAX_ARGS);
        }
        runStackCodeOn(parent.thread());
        Curg child = new Curg(this, name, fn, code, false);
        child.setStackIsBlack(collector.isMarking());
        for (int i = 0; i < args.length; i++) {
            // A stack that is made while the collector marks is not scanned any more, so this is a write as into an
            // object.
            if (i < fn.args().n() && fn.args().ptrbit(i)) {
                collector.beforeWrite(parent, 0, args[i]);
            }
            memory().store(child.stack().stktopsp() + (long) i * PTR_SIZE, args[i]);
        }
        scheduler.newproc(child);
    }

    // ---- memory ----

    long mallocgc(HeapType type) {
        Go.point("mallocgc", type.name());
        Heap.Block block = heap.mallocgc(type);
        collector.allocated(block.number());
        return block.address();
    }

    long addressOfGlobal(int global) {
        if (global < 0 || global >= program.globals()) {
            throw new IllegalArgumentException("global " + global + " is outside 0.." + (program.globals() - 1));
        }
        return globals + (long) global * PTR_SIZE;
    }

    IntStream globalNumbers() {
        return IntStream.range(0, program.globals());
    }

    long load(long pointer, int word) {
        Go.point("load", memory().describe(checkedNotNil(pointer)));
        return memory().load(pointer + (long) word * PTR_SIZE);
    }

    void store(Curg by, long pointer, int word, long value) {
        Heap.Block block = heap.findObject(checkedNotNil(pointer));
        long address = pointer + (long) word * PTR_SIZE;
        if (block != null && block.type().words().ptrbit((int) ((address - block.address()) / PTR_SIZE))) {
            storePointer(by, address, value);
        } else {
            Go.point("store", memory().describe(pointer));
            memory().store(address, value);
        }
    }

    void storePointer(Curg by, long address, long pointer) {
        Go.point("store", memory().describe(address));
        collector.write(by, new WordSlot(this, address, pointer));
    }

    private static long checkedNotNil(long pointer) {
        if (pointer == 0) {
            throw GoPanic.errorString("invalid memory address or nil pointer dereference");
        }
        return pointer;
    }

    void append(Curg by, int slot, ElementType et, long element) {
        long len = by.get(slot + LEN);
        if (len == by.get(slot + CAP)) {
            growslice(by, slot, et, len + 1);
        }
        long place = by.get(slot + POINTER) + len * PTR_SIZE;
        if (et.noscan()) {
            Go.point("store", memory().describe(place));
            memory().store(place, element);
        } else {
            storePointer(by, place, element);
        }
        by.set(slot + LEN, len + 1);
    }

    private void growslice(Curg by, int slot, ElementType et, long newLen) {
        long old = by.get(slot + POINTER);
        GrownSlice grown = parts.get(Seam.SLICE_GROWER).growslice(newLen, by.get(slot + CAP), et);
        if (grown.cap() < newLen || grown.capmem() != grown.cap() * et.size()) {
            throw new SeamFault(Seam.SLICE_GROWER, newLen + " elements of " + et.size() + " bytes got " + grown);
        }
        int words = (int) grown.cap();
        Integer[] pointers =
                et.noscan() ? new Integer[0] : IntStream.range(0, words).boxed().toArray(Integer[]::new);
        long array = mallocgc(new HeapType("array of " + words, BitVector.ofPointers(words, pointers)));
        for (long i = 0; i < newLen - 1; i++) {
            long word = memory().load(old + i * PTR_SIZE);
            if (!et.noscan()) {
                collector.beforeWrite(by, 0, word);
            }
            memory().store(array + i * PTR_SIZE, word);
        }
        by.set(slot + POINTER, array);
        by.set(slot + CAP, grown.cap());
    }
}
