package dev.gokata.runtime.gc;

import dev.gokata.runtime.GoSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One collection, taken step by step beside the goroutines of a program.
 *
 * <p>In Go: the world is stopped for a moment to turn the write barrier on, marking runs beside the program, the world is
 * stopped again to end it, and sweeping runs beside the program. Many workers mark, and any of them takes roots or objects.
 *
 * <p>Here: two workers, one for roots and one for objects, so that an object can be scanned between two roots. Each of these
 * is one step:
 *
 * <ol>
 *   <li>{@code roots}: start marking, with the world stopped.
 *   <li>{@code roots}: scan the globals; then scan a stack, all of it, with its goroutine stopped; then the next.
 *   <li>{@code marker}: scan one grey object.
 *   <li>{@code roots}: when all roots are black and nothing is grey, end marking and sweep, with the world stopped. This
 *       ends the run; what steps the goroutines still have are not taken.
 *   <li>{@code G1}, {@code G2} …: the goroutine's next step. A write to the heap or to a global is one step with its barrier.
 * </ol>
 *
 * <p>A stack is scanned once: black for the rest of the collection, whatever its goroutine writes to it.
 */
@GoSource(file = "runtime/mgc.go", symbol = "gcStart", simplified = "two workers, and sweeping stops the world")
public final class GcCycle {

    /** The worker that starts, scans roots and ends. */
    public static final int ROOTS = 0;

    /** The worker that scans objects. */
    public static final int MARKER = 1;

    /** Goroutine 1; the next follow. */
    public static final int G1 = 2;

    private final GcProgram program;
    private final MutableHeap heap;
    private final Marker marker;
    private final Mutator mutator;
    private final int[] taken;
    private final boolean[] stacksAreBlack;
    private final List<Integer> swept = new ArrayList<>();
    private GcPhase phase = GcPhase.OFF;
    private boolean globalsAreBlack;
    private int stacksScanned;
    private boolean isOver;

    /**
     * Makes a collection that has not begun.
     *
     * @param program what runs beside it
     * @param maker makes the marker
     * @param barrier the write barrier
     */
    public GcCycle(GcProgram program, Marker.Maker maker, WriteBarrier barrier) {
        this.program = program;
        heap = new MutableHeap(program.heap());
        marker = maker.make(heap);
        mutator = new Mutator(heap, marker, barrier);
        taken = new int[program.goroutines().size()];
        stacksAreBlack = new boolean[taken.length];
    }

    /**
     * Finds who can take a step.
     *
     * @return {@link #ROOTS}, {@link #MARKER}, and goroutines from {@link #G1} on, ascending; empty at the end
     */
    public List<Integer> actors() {
        List<Integer> actors = new ArrayList<>();
        for (int actor = ROOTS; actor < G1 + taken.length; actor++) {
            if (hasStep(actor)) {
                actors.add(actor);
            }
        }
        return actors;
    }

    private boolean hasStep(int actor) {
        if (isOver || actor < ROOTS || actor >= G1 + taken.length) {
            return false;
        }
        boolean marking = phase == GcPhase.MARK;
        if (actor == ROOTS) {
            return !marking || !rootsAreBlack() || !marker.hasGrey();
        }
        if (actor == MARKER) {
            return marking && marker.hasGrey();
        }
        return taken[actor - G1] < program.goroutines().get(actor - G1).size();
    }

    /**
     * Tells whether a step would end the marking.
     *
     * @param actor who would take it
     * @return whether it is the last
     */
    public boolean isAboutToEnd(int actor) {
        return actor == ROOTS && phase == GcPhase.MARK && rootsAreBlack();
    }

    /**
     * Takes a step.
     *
     * @param actor who takes it, one of {@link #actors}
     * @return what it was
     */
    public GcStep step(int actor) {
        return new GcStep(actor, take(actor).get());
    }

    /** Takes a step, and can say what it was. */
    Supplier<String> take(int actor) {
        if (!hasStep(actor)) {
            throw new IllegalArgumentException(new GcStep(actor, "").who() + " has no step to take");
        }
        if (actor == ROOTS) {
            return stepOfRoots();
        }
        if (actor == MARKER) {
            int scanned = marker.scanobject();
            return () -> "scan " + HeapGraph.name(scanned);
        }
        int g = actor - G1;
        MutatorStep step = program.goroutines().get(g).get(taken[g]++);
        return mutator.take(step, heap.stacks[g], !stacksAreBlack[g], phase);
    }

    /**
     * Copies the state, which no later step changes.
     *
     * @return the state now
     */
    public GcState state() {
        List<Color> colors = new ArrayList<>();
        for (int object = 0; object < heap.objects(); object++) {
            colors.add(marker.color(object));
        }
        List<Boolean> stacks = new ArrayList<>();
        for (boolean isBlack : stacksAreBlack) {
            stacks.add(isBlack);
        }
        return new GcState(phase, heap.snapshot(), colors, swept, globalsAreBlack, stacks);
    }

    /**
     * Counts the work of the marker.
     *
     * @return how many words of objects it has read
     */
    public long reads() {
        return heap.reads();
    }

    /** Tells whether something was freed that the program can still reach. */
    boolean hasLost() {
        return !swept.isEmpty() && !state().lost().isEmpty();
    }

    private boolean rootsAreBlack() {
        return globalsAreBlack && stacksScanned == stacksAreBlack.length;
    }

    private Supplier<String> stepOfRoots() {
        if (phase == GcPhase.OFF) {
            phase = GcPhase.MARK;
            return () -> "start: " + phase.goName() + ", write barrier on";
        }
        if (!globalsAreBlack) {
            shadeAll(heap.globals);
            globalsAreBlack = true;
            return () -> "scan globals";
        }
        if (stacksScanned < stacksAreBlack.length) {
            shadeAll(heap.stacks[stacksScanned]);
            stacksAreBlack[stacksScanned++] = true;
            int goroutine = stacksScanned;
            return () -> "scan stack of G" + goroutine;
        }
        return terminate();
    }

    private void shadeAll(int[] pointers) {
        for (int pointer : pointers) {
            marker.shade(pointer);
        }
    }

    private Supplier<String> terminate() {
        phase = GcPhase.MARK_TERMINATION;
        // With the world stopped there is nobody left who could shade: what is white now stays so.
        for (int object = 0; object < heap.objects(); object++) {
            if (marker.color(object) == Color.WHITE) {
                swept.add(object);
            }
        }
        phase = GcPhase.OFF;
        isOver = true;
        return () -> "end: " + GcPhase.MARK_TERMINATION.goName() + ", sweep";
    }
}
