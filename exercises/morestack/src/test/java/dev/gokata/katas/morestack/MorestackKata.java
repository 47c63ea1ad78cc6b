package dev.gokata.katas.morestack;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackGrower;
import dev.gokata.runtime.stack.StackShrinker;
import java.util.List;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class MorestackKata implements Kata<MorestackKata.Piece>, FitsInto<Seams> {

    /**
     * What the probes need of your code.
     *
     * @param maker makes a grower
     */
    public record Piece(Maker maker) {}

    /** Your constructor. */
    public interface Maker {

        /** Makes a grower for some functions and limits, with what it may call. */
        Grower make(FuncTab functab, StackCopier copier, StackShrinker shrinker, MaxStack limits);
    }

    /**
     * One grower.
     *
     * @param seam what the runtime knows of it: tasks 2 and 5
     * @param smallCheck its task 1
     * @param sizing its task 3
     * @param limitCheck its task 4
     */
    public record Grower(StackGrower seam, SmallCheck smallCheck, Sizing sizing, LimitCheck limitCheck) {}

    /** Your task 1. */
    public interface SmallCheck {

        /** Tells if a small frame's function calls morestack. */
        boolean grows(long sp, long stackguard0);
    }

    /** Your task 3. */
    public interface Sizing {

        /** Chooses a size. */
        long newsize(long oldsize, long used, long framesize);
    }

    /** Your task 4. */
    public interface LimitCheck {

        /** Ends the program, or does nothing. */
        void checkLimit(GStack gp, long newsize);
    }

    /**
     * The entry of a function.
     *
     * @param sp SP, where the return address is
     * @param framesize bytes of its frame
     * @param stackguard0 the goroutine's guard
     */
    public record Entry(long sp, long framesize, long stackguard0) {}

    /**
     * What a check says.
     *
     * @param callsMorestack true if there may be too little room
     */
    public record Checked(boolean callsMorestack) {}

    /**
     * A stack with too little room for a frame.
     *
     * @param oldsize bytes of the stack
     * @param used bytes of it in use
     * @param framesize bytes of the frame
     */
    public record Room(long oldsize, long used, long framesize) {}

    /**
     * A size of a stack.
     *
     * @param bytes its length
     */
    public record Size(long bytes) {}

    /**
     * A stack that is to become larger than may be.
     *
     * @param maxstacksize the limit
     * @param size bytes of the stack
     * @param used bytes of it in use
     * @param newsize bytes of the new stack
     */
    public record Limit(long maxstacksize, long size, long used, long newsize) {}

    /**
     * What Go prints at the end of a program.
     *
     * @param text the lines, or "" if the program goes on
     */
    public record Printed(String text) {}

    /** Asks for the check of a small frame. */
    public static final Probe<Piece, Entry, Checked> SMALL_FRAME = Probe.of(
            "smallFrameGrows",
            Entry.class,
            Checked.class,
            (piece, entry, meter) -> new Checked(grower(piece).smallCheck().grows(entry.sp(), entry.stackguard0())));

    /** Asks for the check of any frame. */
    public static final Probe<Piece, Entry, Checked> ANY_FRAME = Probe.of(
            "callsMorestack",
            Entry.class,
            Checked.class,
            (piece, entry, meter) -> new Checked(
                    grower(piece).seam().callsMorestack(entry.sp(), entry.framesize(), entry.stackguard0())));

    /** Asks for the size of a new stack. */
    public static final Probe<Piece, Room, Size> NEWSIZE = Probe.of(
            "newsize",
            Room.class,
            Size.class,
            (piece, room, meter) ->
                    new Size(grower(piece).sizing().newsize(room.oldsize(), room.used(), room.framesize())));

    /** Asks whether a program goes on, and if not, what it prints. */
    public static final Probe<Piece, Limit, Printed> CHECK_LIMIT =
            Probe.of("checkLimit", Limit.class, Printed.class, (piece, limit, meter) -> {
                Newstack entry =
                        new Newstack(limit.size(), limit.used(), 0, Wish.ROOM, true, false, limit.maxstacksize());
                Goroutine goroutine = Goroutine.at(entry, piece);
                try {
                    goroutine.grower().limitCheck().checkLimit(goroutine.gp(), limit.newsize());
                    return new Printed("");
                } catch (GoFatal end) {
                    return new Printed(String.valueOf(end.getMessage()));
                }
            });

    /**
     * A goroutine at the entry of a function whose check has failed.
     *
     * @param size bytes of its stack
     * @param used bytes of it in use
     * @param framesize bytes of the function's frame
     * @param wish what the guard asks for
     * @param preemptible true if its thread may be taken from it
     * @param preemptShrink true if the collector wanted to shrink the stack, and put it off
     * @param maxstacksize the limit
     */
    public record Newstack(
            long size,
            long used,
            long framesize,
            Wish wish,
            boolean preemptible,
            boolean preemptShrink,
            long maxstacksize) {}

    /** What a guard asks for. */
    public enum Wish {
        /** More room: it is an address. */
        ROOM,
        /** To yield. */
        PREEMPT,
        /** A stack that must not grow after fork. */
        FORK,
        /** A move to a stack of the same size. */
        FORCE_MOVE
    }

    /**
     * What came of it.
     *
     * @param ended how newstack ended: its result, or what Go prints
     * @param called what it called, in order
     * @param left what it left behind
     */
    public record After(String ended, List<String> called, List<String> left) {}

    /** Runs newstack once. */
    public static final Probe<Piece, Newstack, After> NEWSTACK =
            Probe.of("newstack", Newstack.class, After.class, (piece, entry, meter) -> Goroutine.at(entry, piece)
                    .newstack());

    /**
     * A goroutine that calls and returns.
     *
     * @param size bytes of its first stack
     * @param maxstacksize the limit
     * @param framesizes bytes of the frames of its functions f0, f1, and so on; it begins in f0
     * @param steps the number of a function for a call, -1 for a return
     */
    public record Calls(long size, long maxstacksize, List<Long> framesizes, List<Integer> steps) {}

    /**
     * What happened.
     *
     * @param grown each growth of the stack
     * @param ended why it ended before the last step, or ""
     */
    public record Called(List<Growth> grown, String ended) {}

    /**
     * A growth.
     *
     * @param step the number of the step, from 0; -1 for the entry of f0
     * @param oldsize bytes of the stack before
     * @param newsize bytes of the stack after
     */
    public record Growth(int step, long oldsize, long newsize) {}

    /** Lets a goroutine call and return, after its stack was moved once, which tells if newstack is written at all. */
    public static final Probe<Piece, Calls, Called> CALL =
            Probe.of("calls", Calls.class, Called.class, (piece, calls, meter) -> {
                Newstack moved = new Newstack(2048, 1000, 0, Wish.FORCE_MOVE, true, false, calls.maxstacksize());
                Goroutine.at(moved, piece).newstack();
                return CallRun.of(calls, piece);
            });

    private static Grower grower(Piece piece) {
        return piece.maker().make(new FuncTab(List.of()), (gp, size) -> {}, new NotingShrinker(), MaxStack.inMain());
    }

    @Override
    public Piece learner() {
        return new Piece((functab, copier, shrinker, limits) -> {
            Morestack grower = new Morestack(functab, copier, shrinker, limits);
            return new Grower(grower, grower::smallFrameGrows, grower::newsize, grower::checkLimit);
        });
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(Seam.STACK_GROWER, owner, parts -> learner()
                .maker()
                .make(parts.functab(), parts.get(Seam.STACK_COPIER), parts.get(Seam.STACK_SHRINKER), parts.limits())
                .seam());
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(SMALL_FRAME, ANY_FRAME, NEWSIZE, CHECK_LIMIT, NEWSTACK, CALL);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof Misuse;
    }
}
