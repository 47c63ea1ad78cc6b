package dev.gokata.runtime.stack;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.Simulator;
import java.util.List;

/**
 * A goroutine that does not run, its stack and all that belongs to it, as plain data.
 *
 * <p>{@link LoadedStack} turns it into simulated memory and back.
 *
 * @param goid the goroutine's number
 * @param stack the bounds of its stack
 * @param stackguard0 the address that prologues compare SP with
 * @param sched its registers; SP is the lowest address in use
 * @param stktopsp the SP that a walk of the whole stack must end with
 * @param deferHead the address of its newest deferred call's record, or 0
 * @param panicHead the address of its innermost panic's record, or 0
 * @param waiting its waits on channels, in the order in which the channels are locked
 * @param conditions what else it is doing
 * @param functions the functions whose frames are on the stack
 * @param words the part of the stack that is in use, from the word at SP up
 * @param heap objects on the heap that belong to the picture
 */
@Simulator
public record StackImage(
        long goid,
        Stack stack,
        long stackguard0,
        Gobuf sched,
        long stktopsp,
        long deferHead,
        long panicHead,
        List<SudogImage> waiting,
        StackConditions conditions,
        List<FuncInfo> functions,
        List<Long> words,
        List<HeapObject> heap) {

    /**
     * Checks that the words are those from SP to the stack's high end.
     *
     * @param goid the goroutine's number
     * @param stack the bounds of its stack
     * @param stackguard0 the address that prologues compare SP with
     * @param sched its registers
     * @param stktopsp the SP that a walk of the whole stack must end with
     * @param deferHead the address of its newest deferred call's record, or 0
     * @param panicHead the address of its innermost panic's record, or 0
     * @param waiting its waits on channels
     * @param conditions what else it is doing
     * @param functions the functions whose frames are on the stack
     * @param words the part of the stack that is in use
     * @param heap objects on the heap
     * @throws IllegalArgumentException if SP is outside of the stack, or there are more words or fewer
     */
    public StackImage {
        waiting = List.copyOf(waiting);
        functions = List.copyOf(functions);
        words = List.copyOf(words);
        heap = List.copyOf(heap);
        if (sched.sp() < stack.lo() || sched.sp() > stack.hi()) {
            throw new IllegalArgumentException("sp is outside of the stack " + stack);
        }
        if (words.size() != (stack.hi() - sched.sp()) / PTR_SIZE) {
            throw new IllegalArgumentException(
                    words.size() + " words are not the " + (stack.hi() - sched.sp()) + " bytes in use");
        }
    }

    /**
     * Returns the part of the stack that is in use.
     *
     * @return bytes from SP to the high end
     */
    public long used() {
        return stack.hi() - sched.sp();
    }

    /**
     * Returns a word of the part in use.
     *
     * @param address its address, a multiple of 8 from SP up and below the high end
     * @return the word
     */
    public long wordAt(long address) {
        return words.get((int) ((address - sched.sp()) / PTR_SIZE));
    }
}
