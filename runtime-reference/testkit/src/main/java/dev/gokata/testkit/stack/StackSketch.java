package dev.gokata.testkit.stack;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.HeapObject;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackConditions;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.StackObject;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.SudogImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A small stack for an example: frames in the order of the calls, with words that name each other.
 *
 * <p>The outermost function comes first, as a person tells it. Each method changes the sketch and returns it.
 */
@Simulator
public final class StackSketch {

    /** The words that newproc leaves free above the outermost frame. */
    public static final int TOP_WORDS = 4;

    private static final long FIRST_ENTRY = 0x400000;
    private static final long HEAP = AddressSpace.BASE + (1L << 30);

    private final long size;
    private final List<Drawn> frames = new ArrayList<>();
    private final List<ToLongFunction<Places>> waits = new ArrayList<>();
    private final Set<String> keptArguments = new HashSet<>();
    private boolean atEntry;
    private boolean activeStackChans;
    private ToLongFunction<Places> ctxt = places -> 0;
    private ToLongFunction<Places> panic = places -> 0;
    private ToLongFunction<Places> defer = places -> 0;
    private List<SketchWord> heapWords = List.of(SketchWord.number(1));

    private record Drawn(String name, List<SketchWord> locals, List<SketchWord> args, List<SketchWord> object) {}

    private StackSketch(long size) {
        this.size = size;
    }

    /**
     * Begins a sketch.
     *
     * @param size bytes of the stack, a power of two from 2048
     * @return a sketch without frames
     */
    public static StackSketch of(long size) {
        return new StackSketch(size);
    }

    /**
     * Calls a function.
     *
     * @param name its name, which no other has
     * @param locals its locals, the lowest first
     * @return this
     */
    public StackSketch calling(String name, SketchWord... locals) {
        frames.add(new Drawn(name, List.of(locals), List.of(), List.of()));
        return this;
    }

    /**
     * Gives the function that was called last arguments.
     *
     * @param args the lowest first
     * @return this
     */
    public StackSketch with(SketchWord... args) {
        Drawn last = frames.remove(frames.size() - 1);
        frames.add(new Drawn(last.name(), last.locals(), List.of(args), last.object()));
        return this;
    }

    /**
     * Gives the function that was called last a variable whose address is taken; it lies below the other locals.
     *
     * @param words the lowest first
     * @return this
     */
    public StackSketch keeping(SketchWord... words) {
        Drawn last = frames.remove(frames.size() - 1);
        frames.add(new Drawn(last.name(), last.locals(), last.args(), List.of(words)));
        return this;
    }

    /**
     * Takes the address of the arguments of the function that was called last, so that an object describes them.
     *
     * @return this
     */
    public StackSketch keepingItsArguments() {
        keptArguments.add(frames.get(frames.size() - 1).name());
        return this;
    }

    /**
     * Stops the innermost function before it has a frame.
     *
     * @return this
     */
    public StackSketch stoppedAtEntry() {
        this.atEntry = true;
        return this;
    }

    /**
     * Saves a closure in the registers.
     *
     * @param word where it is
     * @return this
     */
    public StackSketch withContext(SketchWord word) {
        this.ctxt = word.resolve();
        return this;
    }

    /**
     * Lets the goroutine panic.
     *
     * @param word where the record is
     * @return this
     */
    public StackSketch panicking(SketchWord word) {
        this.panic = word.resolve();
        return this;
    }

    /**
     * Gives the goroutine a deferred call.
     *
     * @param word where the record is: six words on the stack, or the object on the heap
     * @return this
     */
    public StackSketch deferring(SketchWord word) {
        this.defer = word.resolve();
        return this;
    }

    /**
     * Changes the object on the heap.
     *
     * @param words what it holds, the lowest first
     * @return this
     */
    public StackSketch withHeapObject(SketchWord... words) {
        this.heapWords = List.of(words);
        return this;
    }

    /**
     * Lets the goroutine wait on channels, each for a value of 8 bytes: the first on channel 1, and so on.
     *
     * @param elems where the values are
     * @return this
     */
    public StackSketch waiting(SketchWord... elems) {
        for (SketchWord elem : elems) {
            waits.add(elem.resolve());
        }
        return this;
    }

    /**
     * Lets other goroutines reach the stack through the channels.
     *
     * @return this
     */
    public StackSketch parked() {
        this.activeStackChans = true;
        return this;
    }

    /**
     * Gives everything its address.
     *
     * @return the goroutine, whose stack a copier owns
     */
    public StackImage image() {
        return new Places().image();
    }

    /** Where things are, once the sketch is done. */
    public final class Places {

