package dev.gokata.runtime.stack;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.memory.Region;
import dev.gokata.runtime.sim.GoFatal;

/**
 * What code that makes, moves and frees stacks works with: the memory, the functions, and an allocator of stacks.
 *
 * <p>A stack is a live region of memory from {@link #stackalloc} to {@link #stackfree}, named for its goroutine. Its words
 * hold junk at first.
 */
@Simulator
public final class StackWorld {

    private final AddressSpace memory;
    private final FuncTab functab;
    private final StackAllocator allocator;
    private int p;

    /**
     * Makes a world whose code runs on P 0.
     *
     * @param memory where stacks are
     * @param functab the functions whose frames are on them
     * @param allocator which addresses they get
     */
    public StackWorld(AddressSpace memory, FuncTab functab, StackAllocator allocator) {
        this.memory = memory;
        this.functab = functab;
        this.allocator = allocator;
    }

    /**
     * Returns the memory.
     *
     * @return where stacks are
     */
    public AddressSpace memory() {
        return memory;
    }

    /**
     * Returns the functions.
     *
     * @return whose frames are on stacks
     */
    public FuncTab functab() {
        return functab;
    }

    /**
     * Moves the code that runs to another P.
     *
     * @param p the P whose cache stacks come from and go to, or {@link StackAllocator#NO_P}
     */
    public void runOn(int p) {
        this.p = p;
    }

    /**
     * Makes a stack live.
     *
     * @param gp the goroutine that it is for; it is not changed
     * @param size bytes, a power of two from 2048
     * @return its bounds
     * @throws GoFatal if {@code size} is not a power of two
     */
    public Stack stackalloc(GStack gp, long size) {
        Stack stack = allocator.stackalloc(p, size);
        memory.map(stack.lo(), stack.size(), "stack of goroutine " + gp.goid());
        return stack;
    }

    /**
     * Ends the life of a stack.
     *
     * @param stack its bounds as they were handed out
     * @throws IllegalArgumentException if no stack with these bounds is live
     */
    public void stackfree(Stack stack) {
        Region region = memory.regionAt(stack.lo())
                .filter(found -> found.start() == stack.lo() && found.end() == stack.hi())
                .orElseThrow(
                        () -> new IllegalArgumentException("stack " + stack + " is not live, so it can't be freed"));
        memory.free(region);
        allocator.stackfree(p, stack);
    }

    /**
     * Starts a walk over the frames of a goroutine.
     *
     * @param gp a goroutine whose registers are saved
     * @return a walk at the innermost frame
     */
    public Unwinder unwinder(GStack gp) {
        return new Unwinder(memory, functab, gp);
    }
}
