package dev.gokata.katas.growslice;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.NotWrittenYet;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SizeClassTable;
import dev.gokata.runtime.malloc.SliceGrower;
import dev.gokata.runtime.malloc.SliceMemory;
import dev.gokata.runtime.sim.GoPanic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class GrowsliceKata implements Kata<GrowsliceKata.Piece>, FitsInto<Seams> {

    /**
     * What the probes need of your code.
     *
     * @param grower makes a grower that asks a table for blocks
     */
    public record Piece(Function<SizeClassTable, Grower> grower) {}

    /**
     * One grower.
     *
     * @param slices what the runtime knows of it
     * @param smoothcap its task 2
     * @param roundupcap its task 3
     */
    public record Grower(
            SliceGrower slices, LongBinaryOperator smoothcap, ToLongBiFunction<Long, ElementType> roundupcap) {}

    /**
     * A slice that needs more room.
     *
     * @param newLen elements needed
     * @param oldCap the capacity so far
     */
    public record Need(long newLen, long oldCap) {}

    /**
     * A capacity to ask the allocator for.
     *
     * @param elements how many; empty if they are left to smoothcap, and that is not written yet
     */
    public record Asked(Optional<Long> elements) {}

    /**
     * A number of elements.
     *
     * @param elements that fit
     */
    public record Capacity(long elements) {}

    /**
     * Elements that need a block.
     *
     * @param blocks what the allocator hands out
     * @param newcap the number of elements
     * @param et their type
     */
    public record Filling(Blocks blocks, long newcap, ElementType et) {}

    /**
     * A slice of some type that needs more room.
     *
     * @param blocks what the allocator hands out
     * @param need the lengths
     * @param et the type of its elements
     */
    public record Growth(Blocks blocks, Need need, ElementType et) {}

    /**
     * What came of a growth.
     *
     * @param slice the slice, if there is one
     * @param panic the text of the panic, or ""
     */
    public record Grown(Optional<GrownSlice> slice, String panic) {

        @Override
        public String toString() {
            return slice.map(grown -> "len " + grown.len() + ", cap " + grown.cap() + ", " + grown.capmem()
                            + (grown.capmem() == 1 ? " byte " : " bytes ") + place(grown.memory()))
                    .orElse("panic: " + panic);
        }

        private static String place(SliceMemory memory) {
            return switch (memory) {
                case HEAP -> "on the heap";
                case STACK_BUFFER -> "in the buffer";
                case ZEROBASE -> "at zerobase";
            };
        }
    }

    /**
     * Elements that are appended one at a time, to a slice without memory.
     *
     * @param blocks what the allocator hands out
     * @param et their type
     * @param count how many
     */
    public record Appends(Blocks blocks, ElementType et, int count) {}

    /**
     * The capacities that a slice went through.
     *
     * @param changes in order
     */
    public record Capacities(List<Change> changes) {}

    /**
     * A change of the capacity.
     *
     * @param len the length that brought it about
     * @param cap the capacity from then on
     */
    public record Change(long len, long cap) {}

    /**
     * What the allocator hands out, as data.
     *
     * @param noscan the blocks for elements without pointers; a larger request gets whole pages
     * @param scan the same for elements with pointers
     */
    public record Blocks(List<Block> noscan, List<Block> scan) {}

    /**
     * A block that the allocator hands out.
     *
     * @param upTo the largest request that gets it, in bytes; the smallest is one more than that of the block before
     * @param bytes what of it elements may use
     */
    public record Block(long upTo, long bytes) {}

    private static final int TASK_OF_NEXTSLICECAP = 1;
    private static final Blocks NOTHING = new Blocks(List.of(), List.of());

    /** Asks for the capacity to ask the allocator for. */
    public static final Probe<Piece, Need, Asked> NEXTSLICECAP =
            Probe.of("nextslicecap", Need.class, Asked.class, (piece, need, meter) -> {
                try {
                    return asked(grower(piece, NOTHING).slices().nextslicecap(need.newLen(), need.oldCap()));
                } catch (NotWrittenYet unwritten) {
                    if (unwritten.task() == TASK_OF_NEXTSLICECAP) {
                        throw unwritten;
                    }
                    // No test of task 1 comes to rule 4: it is task 1 that is wrong, whatever is still to be written.
                    return new Asked(Optional.empty());
                }
            });

    /** Asks the same where growth is smooth. */
    public static final Probe<Piece, Need, Asked> SMOOTHCAP = Probe.of(
            "smoothcap",
            Need.class,
            Asked.class,
            (piece, need, meter) ->
                    asked(grower(piece, NOTHING).smoothcap().applyAsLong(need.newLen(), need.oldCap())));

    /** Asks how many elements fit into the block for some. */
    public static final Probe<Piece, Filling, Capacity> ROUNDUPCAP = Probe.of(
            "roundupcap",
            Filling.class,
            Capacity.class,
            (piece, filling, meter) -> new Capacity(
                    grower(piece, filling.blocks()).roundupcap().applyAsLong(filling.newcap(), filling.et())));

    /** Grows a slice whose memory may be on the heap. */
    public static final Probe<Piece, Growth, Grown> GROWSLICE =
            Probe.of("growslice", Growth.class, Grown.class, (piece, growth, meter) -> {
                SliceGrower slices = grower(piece, growth.blocks()).slices();
                Need need = growth.need();
                return caught(() -> slices.growslice(need.newLen(), need.oldCap(), growth.et()));
            });

    /** Grows a slice that does not escape. */
    public static final Probe<Piece, Growth, Grown> GROWSLICE_BUF =
            Probe.of("growsliceBuf", Growth.class, Grown.class, (piece, growth, meter) -> {
                SliceGrower slices = grower(piece, growth.blocks()).slices();
                Need need = growth.need();
                return caught(() -> slices.growsliceBuf(need.newLen(), need.oldCap(), growth.et()));
            });

    /** Appends one element after the other, and notes each change of the capacity. */
    public static final Probe<Piece, Appends, Capacities> APPEND = Probe.of(
            "append",
            Appends.class,
            Capacities.class,
            (piece, appends, meter) ->
                    changes(appends, grower(piece, appends.blocks()).slices()::growslice));

    /** The same for a slice that does not escape. */
    public static final Probe<Piece, Appends, Capacities> APPEND_BUF = Probe.of(
            "appendBuf",
            Appends.class,
            Capacities.class,
            (piece, appends, meter) ->
                    changes(appends, grower(piece, appends.blocks()).slices()::growsliceBuf));

    private static Grower grower(Piece piece, Blocks blocks) {
        return piece.grower().apply(new BlockTable(blocks));
    }

    private static Asked asked(long elements) {
        return new Asked(Optional.of(elements));
    }

    private static Grown caught(Supplier<GrownSlice> growth) {
        try {
            return new Grown(Optional.of(growth.get()), "");
        } catch (GoPanic panic) {
            return new Grown(Optional.empty(), String.valueOf(panic.getMessage()));
        }
    }

    private static Capacities changes(Appends appends, Growing growing) {
        List<Change> changes = new ArrayList<>();
        long cap = 0;
        for (long len = 1; len <= appends.count(); len++) {
            if (len > cap) {
                cap = growing.grow(len, cap, appends.et()).cap();
                changes.add(new Change(len, cap));
            }
        }
        return new Capacities(changes);
    }

    private interface Growing {
        GrownSlice grow(long newLen, long oldCap, ElementType et);
    }

    @Override
    public Piece learner() {
        return new Piece(table -> {
            Growslice grower = new Growslice(table);
            return new Grower(grower, grower::smoothcap, grower::roundupcap);
        });
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(Seam.SLICE_GROWER, owner, parts -> learner()
                .grower()
                .apply(parts.get(Seam.SIZE_CLASS_TABLE))
                .slices());
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(NEXTSLICECAP, SMOOTHCAP, ROUNDUPCAP, GROWSLICE, GROWSLICE_BUF, APPEND, APPEND_BUF);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof BlockTable.NotAnswered;
    }
}
