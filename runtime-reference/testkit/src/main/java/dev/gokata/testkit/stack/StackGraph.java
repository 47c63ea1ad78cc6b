package dev.gokata.testkit.stack;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.DeferLayout;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.HeapObject;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.StackObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A goroutine's stack as a graph: what each pointer points to, whatever its address, and what the other words are.
 *
 * <p>A word of the stack has its distance from the high end as its name, and a word elsewhere its address. So two stacks,
 * one of which is a copy of the other, have equal graphs if and only if every pointer points to the same word as before,
 * and every other word is the same as before. Nothing here knows how pointers are adjusted.
 */
@Simulator
public final class StackGraph {

    private final StackImage image;
    private final Set<Long> pointers = new TreeSet<>();
    private final Map<String, String> told = new TreeMap<>();

    private StackGraph(StackImage image) {
        this.image = image;
    }

    /**
     * Draws the graph of an image.
     *
     * @param image a goroutine and its stack, which can be walked
     * @return what each pointer points to and what each other word is, by a name for the place
     * @throws IllegalArgumentException if a return address is in no function of the image
     */
    public static Map<String, String> of(StackImage image) {
        StackGraph graph = new StackGraph(image);
        graph.drawRegisters();
        graph.findPointersOfFrames();
        graph.findPointersOfDefers();
        graph.drawStack();
        graph.drawHeap();
        return graph.told;
    }

    private void drawRegisters() {
        told.put("sp", pointed(image.sched().sp()));
        told.put("pc", number(image.sched().pc()));
        told.put("ctxt", pointed(image.sched().ctxt()));
        told.put("bp", pointed(image.sched().bp()));
        told.put("top sp", pointed(image.stktopsp()));
        told.put("guard above lo", number(image.stackguard0() - image.stack().lo()));
        told.put("defer", pointed(image.deferHead()));
        told.put("panic", pointed(image.panicHead()));
        for (int i = 0; i < image.waiting().size(); i++) {
            told.put("wait " + i + " elem", pointed(image.waiting().get(i).elem()));
            told.put("wait " + i + " channel", number(image.waiting().get(i).channel()));
        }
        told.put("conditions", image.conditions().toString());
    }

    private String pointed(long word) {
        boolean onStack = word >= image.stack().lo() && word < image.stack().hi();
        return onStack ? "-> hi-" + (image.stack().hi() - word) : "-> " + AddressSpace.hex(word);
    }

    private static String number(long word) {
        return AddressSpace.hex(word);
    }

    /** Goes up from SP: a frame, its return address, the arguments, which are its caller's lowest words. */
    private void findPointersOfFrames() {
        long bottom = image.sched().sp();
        long pc = image.sched().pc();
        while (pc != FuncTab.GOEXIT_PC) {
            FuncInfo fn = functionAround(pc);
            boolean entered = pc != fn.entry() && fn.framesize() > 0;
            long returnAddress = bottom + (entered ? fn.framesize() : 0);
            if (entered) {
                long savedBp = returnAddress - 8;
                pointers.add(savedBp);
                mark(savedBp - 8L * fn.locals().n(), fn.locals());
            }
            mark(returnAddress + 8, fn.args());
            for (StackObject object : fn.objects()) {
                if (object.off() >= 0) {
                    mark(returnAddress + 8 + object.off(), object.pointers());
                } else if (entered) {
                    mark(returnAddress - 8 + object.off(), object.pointers());
                }
            }
            bottom = returnAddress + 8;
            pc = image.wordAt(returnAddress);
        }
    }

    private FuncInfo functionAround(long pc) {
        return image.functions().stream()
                .filter(fn -> fn.entry() <= pc && pc < fn.entry() + FuncInfo.CODE_SIZE)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(AddressSpace.hex(pc) + " is in no function"));
    }

    private void mark(long start, BitVector map) {
        for (int i = 0; i < map.n(); i++) {
            if (map.ptrbit(i)) {
                pointers.add(start + 8L * i);
            }
        }
    }

    private void findPointersOfDefers() {
        long record = image.deferHead();
        for (int i = 0; record != 0 && i < image.words().size() + image.heap().size(); i++) {
            pointers.add(record + DeferLayout.SP);
            pointers.add(record + DeferLayout.FN);
            pointers.add(record + DeferLayout.LINK);
            record = wordAnywhere(record + DeferLayout.LINK);
        }
    }

    private long wordAnywhere(long address) {
        for (HeapObject object : image.heap()) {
            long index = (address - object.address()) / 8;
            if (address >= object.address() && index < object.words().size()) {
                return object.words().get((int) index);
            }
        }
        boolean inUse = address >= image.sched().sp() && address < image.stack().hi();
        return inUse ? image.wordAt(address) : 0;
    }

    private void drawStack() {
        for (long address = image.sched().sp(); address < image.stack().hi(); address += 8) {
            told.put("stack hi-" + (image.stack().hi() - address), word(address, image.wordAt(address)));
        }
    }

    private void drawHeap() {
        for (HeapObject object : image.heap()) {
            for (int i = 0; i < object.words().size(); i++) {
                long address = object.address() + 8L * i;
                told.put(
                        "heap " + AddressSpace.hex(address),
                        word(address, object.words().get(i)));
            }
        }
    }

    private String word(long address, long word) {
        return pointers.contains(address) ? pointed(word) : number(word);
    }
}
