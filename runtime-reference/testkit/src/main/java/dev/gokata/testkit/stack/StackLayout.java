package dev.gokata.testkit.stack;

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
import java.util.Comparator;
import java.util.List;

/** Gives everything in a plan its address, and writes it there. */
final class StackLayout {

    private static final int TOP_WORDS = 4;
    private static final long FIRST_ENTRY = 0x400000;
    private static final long HEAP = AddressSpace.BASE + (8L << 30);
    private static final long[] PLACES = {0, 2048, 1L << 20, (1L << 20) + 6144, 1L << 30};

    private final StackPlan plan;
    private final Stack stack;
    private final long sp;
    private final long[] words;
    private final long[] frameBottoms;
    private final List<FuncInfo> functions = new ArrayList<>();
    private final List<Long> stackDefers = new ArrayList<>();
    private final List<HeapObject> heap = new ArrayList<>();

    private StackLayout(StackPlan plan) {
        this.plan = plan;
        this.words = new long[countWords(plan)];
        long size = 2048;
        while (size < 8L * words.length) {
            size *= 2;
        }
        size <<= plan.grown();
        long lo = AddressSpace.BASE + PLACES[plan.place() % PLACES.length];
        this.stack = new Stack(lo, lo + size);
        this.sp = stack.hi() - 8L * words.length;
        this.frameBottoms = new long[plan.frames().size()];
    }

    static StackImage image(StackPlan plan) {
        return new StackLayout(plan).image();
    }

    private static int countWords(StackPlan plan) {
        int count = TOP_WORDS;
        for (int i = 0; i < plan.frames().size(); i++) {
            count += 1 + frameWords(plan, i);
        }
        return count;
    }

    /** Locals, saved BP, and the arguments of the frame within; nothing at a function's entry. */
    private static int frameWords(StackPlan plan, int frame) {
        if (frame == 0 && plan.atEntry()) {
            return 0;
        }
        return plan.frames().get(frame).localWords() + 1 + argsOfCallee(plan, frame);
    }

    private static int argsOfCallee(StackPlan plan, int frame) {
        return frame == 0 ? 0 : plan.frames().get(frame - 1).args().size();
    }

    private StackImage image() {
        long bottom = sp;
        for (int i = 0; i < frameBottoms.length; i++) {
            frameBottoms[i] = bottom;
            functions.add(function(i));
            bottom += 8L * (frameWords(plan, i) + 1);
        }
        for (int i = 0; i < frameBottoms.length; i++) {
            fillFrame(i);
        }
        long deferHead = linkDefers();
        heap.add(new HeapObject(HEAP, List.of(sp, stack.lo(), stack.hi() - 8)));
        // Neighbours, so that nobody gets their addresses, which pointers may hold, as a new stack.
        heap.add(new HeapObject(stack.hi(), List.of(stack.hi() - 8)));
        if (stack.lo() > AddressSpace.BASE) {
            heap.add(new HeapObject(stack.lo() - 8, List.of(stack.lo())));
        }
        FuncInfo innermost = functions.get(0);
        Gobuf sched = new Gobuf(
                sp, plan.atEntry() ? innermost.entry() : innermost.body(), stackOrHeap(plan.ctxt()), savedBpFrom(0));
        return new StackImage(
                7,
                stack,
                stack.lo() + 928,
                sched,
                stack.hi() - 8L * TOP_WORDS,
                deferHead,
                plan.panic() == 0 ? 0 : wordAddress(plan.panic()),
                waits(),
                new StackConditions(StackOwner.COPIER, 0, plan.activeStackChans(), false, false, false, false),
                functions,
                boxed(),
                heap);
    }

    private FuncInfo function(int frame) {
        FramePlan own = plan.frames().get(frame);
        int objects = own.objects();
        BitVector locals = map(own.locals(), objects, own.localWords());
        List<StackObject> stackObjects = objects == 0
                ? List.of()
                : List.of(
                        new StackObject(-8L * own.localWords(), map(own.locals().subList(0, objects), 0, objects)));
        boolean outermost = frame == plan.frames().size() - 1;
        BitVector args =
                outermost ? BitVector.EMPTY : map(own.args(), 0, own.args().size());
        long framesize = 8L * (own.localWords() + 1 + argsOfCallee(plan, frame));
        long entry = FIRST_ENTRY + (long) frame * FuncInfo.CODE_SIZE;
        return new FuncInfo("main.f" + frame, entry, framesize, locals, args, stackObjects);
    }

