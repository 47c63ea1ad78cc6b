package dev.gokata.runtime.stack;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.memory.AddressSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The image of a stack in simulated memory.
 *
 * <p>Stack and objects are live at the addresses that the image says. Below the part in use the stack holds junk.
 */
@Simulator
public final class LoadedStack {

    private final StackWorld world;
    private final GStack gp;
    private final List<FuncInfo> functions;
    private final List<HeapObject> heap;
    private final ImageChannels channels;

    private LoadedStack(StackImage image, Function<AddressSpace, StackAllocator> allocator) {
        AddressSpace memory = new AddressSpace();
        this.functions = image.functions();
        this.heap = image.heap();
        this.gp = new GStack(image.goid());
        this.channels = new ImageChannels(gp);
        memory.map(image.stack().lo(), image.stack().size(), "stack of goroutine " + image.goid());
        storeAll(memory, image.sched().sp(), image.words());
        for (HeapObject object : heap) {
            memory.map(object.address(), (long) object.words().size() * PTR_SIZE, "heap object");
            storeAll(memory, object.address(), object.words());
        }
        this.world = new StackWorld(memory, new FuncTab(functions), allocator.apply(memory));
        putInto(image);
    }

    /**
     * Loads an image. Every new stack gets fresh addresses.
     *
     * @param image a goroutine and its stack
     * @return the same in memory
     * @throws IllegalArgumentException if stack and objects overlap or lie outside of the address space, or two functions
     *     have the same entry
     */
    public static LoadedStack of(StackImage image) {
        return of(image, memory -> new FreshStackAllocator(SpanSource.of(memory)));
    }

    /**
     * Loads an image.
     *
     * @param image a goroutine and its stack
     * @param allocator makes the allocator of new stacks from the memory
     * @return the same in memory
     * @throws IllegalArgumentException as for {@link #of(StackImage)}
     */
    public static LoadedStack of(StackImage image, Function<AddressSpace, StackAllocator> allocator) {
        return new LoadedStack(image, allocator);
    }

    private static void storeAll(AddressSpace memory, long start, List<Long> words) {
        for (int i = 0; i < words.size(); i++) {
            memory.store(start + (long) i * PTR_SIZE, words.get(i));
        }
    }

    private void putInto(StackImage image) {
        gp.setStack(image.stack());
        gp.setStackguard0(image.stackguard0());
        gp.setSched(image.sched());
        gp.setStktopsp(image.stktopsp());
        gp.setDeferHead(image.deferHead());
        gp.setPanicHead(image.panicHead());
        gp.setWaiting(image.waiting().stream().map(channels::sudog).toList());
        image.conditions().putInto(gp);
    }

    /**
     * Returns the memory with what belongs to it.
     *
     * @return what code that works on the stack needs
     */
    public StackWorld world() {
        return world;
    }

    /**
     * Returns the goroutine.
     *
     * @return as the image said, and as it was changed since
     */
    public GStack gp() {
        return gp;
    }

    /**
     * Returns what was done to the locks of channels.
     *
     * @return in order
     */
    public List<LockEvent> lockEvents() {
        return channels.events();
    }

    /**
     * Takes an image of the goroutine as it is now.
     *
     * @return plain data
     * @throws dev.gokata.runtime.memory.MemoryFault if the part in use is not where the goroutine says
     * @throws IllegalArgumentException if SP is outside of the stack
     */
    public StackImage image() {
        Stack stack = gp.stack();
        return new StackImage(
                gp.goid(),
                stack,
                gp.stackguard0(),
                gp.sched(),
                gp.stktopsp(),
                gp.deferHead(),
                gp.panicHead(),
                gp.waiting().stream().map(channels::image).toList(),
                StackConditions.of(gp),
                functions,
                loadAll(gp.sched().sp(), stack.hi()),
                heap.stream()
                        .map(object -> new HeapObject(
                                object.address(),
                                loadAll(
                                        object.address(),
                                        object.address() + (long) object.words().size() * PTR_SIZE)))
                        .toList());
    }

    private List<Long> loadAll(long from, long to) {
        List<Long> words = new ArrayList<>();
        for (long address = from; address < to; address += PTR_SIZE) {
            words.add(world.memory().load(address));
        }
        return words;
    }
}
