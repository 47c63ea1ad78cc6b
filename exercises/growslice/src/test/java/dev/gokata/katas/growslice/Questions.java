package dev.gokata.katas.growslice;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.growslice.GrowsliceKata.Grower;
import dev.gokata.katas.growslice.GrowsliceKata.Need;
import dev.gokata.katas.growslice.GrowsliceKata.Piece;
import dev.gokata.reference.malloc.SmoothSliceGrower;
import dev.gokata.runtime.malloc.ElementType;

/**
 * What the tests ask your code, in the words of the brief. The classes it makes say what should come of it.
 *
 * <p>Every question is about Go's allocator, unless it says {@code with(…)} another.
 */
final class Questions {

    /** What is right by definition; it keeps nothing between two questions. */
    static final Subject REFERENCE = Subject.reference(new Piece(table -> {
        SmoothSliceGrower grower = new SmoothSliceGrower(table);
        return new Grower(
                grower,
                grower::nextslicecap,
                (newcap, et) -> table.roundUp(newcap * et.size(), et.noscan()) / et.size());
    }));

    private final Subject learner = Subject.of(GrowsliceKata.class);
    private final int rule;

    private Questions(int rule) {
        this.rule = rule;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        return new Questions(rule);
    }

    /** Asks what to ask the allocator for when {@code oldCap} elements fit and {@code newLen} are needed. */
    AskedFor capacityFor(long newLen, long oldCap) {
        return new AskedFor(learner, rule, GrowsliceKata.NEXTSLICECAP, new Need(newLen, oldCap));
    }

    /** Asks the same where growth is smooth. */
    AskedFor smoothCapacityFor(long newLen, long oldCap) {
        return new AskedFor(learner, rule, GrowsliceKata.SMOOTHCAP, new Need(newLen, oldCap));
    }

    /** Asks how many elements fit into the block for {@code newcap} of them. */
    Fitting fitting(long newcap, ElementType et) {
        return new Fitting(learner, rule, Allocators.go(), newcap, et);
    }

    /** Grows a slice of capacity {@code oldCap} to hold {@code newLen} elements. */
    Growing growing(long newLen, long oldCap, ElementType et) {
        return new Growing(learner, rule, GrowsliceKata.GROWSLICE, Allocators.go(), new Need(newLen, oldCap), et);
    }

    /** Grows a slice that does not escape. */
    Growing growingInTheFrame(long newLen, long oldCap, ElementType et) {
        return new Growing(learner, rule, GrowsliceKata.GROWSLICE_BUF, Allocators.go(), new Need(newLen, oldCap), et);
    }

    /** Appends elements one at a time. */
    Appending appending(int count, ElementType et) {
        return new Appending(learner, rule, GrowsliceKata.APPEND, Allocators.go(), et, count);
    }

    /** Appends elements one at a time to a slice that does not escape. */
    Appending appendingInTheFrame(int count, ElementType et) {
        return new Appending(learner, rule, GrowsliceKata.APPEND_BUF, Allocators.go(), et, count);
    }
}
