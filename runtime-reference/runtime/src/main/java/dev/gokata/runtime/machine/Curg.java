package dev.gokata.runtime.machine;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;
import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Goroutine;
import dev.gokata.runtime.stack.CallMachine;
import dev.gokata.runtime.stack.Frame;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackGrowth;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.sync.TryLocker;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The goroutine that runs, and all that its code can do.
 *
 * <p>In Go: compiled code does these things, on the stack of {@code m.curg}.
 *
 * <p>Here: the code is Java, and its words are in simulated memory. A word is a number or an address, as its place says:
 * the maps of a function say it of the <i>slots</i> of its frame and of its arguments, the type says it of an object. Java
 * variables are its registers: no map knows what is in them. So an address in one means nothing any more after the next call,
 * or whatever else may wait: until then the stack may have moved and the object be freed.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "m.curg", simplified = "code is Java, data is words")
public final class Curg {

    private final Machine machine;
    private final G g;
    private final String name;
    private final CallMachine calls;
    private final GoCode code;
    private final boolean isMain;
    private final ChannelWaits channels;
    private @Nullable Goroutine coroutine;
    private @Nullable MThread thread;
    private boolean isParking;
    private boolean isToStop;
    private boolean stackIsBlack;

    Curg(Machine machine, String name, FuncInfo fn, GoCode code, boolean isMain) {
        this.machine = machine;
        this.name = name;
        this.code = code;
        this.isMain = isMain;
        g = new G(machine.scheduler().allgs().size() + 1L, GStatus.IDLE);
        calls = CallMachine.start(
                machine.parts().stackWorld(),
                machine.parts().get(Seam.STACK_GROWER),
                g.goid,
                machine.startingStackSize(),
                fn,
                () -> machine.scheduler().preempted(this));
        calls.stop(StackOwner.NOBODY);
        channels = new ChannelWaits(machine, this);
    }

    // ---- frames ----

    /**
     * Calls a function and returns from it. Its prologue may let the stack grow, or give way to others.
     *
     * @param fn the function
     * @param body what it does
     * @param args its arguments, for which the frame of the caller has room below its locals
     */
    public void call(FuncInfo fn, GoCode body, long... args) {
        machine.passArgs(calls.frame(), fn, args);
        machine.runStackCodeOn(thread());
        long size = bounds().size();
        calls.call(fn);
        if (bounds().size() != size) {
            Go.note("stack", g, size + " -> " + bounds().size());
        }
        body.run(this);
        calls.ret();
    }

    /**
     * Reads a slot of the frame.
     *
     * @param slot the local's place in the function's map, from 0
     * @return the word
     */
    public long get(int slot) {
        return machine.memory().load(addressOf(slot));
    }

    /**
     * Writes a slot of the frame. No write barrier sees it.
     *
     * @param slot the local's place in the function's map, from 0
     * @param word the word
     */
    public void set(int slot, long word) {
        machine.memory().store(addressOf(slot), word);
    }

    /**
     * Returns the address of a slot, as {@code &} does of a variable that does not escape.
     *
     * @param slot the local's place in the function's map, from 0
     * @return an address on the stack
     */
    public long addressOf(int slot) {
        Frame frame = calls.frame();
        int n = frame.fn().locals().n();
        if (slot < 0 || slot >= n) {
            throw new IllegalArgumentException(frame.fn().name() + " has no slot " + slot + ", only " + n);
        }
        return frame.varp() - (long) (n - slot) * PTR_SIZE;
    }

    /**
     * Reads an argument of the function.
     *
     * @param i its place in the function's map, from 0
     * @return the word
     */
    public long arg(int i) {
        return machine.memory().load(calls.frame().argp() + (long) i * PTR_SIZE);
    }

    /**
     * Returns the bounds of the stack at this moment.
     *
     * @return low and high end
     */
    public Stack bounds() {
        return stack().stack();
    }

    // ---- memory ----

    /**
     * Makes an object of zeroes. Is a scheduling point.
     *
     * @param type its type
     * @return its address
     */
    public long mallocgc(HeapType type) {
        return machine.mallocgc(type);
    }

    /**
     * Reads a word that an address leads to, on the heap or a stack. Is a scheduling point.
     *
     * @param pointer the address of the first word
     * @param word which word behind it, from 0
     * @return the word
     * @throws GoPanic if the pointer is nil; the text is Go's
     */
    public long load(long pointer, int word) {
        return machine.load(pointer, word);
    }

    /**
     * Writes a word that an address leads to, on the heap or a stack. Is a scheduling point. The write barrier sees a write of
     * a pointer into an object.
     *
     * @param pointer the address of the first word
     * @param word which word behind it, from 0
     * @param value the word
     * @throws GoPanic if the pointer is nil; the text is Go's
     */
    public void store(long pointer, int word, long value) {
        machine.store(this, pointer, word, value);
    }

