package dev.gokata.katas.shrinkstack;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Call;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Method;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Piece;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Step;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Story;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Use;
import dev.gokata.reference.stack.HalvingStackShrinker;
import java.util.List;

/** What the tests ask your code, in the words of the brief. The classes it makes say what should come of it. */
final class Questions {

    /** What is right by definition; it keeps nothing between two questions. */
    static final Subject REFERENCE = Subject.reference(new Piece(HalvingStackShrinker::new));

    private final Subject learner = Subject.of(ShrinkStackKata.class);
    private final int rule;

    private Questions(int rule) {
        this.rule = rule;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        return new Questions(rule);
    }

    /** Asks about a whole task; a failure quotes the rule that what differs speaks for. */
    static Questions byWhatDiffers() {
        return new Questions(0);
    }

    /** Chooses a size for a stack of which so much is in use. */
    Sizing sizeOf(long oldsize, long used) {
        return new Sizing(learner, rule, new Use(oldsize, used));
    }

    /** Asks if the stack of a goroutine may be moved. */
    Safety safetyOf(State state) {
        return new Safety(learner, rule, state);
    }

    Shrinking shrinkstack(State state) {
        return new Shrinking(learner, rule, new Call(state, Method.SHRINKSTACK));
    }

    Shrinking shrinkOrDefer(State state) {
        return new Shrinking(learner, rule, new Call(state, Method.SHRINK_OR_DEFER));
    }

    Shrinking shrinkIfDeferred(State state) {
        return new Shrinking(learner, rule, new Call(state, Method.SHRINK_IF_DEFERRED));
    }

    Lived living(Step... steps) {
        return living(List.of(steps));
    }

    Lived living(List<Step> steps) {
        return new Lived(learner, rule, new Story(steps));
    }
}