        private final Stack stack = new Stack(AddressSpace.BASE, AddressSpace.BASE + size);
        private final Map<String, Long> locals = new HashMap<>();
        private final Map<Long, Long> words = new HashMap<>();
        private final List<FuncInfo> functions = new ArrayList<>();
        private long sp;
        private long bp;

        private Places() {}

        /**
         * Returns the bounds of the stack.
         *
         * @return the bounds
         */
        public Stack stack() {
            return stack;
        }

        /**
         * Returns the address of the object on the heap.
         *
         * @return its first word
         */
        public long heap() {
            return HEAP;
        }

        long local(String function, int local) {
            Long lowest = locals.get(function);
            if (lowest == null) {
                throw new IllegalArgumentException("the sketch has no frame of " + function);
            }
            return lowest + 8L * local;
        }

        private StackImage image() {
            List<Runnable> later = new ArrayList<>();
            sp = stack.hi() - 8L * TOP_WORDS;
            long returnPc = FuncTab.GOEXIT_PC;
            for (int i = 0; i < frames.size(); i++) {
                boolean last = i == frames.size() - 1;
                place(frames.get(i), last ? List.of() : frames.get(i + 1).args(), last && atEntry, returnPc, later);
                returnPc = functions.get(i).body();
            }
            later.forEach(Runnable::run);
            FuncInfo innermost = functions.get(functions.size() - 1);
            List<Long> inUse = new ArrayList<>();
            for (long address = sp; address < stack.hi(); address += 8) {
                inUse.add(words.getOrDefault(address, 0L));
            }
            List<Long> onHeap = heapWords.stream()
                    .map(word -> word.resolve().applyAsLong(this))
                    .toList();
            return new StackImage(
                    7,
                    stack,
                    stack.lo() + 928,
                    new Gobuf(sp, atEntry ? innermost.entry() : innermost.body(), ctxt.applyAsLong(this), bp),
                    stack.hi() - 8L * TOP_WORDS,
                    defer.applyAsLong(this),
                    panic.applyAsLong(this),
                    sudogs(),
                    new StackConditions(StackOwner.COPIER, 0, activeStackChans, false, false, false, false),
                    functions,
                    inUse,
                    List.of(new HeapObject(HEAP, onHeap)));
        }

        private List<SudogImage> sudogs() {
            List<SudogImage> sudogs = new ArrayList<>();
            for (ToLongFunction<Places> wait : waits) {
                sudogs.add(new SudogImage(wait.applyAsLong(this), 8, sudogs.size() + 1));
            }
            return sudogs;
        }

        private void place(
                Drawn frame, List<SketchWord> argsOfCallee, boolean onlyEntered, long returnPc, List<Runnable> later) {
            List<SketchWord> all = new ArrayList<>(frame.object());
            all.addAll(frame.locals());
            functions.add(function(frame, all, argsOfCallee));
            fill(sp, frame.args(), later);
            sp -= 8;
            words.put(sp, returnPc);
            if (onlyEntered) {
                return;
            }
            sp -= 8;
            words.put(sp, bp);
            bp = sp;
            sp -= 8L * all.size();
            locals.put(frame.name(), sp);
            fill(sp, all, later);
            sp -= 8L * argsOfCallee.size();
        }

        private void fill(long start, List<SketchWord> sketched, List<Runnable> later) {
            for (int i = 0; i < sketched.size(); i++) {
                long address = start + 8L * i;
                ToLongFunction<Places> resolve = sketched.get(i).resolve();
                later.add(() -> words.put(address, resolve.applyAsLong(this)));
            }
        }

        private FuncInfo function(Drawn frame, List<SketchWord> all, List<SketchWord> argsOfCallee) {
            int own = frame.object().size();
            List<StackObject> objects = new ArrayList<>();
            if (own > 0) {
                objects.add(new StackObject(-8L * all.size(), map(frame.object(), 0)));
            }
            boolean kept = keptArguments.contains(frame.name());
            if (kept) {
                objects.add(new StackObject(0, map(frame.args(), 0)));
            }
            return new FuncInfo(
                    frame.name(),
                    FIRST_ENTRY + (long) functions.size() * FuncInfo.CODE_SIZE,
                    8L * (all.size() + 1 + argsOfCallee.size()),
                    map(all, own),
                    kept ? BitVector.ofPointers(frame.args().size()) : map(frame.args(), 0),
                    objects);
        }

        private static BitVector map(List<SketchWord> sketched, int from) {
            List<Integer> pointers = new ArrayList<>();
            for (int i = from; i < sketched.size(); i++) {
                if (sketched.get(i).pointer()) {
                    pointers.add(i);
                }
            }
            return BitVector.ofPointers(sketched.size(), pointers);
        }
    }
}
