package dev.gokata.katas.copystack;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.memory.AccessLog;
import dev.gokata.runtime.memory.AccessRange;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.memory.MemoryFault;
import dev.gokata.runtime.memory.Region;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.AdjustInfo;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.ChannelMisuse;
import dev.gokata.runtime.stack.FreshStackAllocator;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.LoadedStack;
import dev.gokata.runtime.stack.LockEvent;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopySteps;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.StackSudog;
import dev.gokata.runtime.stack.StackWorld;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How your code is called: the probes of the kata, with their scenarios and observations. */
public final class CopyStackKata implements Kata<CopyStackKata.Piece>, FitsInto<Seams> {

    /**
     * What the probes need of your code.
     *
     * @param copier makes a copier for a world
     */
    public record Piece(Function<StackWorld, StackCopySteps> copier) {}

    /**
     * A stack whose part in use is to be copied.
     *
     * @param before the goroutine and its stack
     * @param newsize bytes of the new stack
     * @param copied bytes from SP up that are in the new stack already
     */
    public record Copying(StackImage before, long newsize, long copied) {}

    /**
     * What was copied.
     *
     * @param words the words at the high end of the new stack, as many as are in use in the old one
     * @param reads what was read of the old stack
     * @param writes what was written to the new stack
     * @param oldWrites what was written to the old stack
     */
    public record Copied(List<Long> words, AccessRange reads, AccessRange writes, AccessRange oldWrites) {}

    /**
     * Words in a row.
     *
     * @param words the words, the lowest first
     * @param bv their map
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     */
    public record Row(List<Long> words, BitVector bv, AdjustInfo adjinfo) {}

    /**
     * Words that were adjusted.
     *
     * @param words the words, the lowest first
     */
    public record Adjusted(List<Long> words) {}

    /** What is adjusted after a stack was copied. */
    public enum Part {
        /** All frames. */
        FRAMES("adjustframes"),
        /** The saved context and frame pointer. */
        CTXT("adjustctxt"),
        /** The deferred calls. */
        DEFERS("adjustdefers"),
        /** The panics. */
        PANICS("adjustpanics"),
        /** The waits on channels. */
        SUDOGS("adjustsudogs");

        private final String method;

        Part(String method) {
            this.method = method;
        }

        String method() {
            return method;
        }

        private void adjust(StackCopySteps copier, GStack gp, AdjustInfo adjinfo) {
            switch (this) {
                case FRAMES -> copier.adjustframes(gp, adjinfo);
                case CTXT -> copier.adjustctxt(gp, adjinfo);
                case DEFERS -> copier.adjustdefers(gp, adjinfo);
                case PANICS -> copier.adjustpanics(gp, adjinfo);
                case SUDOGS -> copier.adjustsudogs(gp, adjinfo);
            }
        }
    }

    /**
     * A stack that was copied word by word; what pointed into the old stack still does, and the old stack is gone.
     *
     * @param copy the goroutine and the copy
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     * @param part what is to be adjusted
     */
    public record Unadjusted(StackImage copy, AdjustInfo adjinfo, Part part) {}

    /**
     * A goroutine and its stack afterwards.
     *
     * @param image all that belongs to it
     */
    public record After(StackImage image) {}

    /**
     * A goroutine that sends a value of one word at the worst moment.
     *
     * @param receiver the number of the wait that gets the value
     * @param beforeLocked true for the last moment before the channel is locked, false for the first after it is unlocked
     * @param value the value
     */
    public record Sender(int receiver, boolean beforeLocked, long value) {}

    /**
     * A stack that is to be moved.
     *
     * @param before the goroutine and its stack
     * @param newsize bytes of the new stack
     * @param senders who sends meanwhile
     */
    public record Move(StackImage before, long newsize, List<Sender> senders) {}

    /**
     * Waits that were adjusted.
     *
     * @param bytes what was said to be copied
     * @param locks what was done to the locks of channels
     * @param elems where the values of the waits are now
     * @param words the words at the high end of the new stack, as many as are in use in the old one
     */
    public record Synced(long bytes, List<LockEvent> locks, List<Long> elems, List<Long> words) {}

    /**
     * A stack that was moved, or not.
     *
     * @param ended Go's words, if the program ended
     * @param lost why there is no image: the part in use is not where the goroutine says
     * @param image all that belongs to the goroutine
     * @param locks what was done to the locks of channels
     * @param reads what was read of the old stack
     * @param freed true if the old stack was freed
     */
    public record Moved(
            Optional<String> ended,
            Optional<String> lost,
            Optional<StackImage> image,
            List<LockEvent> locks,
            AccessRange reads,
            boolean freed) {}

    /** Copies the part in use into a new stack. */
    public static final Probe<Piece, Copying, Copied> COPY =
            Probe.of("copyused", Copying.class, Copied.class, (piece, copying, meter) -> {
                LoadedStack loaded = LoadedStack.of(copying.before());
                AddressSpace memory = loaded.world().memory();
                GStack gp = loaded.gp();
                Stack copy = loaded.world().stackalloc(gp, copying.newsize());
                long bottom = copy.hi() - copying.before().used();
                for (long offset = 0; offset < copying.copied(); offset += AddressSpace.WORD_BYTES) {
                    memory.store(bottom + offset, memory.load(gp.sched().sp() + offset));
                }
                AccessLog log = new AccessLog();
                memory.startLog(log);
                piece.copier().apply(loaded.world()).copyused(gp, copy, copying.copied());
                memory.stopLog();
                Region old = memory.regionAt(copying.before().stack().lo()).orElseThrow();
                return new Copied(
                        words(memory, bottom, copy.hi()),
                        log.of(old).reads(),
                        log.of(memory.regionAt(copy.lo()).orElseThrow()).writes(),
                        log.of(old).writes());
            });

