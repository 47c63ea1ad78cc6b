package dev.gokata.katas.morestack;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.morestack.MorestackKata.Calls;
import dev.gokata.katas.morestack.MorestackKata.Entry;
import dev.gokata.katas.morestack.MorestackKata.Grower;
import dev.gokata.katas.morestack.MorestackKata.Limit;
import dev.gokata.katas.morestack.MorestackKata.Newstack;
import dev.gokata.katas.morestack.MorestackKata.Piece;
import dev.gokata.katas.morestack.MorestackKata.Room;
import dev.gokata.katas.morestack.MorestackKata.Wish;
import dev.gokata.reference.stack.DoublingStackGrower;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackConstants;
import java.util.List;

/** What the tests ask your code, in the words of the brief. The classes it makes say what should come of it. */
final class Questions {

    /** The low end of every stack that is only checked, and its guard. */
    static final long LO = 0xc000000000L;

    static final long GUARD = LO + StackConstants.STACK_GUARD;

    /** The limit of a program that does not change it. */
    static final long NO_SPECIAL_LIMIT = StackConstants.MAX_STACK_SIZE;

    /** What is right by definition; it keeps nothing between two questions. It is never asked for checkLimit. */
    static final Subject REFERENCE = Subject.reference(referencePiece());

    private final Subject learner = Subject.of(MorestackKata.class);
    private final int rule;

    /** Makes the piece that is right by definition. */
    static Piece referencePiece() {
        return new Piece((functab, copier, shrinker, limits) -> {
            DoublingStackGrower grower = new DoublingStackGrower(functab, copier, shrinker, limits);
            return new Grower(
                    grower,
                    (sp, guard) -> grower.callsMorestack(sp, 0, guard),
                    Questions::newsizeOfTheReference,
                    (gp, newsize) -> {
                        throw new IllegalStateException("the reference checks a limit only on its way");
                    });
        });
    }

    private Questions(int rule) {
        this.rule = rule;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        return new Questions(rule);
    }

    /** Enters a function with a small frame, by the check for those. */
    Check smallFrame(long sp) {
        return new Check(learner, rule, MorestackKata.SMALL_FRAME, new Entry(sp, 0, GUARD));
    }

    /** Enters a function with a frame of any size. */
    Check frameOf(long framesize, long sp) {
        return new Check(learner, rule, MorestackKata.ANY_FRAME, new Entry(sp, framesize, GUARD));
    }

    /** Asks for the size of a new stack. */
    Sizing sizeFor(long oldsize, long used, long framesize) {
        return new Sizing(learner, rule, new Room(oldsize, used, framesize));
    }

    /** Lets a stack of which 1000 bytes are in use become larger, under a limit. */
    LimitTest growingTo(long newsize, long maxstacksize) {
        return new LimitTest(learner, rule, new Limit(maxstacksize, newsize / 2, 1000, newsize));
    }

    /** Runs newstack where a frame has too little room. */
    NewstackTest newstack(long size, long used, long framesize) {
        return new NewstackTest(
                learner, rule, new Newstack(size, used, framesize, Wish.ROOM, true, false, NO_SPECIAL_LIMIT));
    }

    /** Runs newstack on a stack of 8192 bytes that has room enough, and whose guard asks for something else. */
    NewstackTest newstack(Wish wish) {
        return new NewstackTest(learner, rule, new Newstack(8192, 1000, 64, wish, true, false, NO_SPECIAL_LIMIT));
    }

    /** Lets a goroutine with functions of these frames call and return. */
    CallTest calling(Long... framesizes) {
        return running(new Calls(2048, NO_SPECIAL_LIMIT, List.of(framesizes), List.of()));
    }

    /** Lets a goroutine call and return. */
    CallTest running(Calls calls) {
        return new CallTest(learner, rule, calls);
    }

    /** Lets newstack run, and looks what it asks of its copier. */
    private static long newsizeOfTheReference(long oldsize, long used, long framesize) {
        FuncInfo fn = FuncInfo.withoutPointers("main.f", 0x400000, framesize);
        long[] asked = new long[1];
        MaxStack limits = MaxStack.inMain();
        limits.setMaxStack(-1);
        DoublingStackGrower grower = new DoublingStackGrower(
                new FuncTab(List.of(fn)), (gp, newsize) -> asked[0] = newsize, new NotingShrinker(), limits);
        GStack gp = new GStack(1);
        gp.setStack(new Stack(LO, LO + oldsize));
        gp.setStackguard0(GUARD);
        gp.setSched(new Gobuf(LO + oldsize - used, fn.entry(), 0, 0));
        grower.newstack(gp);
        return asked[0];
    }
}
