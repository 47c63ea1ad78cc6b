package dev.gokata.runtime.machine;

import static dev.gokata.runtime.malloc.MallocConstants.MALLOC_HEADER_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.MIN_SIZE_FOR_MALLOC_HEADER;
import static dev.gokata.runtime.malloc.MallocConstants.PAGE_SIZE;
import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapView;
import dev.gokata.runtime.gc.Marker;
import dev.gokata.runtime.malloc.SizeClassTable;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.memory.Region;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The heap: objects in simulated memory, cut from spans by size class.
 *
 * <p>In Go: caches of each P, central lists and a page allocator below them.
 *
 * <p>Here: one list of free slots for each class, and pages from the address space.
 *
 * <ol>
 *   <li>Objects have numbers in the order in which they were made, and no number is used twice.
 *   <li>A slot is on a free list, or holds one live object. Slots of a span are handed out in ascending order.
 *   <li>Only the words of live objects can be read and written.
 * </ol>
 */
final class Heap implements HeapView {

    /** An object. Its words begin at its address; a header, if it has one, is before them. */
    record Block(
            int number,
            HeapType type,
            long address,
            long slot,
            @Nullable SlotKind kind,
            Region region) {}

    /** Objects that share spans. */
    record SlotKind(int sizeclass, boolean noscan) {}

    private final AddressSpace memory;
    private final SizeClassTable sizeClasses;
    /** Live objects by number; null where one was freed. */
    private final List<@Nullable Block> blocks = new ArrayList<>();

    private final TreeMap<Long, Block> byAddress = new TreeMap<>();
    private final Map<SlotKind, PriorityQueue<Long>> free = new HashMap<>();
    private final Map<SlotKind, Long> slotBytes = new HashMap<>();
    private int freed;

    Heap(AddressSpace memory, SizeClassTable sizeClasses) {
        this.memory = memory;
        this.sizeClasses = sizeClasses;
    }

    /** Makes an object of zeroes. */
    Block mallocgc(HeapType type) {
        long size = type.size();
        boolean noscan = type.noscan();
        long usable = sizeClasses.roundUp(size, noscan);
        if (usable < size || usable % PTR_SIZE != 0) {
            throw new SeamFault(Seam.SIZE_CLASS_TABLE, "roundUp(" + size + ", " + noscan + ") is " + usable);
        }
        long header = !noscan && size > MIN_SIZE_FOR_MALLOC_HEADER ? MALLOC_HEADER_SIZE : 0;
        long slotSize = usable + header;
        int sizeclass = sizeClasses.classOf(slotSize);
        @Nullable SlotKind kind = sizeclass == 0 ? null : new SlotKind(sizeclass, noscan);
        long slot = kind == null ? memory.reserve(slotSize) : takeSlot(kind, slotSize);
        int number = blocks.size();
        Region region = memory.map(slot, slotSize, "heap object " + number + " (" + type.name() + ")");
        for (long word = slot; word < slot + slotSize; word += PTR_SIZE) {
            memory.store(word, 0);
        }
        Block block = new Block(number, type, slot + header, slot, kind, region);
        blocks.add(block);
        byAddress.put(block.address, block);
        return block;
    }

    private long takeSlot(SlotKind kind, long slotSize) {
        long known = slotBytes.computeIfAbsent(kind, unknown -> slotSize);
        if (known != slotSize) {
            throw new SeamFault(
                    Seam.SIZE_CLASS_TABLE,
                    "class " + kind.sizeclass + " holds objects of " + known + " bytes, and also of " + slotSize);
        }
        PriorityQueue<Long> slots = free.computeIfAbsent(kind, unknown -> new PriorityQueue<>());
        if (slots.isEmpty()) {
            long bytes = (slotSize + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
            long span = memory.reserve(bytes);
            for (long slot = span; slot + slotSize <= span + bytes; slot += slotSize) {
                slots.add(slot);
            }
        }
        return slots.remove();
    }

    /** Finds the live object around an address, or null. */
    @Nullable
    Block findObject(long address) {
        Map.Entry<Long, Block> below = byAddress.floorEntry(address);
        return below != null && below.getValue().region().contains(address) ? below.getValue() : null;
    }

    /** Returns the number of the object that a pointer points into, or nil for one to nothing, a stack or a global. */
    int objectOf(long pointer, String where) {
        if (pointer == 0) {
            return HeapGraph.NIL;
        }
        Block block = findObject(pointer);
        if (block != null) {
            return block.number;
        }
        if (memory.regionAt(pointer).isEmpty()) {
            throw Go.fatal(
                    List.of("runtime: pointer " + AddressSpace.hex(pointer) + " in " + where + " to "
                            + memory.describe(pointer)),
                    "found bad pointer in Go heap (incorrect use of unsafe or cgo?)");
        }
        return HeapGraph.NIL;
    }

    Block block(int number) {
        Block block = blocks.get(number);
        if (block == null) {
            throw new IllegalArgumentException("object " + number + " was freed");
        }
        return block;
    }

    /** Frees what is white, and returns how many objects that were. */
    int sweep(Marker marker) {
        int before = freed;
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            if (block != null && marker.color(number) == Color.WHITE) {
                memory.free(block.region);
                byAddress.remove(block.address);
                blocks.set(number, null);
                giveSlotBack(block);
                freed++;
            }
        }
        return freed - before;
    }

    private void giveSlotBack(Block block) {
        if (block.kind == null) {
            long bytes = (block.region.bytes() + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
            memory.release(block.slot, bytes);
        } else {
            free.computeIfAbsent(block.kind, unknown -> new PriorityQueue<>()).add(block.slot);
        }
    }

    int allocated() {
        return blocks.size();
    }

    int freed() {
        return freed;
    }

    @Override
    public boolean noscan(int object) {
        return block(object).type.noscan();
    }

    @Override
    public int slots(int object) {
        return block(object).type.words().n();
    }

    @Override
    public int slot(int object, int slot) {
        Block block = block(object);
        if (!block.type.words().ptrbit(slot)) {
            return HeapGraph.NIL;
        }
        return objectOf(memory.load(block.address + (long) slot * PTR_SIZE), block.region.name());
    }
}
