package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.StackWorld;
import dev.gokata.runtime.sync.Processors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of one run, each made when it is first asked for. Makers of pieces find here what their pieces stand on. */
@Simulator
public final class Parts {

    private final Seams seams;
    private final int gomaxprocs;
    private final Random random;
    private final AddressSpace memory = new AddressSpace();
    private final FuncTab functab;
    private final MaxStack limits = MaxStack.inMain();
    private final Map<Seam<?>, Object> made = new HashMap<>();
    private final Set<Seam<?>> underWay = new HashSet<>();
    private @Nullable StackWorld stackWorld;

    Parts(Seams seams, int gomaxprocs, long seed, FuncTab functab) {
        this.seams = seams;
        this.gomaxprocs = gomaxprocs;
        this.functab = functab;
        random = new Random(seed);
    }

    /**
     * Returns the piece in a seam.
     *
     * @param seam which
     * @param <T> the type of the piece
     * @return the same each time
     * @throws IllegalArgumentException if there is none, or it asks for itself while it is made
     */
    public <T> T get(Seam<T> seam) {
        Object known = made.get(seam);
        if (known == null) {
            if (!underWay.add(seam)) {
                throw new IllegalArgumentException("the piece in the seam " + seam + " is made from itself");
            }
            known = seams.make(seam, this);
            made.put(seam, known);
        }
        return seam.type().cast(known);
    }

    /**
     * Returns the memory.
     *
     * @return where stacks, globals and objects are
     */
    public AddressSpace memory() {
        return memory;
    }

    /**
     * Returns where stacks get their pages.
     *
     * @return a source on {@link #memory}
     */
    public SpanSource spans() {
        return SpanSource.of(memory);
    }

    /**
     * Returns the functions of the program and of the runtime.
     *
     * @return whose frames are on stacks
     */
    public FuncTab functab() {
        return functab;
    }

    /**
     * Returns what code that moves stacks works with.
     *
     * @return memory, functions and the piece in the seam of stack allocation
     */
    public StackWorld stackWorld() {
        StackWorld world = stackWorld;
        if (world == null) {
            world = new StackWorld(memory, functab, get(Seam.STACK_ALLOCATOR));
            stackWorld = world;
        }
        return world;
    }

    /**
     * Returns how large stacks may become.
     *
     * @return the limits of a program whose {@code main} has begun
     */
    public MaxStack limits() {
        return limits;
    }

    /**
     * Returns the number of Ps.
     *
     * @return from 1
     */
    public int gomaxprocs() {
        return gomaxprocs;
    }

    /**
     * Returns the machine as spinning sees it.
     *
     * @return as many busy processors as there are Ps
     */
    public Processors processors() {
        return Processors.allBusy(gomaxprocs);
    }

    /**
     * Picks a number that follows from the run's seed. In Go: {@code cheaprandn}.
     *
     * @param n how many numbers there are to pick from, from 1
     * @return 0..n-1
     */
    public int cheaprandn(int n) {
        return random.nextInt(n);
    }
}
