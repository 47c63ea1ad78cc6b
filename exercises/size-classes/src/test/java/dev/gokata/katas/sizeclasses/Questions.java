package dev.gokata.katas.sizeclasses;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.sizeclasses.SizeClassesKata.Piece;
import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;

/**
 * What the tests ask your code, in the words of the brief. The classes it makes say what should come of it.
 *
 * <p>Every question is about Go's table, unless it says {@code in(…)} another.
 */
final class Questions {

    /** What is right by definition; it keeps nothing between two questions. */
    static final Subject REFERENCE = Subject.reference(new Piece(SizeClasses::new, SizeClasses::makeClasses));

    private final Subject learner = Subject.of(SizeClassesKata.class);
    private final int rule;

    private Questions(int rule) {
        this.rule = rule;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        return new Questions(rule);
    }

    /** Asks about the whole of a task, which no single rule explains. */
    static Questions byAllRules() {
        return new Questions(0);
    }

    Rounding rounding(long size) {
        return new Rounding(learner, rule, Tables.go(), size, true);
    }

    Lookup lookingUp(long size) {
        return new Lookup(learner, rule, Tables.go(), size);
    }

    Waste wasteOfClass(int sizeclass) {
        return new Waste(learner, rule, Tables.go(), sizeclass);
    }

    MadeClasses makingClasses() {
        return new MadeClasses(learner.asked(SizeClassesKata.MAKE_CLASSES, new SizeClassesKata.Nothing()), rule);
    }

    /** Asks two tables that exist side by side for the class of one size. */
    BothLookups lookingUp(long size, List<SizeClass> first, List<SizeClass> second) {
        return new BothLookups(learner, rule, first, second, size);
    }
}