    private static BitVector map(List<Integer> choices, int from, int words) {
        List<Integer> pointers = new ArrayList<>();
        for (int i = from; i < choices.size(); i++) {
            if (SlotKind.of(choices.get(i)).isPointer()) {
                pointers.add(i);
            }
        }
        return BitVector.ofPointers(words, pointers);
    }

    private void fillFrame(int frame) {
        FramePlan own = plan.frames().get(frame);
        long bottom = frameBottoms[frame];
        boolean outermost = frame == frameBottoms.length - 1;
        long returnAddress = bottom + 8L * frameWords(plan, frame);
        put(
                returnAddress,
                outermost ? FuncTab.GOEXIT_PC : functions.get(frame + 1).body());
        if (!outermost) {
            fill(returnAddress + 8, own.args());
        }
        if (frame > 0 || !plan.atEntry()) {
            long locals = bottom + 8L * argsOfCallee(plan, frame);
            fill(locals, own.locals());
            put(returnAddress - 8, savedBpFrom(frame + 1));
            if (own.hasDefer()) {
                stackDefers.add(locals + 8L * own.locals().size());
            }
        }
    }

    private void fill(long start, List<Integer> choices) {
        for (int i = 0; i < choices.size(); i++) {
            int choice = choices.get(i);
            put(start + 8L * i, SlotKind.of(choice).word(choice, stack, sp, HEAP));
        }
    }

    /** Returns the address of the saved BP of the innermost frame that has one, from a frame on; 0 if none has. */
    private long savedBpFrom(int frame) {
        int first = frame == 0 && plan.atEntry() ? 1 : frame;
        return first >= frameBottoms.length ? 0 : frameBottoms[first] + 8L * (frameWords(plan, first) - 1);
    }

    /** Links all records of deferred calls, those on the stack and those on the heap by turns, and returns the head. */
    private long linkDefers() {
        List<Long> records = new ArrayList<>();
        for (int i = 0; i < Math.max(stackDefers.size(), plan.heapDefers()); i++) {
            if (i < stackDefers.size()) {
                records.add(stackDefers.get(i));
            }
            if (i < plan.heapDefers()) {
                records.add(HEAP + 64 + 48L * i);
            }
        }
        for (int i = 0; i < records.size(); i++) {
            long address = records.get(i);
            long link = i + 1 < records.size() ? records.get(i + 1) : 0;
            long frame = frameBottoms[i % frameBottoms.length];
            if (stack.contains(address)) {
                long[] record = {0, frame, FIRST_ENTRY, stackOrHeap(i + 1), link, 0};
                for (int word = 0; word < record.length; word++) {
                    put(address + 8L * word, record[word]);
                }
            } else {
                heap.add(new HeapObject(address, List.of(1L, frame, FIRST_ENTRY, stackOrHeap(i), link, 0L)));
            }
        }
        return records.isEmpty() ? 0 : records.get(0);
    }

    /** Resolves a choice among nil, the heap, and the words of the stack. */
    private long stackOrHeap(int choice) {
        return switch (choice % 3) {
            case 0 -> 0;
            case 1 -> wordAddress(choice);
            default -> HEAP;
        };
    }

    /** The same without the words above the frames, which nobody waits for. */
    private long frameOrHeap(int choice) {
        return choice % 3 == 1 ? sp + choice % (words.length - TOP_WORDS) * 8L : stackOrHeap(choice);
    }

    private long wordAddress(int choice) {
        return sp + choice % words.length * 8L;
    }

    private List<SudogImage> waits() {
        return plan.waits().stream()
                .map(choice -> new SudogImage(frameOrHeap(choice), choice % 2 * 8L, choice / 3 % 4))
                .sorted(Comparator.comparingInt(SudogImage::channel))
                .toList();
    }

    private void put(long address, long word) {
        words[(int) ((address - sp) / 8)] = word;
    }

    private List<Long> boxed() {
        List<Long> boxed = new ArrayList<>(words.length);
        for (long word : words) {
            boxed.add(word);
        }
        return boxed;
    }
}