    /** Adjusts words in a row that lie outside of the old stack. */
    public static final Probe<Piece, Row, Adjusted> ADJUST_POINTERS =
            Probe.of("adjustpointers", Row.class, Adjusted.class, (piece, row, meter) -> {
                AddressSpace memory = new AddressSpace();
                long start = row.adjinfo().old().lo() + row.adjinfo().delta();
                long bytes = (long) row.words().size() * AddressSpace.WORD_BYTES;
                memory.map(start, bytes, "words of the new stack");
                for (int i = 0; i < row.words().size(); i++) {
                    memory.store(
                            start + (long) i * AddressSpace.WORD_BYTES,
                            row.words().get(i));
                }
                StackWorld world =
                        new StackWorld(memory, new FuncTab(List.of()), new FreshStackAllocator(SpanSource.of(memory)));
                piece.copier().apply(world).adjustpointers(start, row.bv(), row.adjinfo());
                return new Adjusted(words(memory, start, start + bytes));
            });

    /** Adjusts a part of a goroutine whose stack was copied. */
    public static final Probe<Piece, Unadjusted, After> ADJUST =
            Probe.of("adjust", Unadjusted.class, After.class, (piece, unadjusted, meter) -> {
                LoadedStack loaded = LoadedStack.of(unadjusted.copy());
                StackCopySteps copier = piece.copier().apply(loaded.world());
                unadjusted.part().adjust(copier, loaded.gp(), unadjusted.adjinfo());
                return new After(loaded.image());
            });

    /** Adjusts the waits on channels while others send. */
    public static final Probe<Piece, Move, Synced> SYNC =
            Probe.of("syncadjustsudogs", Move.class, Synced.class, (piece, move, meter) -> {
                LoadedStack loaded = LoadedStack.of(move.before());
                Stack old = loaded.gp().stack();
                Stack copy = loaded.world().stackalloc(loaded.gp(), move.newsize());
                Senders senders = Senders.join(loaded, move.senders());
                long bytes = piece.copier()
                        .apply(loaded.world())
                        .syncadjustsudogs(loaded.gp(), AdjustInfo.between(old, copy));
                senders.leave();
                AddressSpace memory = loaded.world().memory();
                List<Long> words = words(memory, copy.hi() - move.before().used(), copy.hi());
                return new Synced(bytes, locks(loaded), elems(loaded.gp()), words);
            });

    /** Moves a stack while others send. */
    public static final Probe<Piece, Move, Moved> MOVE =
            Probe.of("copystack", Move.class, Moved.class, (piece, move, meter) -> {
                LoadedStack loaded = LoadedStack.of(move.before());
                AddressSpace memory = loaded.world().memory();
                Optional<Region> old = memory.regionAt(move.before().stack().lo());
                Senders senders = Senders.join(loaded, move.senders());
                AccessLog log = new AccessLog();
                memory.startLog(log);
                Optional<String> ended = Optional.empty();
                try {
                    piece.copier().apply(loaded.world()).copystack(loaded.gp(), move.newsize());
                } catch (GoFatal fatal) {
                    ended = Optional.of(fatal.getMessage());
                }
                memory.stopLog();
                senders.leave();
                AccessRange reads = old.map(region -> log.of(region).reads()).orElse(AccessRange.NONE);
                boolean freed =
                        old.isPresent() && !memory.regionAt(old.get().start()).equals(old);
                try {
                    Optional<StackImage> image = Optional.of(loaded.image());
                    return new Moved(ended, Optional.empty(), image, locks(loaded), reads, freed);
                } catch (MemoryFault | IllegalArgumentException e) {
                    Optional<String> lost = Optional.of(String.valueOf(e.getMessage()));
                    return new Moved(ended, lost, Optional.empty(), locks(loaded), reads, freed);
                }
            });

    private static List<Long> words(AddressSpace memory, long from, long to) {
        List<Long> words = new ArrayList<>();
        for (long address = from; address < to; address += AddressSpace.WORD_BYTES) {
            words.add(memory.load(address));
        }
        return words;
    }

    /** Lists what was done to locks. Those given back in a row may be given back in any order. */
    private static List<LockEvent> locks(LoadedStack loaded) {
        List<LockEvent> events = new ArrayList<>(loaded.lockEvents());
        int last = events.size();
        while (last > 0 && !events.get(last - 1).taken()) {
            last--;
        }
        events.subList(last, events.size()).sort(Comparator.comparingInt(LockEvent::channel));
        return events;
    }

    private static List<Long> elems(GStack gp) {
        return gp.waiting().stream().map(StackSudog::elem).toList();
    }

    @Override
    public Piece learner() {
        return new Piece(CopyStack::new);
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(
                Seam.STACK_COPIER, owner, parts -> learner().copier().apply(parts.stackWorld()));
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(COPY, ADJUST_POINTERS, ADJUST, SYNC, MOVE);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof ChannelMisuse;
    }
}
