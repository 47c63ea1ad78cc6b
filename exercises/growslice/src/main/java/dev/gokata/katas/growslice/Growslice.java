package dev.gokata.katas.growslice;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SizeClassTable;
import dev.gokata.runtime.malloc.SliceGrower;
import dev.gokata.runtime.malloc.SliceMemory;
import dev.gokata.runtime.sim.GoPanic;

/**
 * What {@code append} does when the elements no longer fit.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README.
 */
public final class Growslice implements SliceGrower {

    private final SizeClassTable table;

    /**
     * Makes a grower.
     *
     * @param table says what block the allocator hands out for a number of bytes: {@code table.roundUp(bytes, noscan)}
     */
    public Growslice(SizeClassTable table) {
        this.table = table;
    }

    /**
     * Task 1: chooses the capacity to ask for (rules 1 to 4). Where rule 4 applies, this asks {@link #smoothcap}.
     *
     * @param newLen elements needed, over {@code oldCap}
     * @param oldCap the capacity so far, from 0
     * @return elements to ask for, at least {@code newLen}
     */
    @Override
    public long nextslicecap(long newLen, long oldCap) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: lets a larger capacity grow by a factor that falls from 2 to 1.25 (rules 5 to 7).
     *
     * @param newLen elements needed, over {@code oldCap} and at most twice as many
     * @param oldCap the capacity so far, from 256
     * @return elements to ask for, at least {@code newLen}
     */
    public long smoothcap(long newLen, long oldCap) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: returns how many elements fit into the block that the allocator will hand out (rules 8 and 9).
     *
     * @param newcap elements to ask for, from 1; all their bytes are at most {@link SliceGrower#MAX_ALLOC}
     * @param et the element's type, with a size of at least 1
     * @return elements that fit, at least {@code newcap}
     */
    public long roundupcap(long newcap, ElementType et) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: grows a slice, with what tasks 1 to 3 found (rules 10 to 13).
     *
     * @param newLen elements needed: those there are and those to append; negative if their number overflowed
     * @param oldCap the capacity so far, from 0; below {@code newLen} unless that is negative
     * @param et the element's type
     * @return the slice after it grew, in {@link SliceMemory#HEAP} or at {@link SliceMemory#ZEROBASE}
     * @throws GoPanic if there can be no such slice
     */
    @Override
    public GrownSlice growslice(long newLen, long oldCap, ElementType et) {
        throw Kata.todo(4);
    }

    /**
     * Task 5: grows a slice that does not escape, and has a buffer of 32 bytes in the frame (rules 14 to 16).
     *
     * @param newLen elements needed, as for {@link #growslice}
     * @param oldCap the capacity so far; 0 if the slice has no memory yet
     * @param et the element's type
     * @return the slice after it grew
     * @throws GoPanic if there can be no such slice
     */
    @Override
    public GrownSlice growsliceBuf(long newLen, long oldCap, ElementType et) {
        throw Kata.todo(5);
    }
}