    /**
     * Reads a global. Is a scheduling point.
     *
     * @param global its number
     * @return the pointer
     */
    public long loadGlobal(int global) {
        return machine.load(machine.addressOfGlobal(global), 0);
    }

    /**
     * Writes a global. Is a scheduling point. The write barrier sees it.
     *
     * @param global its number
     * @param pointer the pointer
     */
    public void storeGlobal(int global, long pointer) {
        machine.storePointer(this, machine.addressOfGlobal(global), pointer);
    }

    /**
     * Appends to a slice, which is three slots of the frame: pointer, length, capacity.
     *
     * @param slot the slot of the pointer
     * @param et the type of its elements, one word each
     * @param element the element
     */
    public void append(int slot, ElementType et, long element) {
        machine.append(this, slot, et, element);
    }

    /**
     * Runs a collection, and waits for its end.
     *
     * <p>In Go: {@code runtime.GC}.
     */
    public void gc() {
        machine.collector().gc(this);
    }

    // ---- goroutines, channels, locks ----

    /**
     * Starts a goroutine.
     *
     * @param goroutineName its name for messages
     * @param fn its function
     * @param body what it does
     * @param args its arguments, at most four
     */
    public void go(String goroutineName, FuncInfo fn, GoCode body, long... args) {
        machine.newproc(this, goroutineName, fn, body, args);
    }

    /** Lets other goroutines go first. */
    public void gosched() {
        machine.scheduler().gosched(this);
    }

    /**
     * Makes a channel of words.
     *
     * @param size the slots of its ring
     * @param ofPointers whether its words are pointers to objects
     * @return the channel
     */
    public Chan makechan(int size, boolean ofPointers) {
        return new Chan(machine.channels().makechan(PTR_SIZE, size, 0L), ofPointers);
    }

    /**
     * Sends, and waits until that can be done.
     *
     * @param c the channel
     * @param word the word
     */
    public void chansend(Chan c, long word) {
        channels.chansend(c, word);
    }

    /**
     * Receives into a slot of the frame, and waits until that can be done.
     *
     * @param c the channel
     * @param slot where to
     * @return false if the channel was closed and empty, and the slot is 0
     */
    public boolean chanrecv(Chan c, int slot) {
        return channels.chanrecv(c, addressOf(slot));
    }

    /**
     * Receives from one of several channels into a slot of the frame, and waits until one can be done.
     *
     * @param slot where to
     * @param cases the channels
     * @return the number of the channel that was received from, or -1 less that number if it was closed and empty
     */
    public int selectgo(int slot, Chan... cases) {
        return channels.selectgo(addressOf(slot), cases);
    }

    /**
     * Closes a channel.
     *
     * @param c the channel
     */
    public void closechan(Chan c) {
        machine.channels().closechan(c.c());
    }

    /**
     * Makes a mutex. It is locked and unlocked by its own methods.
     *
     * @param label its name for messages
     * @return the mutex, unlocked
     */
    public TryLocker newMutex(String label) {
        return machine.parts().get(Seam.MUTEX).make(label);
    }

    /**
     * Prints a line.
     *
     * @param line the line
     */
    public void print(String line) {
        Go.point("print", line);
        machine.print(line);
    }

    // ---- what the machine does with it ----

    G g() {
        return g;
    }

    GStack stack() {
        return calls.gp();
    }

    List<StackGrowth> growths() {
        return calls.growths();
    }

    Goroutine coroutine() {
        return Objects.requireNonNull(coroutine);
    }

    void setCoroutine(Goroutine coroutine) {
        this.coroutine = coroutine;
    }

    MThread thread() {
        return Objects.requireNonNull(thread);
    }

    /** Runs its code. Its function's frame is on the stack already. */
    void runAll() {
        code.run(this);
        machine.scheduler().goexit(this, isMain);
    }

    void beginsToRun(MThread on) {
        thread = on;
        isParking = false;
        stack().setStackguard0(stack().stack().lo() + STACK_GUARD);
        calls.goOn();
    }

    void saveRegisters() {
        calls.stop(StackOwner.GOROUTINE);
    }

    void isAboutToPark() {
        saveRegisters();
        isParking = true;
        channels.isAboutToPark();
    }

    ChannelWaits channels() {
        return channels;
    }

    /** Tells whether it is between the decision to park and its next turn. */
    boolean isParking() {
        return isParking;
    }

    void askToYield() {
        stack().setStackguard0(STACK_PREEMPT);
    }

    /** Tells whether somebody wants it to stop, and not only to yield. In Go: {@code preemptStop}. */
    boolean isToStop() {
        return isToStop;
    }

    void setToStop(boolean toStop) {
        isToStop = toStop;
    }

    boolean stackIsBlack() {
        return stackIsBlack;
    }

    void setStackIsBlack(boolean isBlack) {
        stackIsBlack = isBlack;
    }

    @Override
    public String toString() {
        return g + " " + name;
    }
}
