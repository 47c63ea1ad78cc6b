package dev.gokata.katas.shrinkstack;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.StackConditions;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackShrinkSteps;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class ShrinkStackKata implements Kata<ShrinkStackKata.Piece>, FitsInto<Seams> {

    /**
     * What the probes need of your code.
     *
     * @param shrinker makes a shrinker that has a copier
     */
    public record Piece(Function<StackCopier, StackShrinkSteps> shrinker) {}

    /**
     * A stack that is more or less in use.
     *
     * @param oldsize bytes of the stack
     * @param used bytes of it in use
     */
    public record Use(long oldsize, long used) {}

    /**
     * A size of a stack.
     *
     * @param bytes its length
     */
    public record Size(long bytes) {}

    /**
     * A goroutine.
     *
     * @param size bytes of its stack, or 0 if it has none
     * @param used bytes of it in use
     * @param conditions what the goroutine is doing
     * @param syncSafePoint true if it was stopped in a prologue
     * @param preemptible false if its thread may not be taken from it
     */
    public record State(long size, long used, StackConditions conditions, boolean syncSafePoint, boolean preemptible) {}

    /**
     * Whether a stack may be moved.
     *
     * @param safe true if it may
     */
    public record Answer(boolean safe) {}

    /** What is asked of a shrinker. */
    public enum Method {
        /** To shrink a stack. */
        SHRINKSTACK("shrinkstack"),
        /** To shrink it in a collection, or put that off. */
        SHRINK_OR_DEFER("shrinkOrDefer"),
        /** To do what was put off. */
        SHRINK_IF_DEFERRED("shrinkIfDeferred");

        private final String text;

        Method(String text) {
            this.text = text;
        }

        void call(StackShrinkSteps shrinker, GStack gp) {
            switch (this) {
                case SHRINKSTACK -> shrinker.shrinkstack(gp);
                case SHRINK_OR_DEFER -> shrinker.shrinkOrDefer(gp);
                case SHRINK_IF_DEFERRED -> shrinker.shrinkIfDeferred(gp);
            }
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A goroutine of which something is asked.
     *
     * @param state the goroutine
     * @param method what is asked
     */
    public record Call(State state, Method method) {}

    /**
     * What came of it.
     *
     * @param ended Go's words, if the program ended
     * @param moves the sizes that the copier was asked for, in order
     * @param state the goroutine afterwards
     * @param guardAboveLo the distance of the guard from the low end of the stack
     */
    public record After(Optional<String> ended, List<Long> moves, State state, long guardAboveLo) {}

    /** Something that happens to a goroutine. */
    public enum Happening {
        /** It calls and returns until so many bytes are in use; the stack is doubled until they fit. */
        USE,
        /** The collector scans the stack, while the goroutine is parked. */
        COLLECT,
        /** The collector scans the stack, while the goroutine is in a system call. */
        COLLECT_IN_SYSTEM_CALL,
        /** The collector scans the stack, while the goroutine is stopped between two calls. */
        COLLECT_BETWEEN_CALLS,
        /** The collector scans the stack, while the goroutine is about to park on a channel. */
        COLLECT_WHILE_PARKING,
        /** It stops in a prologue, because it was asked to yield. */
        YIELD
    }

    /**
     * A step of a story.
     *
     * @param happening what happens
     * @param bytes how many are in use from then on, if that is what changes
     */
    public record Step(Happening happening, long bytes) {}

    /**
     * The story of a goroutine, which begins with a stack of 2048 bytes.
     *
     * @param steps what happens, in order
     */
    public record Story(List<Step> steps) {}

    /**
     * A goroutine after a step.
     *
     * @param size bytes of its stack
     * @param marked true if it is to shrink later
     */
    public record Moment(long size, boolean marked) {}

    /**
     * What became of a goroutine.
     *
     * @param moments what it was like after each step
     * @param moves how often its stack was moved
     */
    public record Told(List<Moment> moments, int moves) {}

    /** Asks for a size. */
    public static final Probe<Piece, Use, Size> NEWSIZE = Probe.of(
            "newsize",
            Use.class,
            Size.class,
            (piece, use, meter) ->
                    new Size(piece.shrinker().apply(new MovingCopier()).newsize(use.oldsize(), use.used())));

    /** Asks if a stack may be moved. */
    public static final Probe<Piece, State, Answer> SAFE = Probe.of(
            "isShrinkStackSafe",
            State.class,
            Answer.class,
            (piece, state, meter) -> new Answer(
                    piece.shrinker().apply(new MovingCopier()).isShrinkStackSafe(Goroutines.goroutine(state))));

    /** Asks for one thing, once. */
    public static final Probe<Piece, Call, After> CALL =
            Probe.of("shrinkstack", Call.class, After.class, (piece, call, meter) -> {
                MovingCopier copier = new MovingCopier();
                GStack gp = Goroutines.goroutine(call.state());
                Optional<String> ended = Optional.empty();
                try {
                    call.method().call(piece.shrinker().apply(copier), gp);
                } catch (GoFatal fatal) {
                    ended = Optional.of(String.valueOf(fatal.getMessage()));
                }
                long guard = gp.stackguard0() - gp.stack().lo();
                return new After(ended, copier.moves(), Goroutines.state(gp), guard);
            });

    /** Lets a goroutine live through a story. */
    public static final Probe<Piece, Story, Told> STORY =
            Probe.of("story", Story.class, Told.class, (piece, story, meter) -> {
                MovingCopier copier = new MovingCopier();
                return new Life(copier, piece.shrinker().apply(copier)).through(story);
            });

    @Override
    public Piece learner() {
        return new Piece(ShrinkStack::new);
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(
                Seam.STACK_SHRINKER, owner, parts -> learner().shrinker().apply(parts.get(Seam.STACK_COPIER)));
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(NEWSIZE, SAFE, CALL, STORY);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof Misuse;
    }
}
