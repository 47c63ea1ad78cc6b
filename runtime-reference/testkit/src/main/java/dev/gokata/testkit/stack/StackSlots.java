package dev.gokata.testkit.stack;

import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.DeferLayout;
import dev.gokata.runtime.stack.Frame;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.HeapObject;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.StackObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each word of a stack that is in use is for.
 *
 * <p>A stack that was copied wrongly may be impossible to walk. Then the words above the last frame that makes sense are
 * words and nothing more.
 */
final class StackSlots {

    /** How a word is to be read. */
    enum Kind {
        POINTER,
        CODE,
        NUMBER
    }

    /**
     * A word's place in its frame.
     *
     * @param frame the number of the frame, the innermost being 0
     * @param function the function's name, or the empty string outside of all frames
     * @param name what the word is in the frame
     * @param kind how it is to be read
     */
    record Slot(int frame, String function, String name, Kind kind) {

        @Override
        public String toString() {
            return function.isEmpty() ? name : function + " " + name;
        }
    }

    private final StackImage image;
    private final TreeMap<Long, Slot> slots = new TreeMap<>();
    private final Map<Long, Slot> onHeap = new HashMap<>();
    private boolean walkedToTheEnd;

    private StackSlots(StackImage image) {
        this.image = image;
    }

    static StackSlots of(StackImage image) {
        StackSlots found = new StackSlots(image);
        int frames = found.walk();
        found.nameDefers();
        String rest = found.walkedToTheEnd ? "above the frames" : "past the last frame found";
        for (long address = image.sched().sp(); address < image.stack().hi(); address += 8) {
            found.slots.putIfAbsent(address, new Slot(frames, "", rest, Kind.NUMBER));
        }
        return found;
    }

    /** Returns the slot around an address, if it is in the part in use, or in a deferred call's record on the heap. */
    Optional<Slot> at(long address) {
        long start = address - Math.floorMod(address, 8L);
        return Optional.ofNullable(inUse(start) ? slots.get(start) : onHeap.get(start));
    }

    private boolean inUse(long address) {
        return image.sched().sp() <= address && address < image.stack().hi();
    }

    private int walk() {
        FuncTab functab = new FuncTab(image.functions());
        long bottom = image.sched().sp();
        long pc = image.sched().pc();
        int number = 0;
        while (pc != FuncTab.GOEXIT_PC) {
            Optional<FuncInfo> fn = functab.findfunc(pc);
            if (fn.isEmpty()) {
                break;
            }
            Frame frame = Frame.at(fn.get(), pc, bottom);
            if (!inUse(frame.fp() - 8)) {
                break;
            }
            name(number, frame);
            bottom = frame.fp();
            pc = image.wordAt(frame.fp() - 8);
            number++;
        }
        walkedToTheEnd = pc == FuncTab.GOEXIT_PC;
        return number;
    }

    private void name(int number, Frame frame) {
        FuncInfo fn = frame.fn();
        for (long address = frame.sp(); address < frame.fp(); address += 8) {
            slots.putIfAbsent(address, new Slot(number, fn.name(), "word", Kind.NUMBER));
        }
        put(frame.fp() - 8, new Slot(number, fn.name(), "return pc", Kind.CODE));
        if (frame.hasSavedBp()) {
            put(frame.varp(), new Slot(number, fn.name(), "saved bp", Kind.POINTER));
        }
        if (frame.hasLocals()) {
            nameAll(number, fn, "local", frame.varp() - 8L * fn.locals().n(), fn.locals());
        }
        nameAll(number, fn, "argument", frame.argp(), fn.args());
        List<StackObject> objects = fn.objects();
        for (int i = 0; i < objects.size(); i++) {
            StackObject object = objects.get(i);
            long start = (object.off() < 0 ? frame.varp() : frame.argp()) + object.off();
            if (start >= frame.sp()) {
                nameAll(number, fn, objects.size() == 1 ? "object" : "object" + i, start, object.pointers());
            }
        }
    }

    private void nameAll(int number, FuncInfo fn, String what, long start, BitVector map) {
        for (int i = 0; i < map.n(); i++) {
            Kind kind = map.ptrbit(i) ? Kind.POINTER : Kind.NUMBER;
            put(start + 8L * i, new Slot(number, fn.name(), what + " " + i, kind));
        }
    }

    private void put(long address, Slot slot) {
        if (inUse(address)) {
            slots.put(address, slot);
        }
    }

    private void nameDefers() {
        long record = image.deferHead();
        // Code may answer a list that leads back into itself.
        int most = image.words().size() + image.heap().size();
        for (int number = 0; record != 0 && number < most; number++) {
            for (int field = 0; field < DeferLayout.BYTES; field += 8) {
                nameDefer(record + field, number, field);
            }
            record = wordAnywhere(record + DeferLayout.LINK);
        }
    }

    private void nameDefer(long address, int number, int field) {
        boolean pointer = field == DeferLayout.SP || field == DeferLayout.FN || field == DeferLayout.LINK;
        Kind kind = pointer ? Kind.POINTER : Kind.NUMBER;
        String name = "defer " + number + " " + deferField(field);
        Slot frame = slots.get(address);
        if (frame != null) {
            put(address, new Slot(frame.frame(), frame.function(), name, kind));
        } else if (heapObjectAt(address).isPresent()) {
            onHeap.put(address, new Slot(-1, "", name + ", on the heap", kind));
        }
    }

    private static String deferField(int field) {
        return switch (field) {
            case DeferLayout.HEAP -> "flags";
            case DeferLayout.SP -> "sp";
            case DeferLayout.PC -> "pc";
            case DeferLayout.FN -> "fn";
            case DeferLayout.LINK -> "link";
            default -> "head";
        };
    }

    private long wordAnywhere(long address) {
        if (Math.floorMod(address, 8L) != 0) {
            return 0;
        }
        return inUse(address)
                ? image.wordAt(address)
                : heapObjectAt(address)
                        .map(object -> object.words().get((int) ((address - object.address()) / 8)))
                        .orElse(0L);
    }

    private Optional<HeapObject> heapObjectAt(long address) {
        return image.heap().stream()
                .filter(object -> object.address() <= address
                        && address < object.address() + 8L * object.words().size())
                .findFirst();
    }
}
