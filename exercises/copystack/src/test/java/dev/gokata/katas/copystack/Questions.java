package dev.gokata.katas.copystack;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.copystack.CopyStackKata.Part;
import dev.gokata.katas.copystack.CopyStackKata.Piece;
import dev.gokata.katas.copystack.CopyStackKata.Row;
import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackSketch;
import java.util.List;

/** What the tests ask your code, in the words of the brief. */
final class Questions {

    /** What is right by definition; it keeps nothing between two questions. */
    static final Subject REFERENCE = Subject.reference(new Piece(AdjustingStackCopier::new));

    private final Subject learner = Subject.of(CopyStackKata.class);

    Copy copying(StackSketch sketch) {
        return copying(sketch.image());
    }

    /** Copies the part in use; into a stack of twice the size, unless the question says another. */
    Copy copying(StackImage before) {
        return new Copy(learner, before, 2 * before.stack().size(), 0);
    }

    Adjustment adjusting(Row row) {
        return new Adjustment(learner, row);
    }

    PartOfMove adjusting(Part part, StackSketch sketch) {
        return adjusting(part, sketch.image());
    }

    /** Adjusts a part of a goroutine whose stack was copied and is gone. */
    PartOfMove adjusting(Part part, StackImage before) {
        return PartOfMove.of(learner, before, part);
    }

    Waits syncing(StackSketch sketch) {
        return syncing(sketch.image());
    }

    /** Adjusts the waits; with a stack of twice the size, unless the question says another. */
    Waits syncing(StackImage before) {
        return new Waits(learner, before, 2 * before.stack().size(), List.of());
    }

    WholeMove moving(StackSketch sketch) {
        return moving(sketch.image());
    }

    /** Moves a stack into one of twice the size, unless the question says another. */
    WholeMove moving(StackImage before) {
        return new WholeMove(learner, before, 2 * before.stack().size(), List.of());
    }
}
