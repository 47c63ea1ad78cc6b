package dev.gokata.runtime.stack;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.GoSource;

/**
 * One function's part of a stack, while it is walked.
 *
 * @param fn the function
 * @param pc where it goes on
 * @param sp its lowest address
 * @param fp the address behind its return address: its caller's lowest
 * @param varp the address behind its locals, where the saved BP is if there is one
 * @param argp the address of its arguments
 */
@GoSource(file = "runtime/stkframe.go", symbol = "stkframe", simplified = "without lr and continpc")
public record Frame(FuncInfo fn, long pc, long sp, long fp, long varp, long argp) {

    /**
     * Returns the frame of a function whose registers are known.
     *
     * @param fn the function
     * @param pc where it goes on
     * @param sp its lowest address
     * @return the frame, computed from the function's size at that pc
     */
    public static Frame at(FuncInfo fn, long pc, long sp) {
        long fp = sp + fn.spDelta(pc) + PTR_SIZE;
        long returnAddress = fp - PTR_SIZE;
        long varp = returnAddress > sp ? returnAddress - PTR_SIZE : returnAddress;
        return new Frame(fn, pc, sp, fp, varp, fp);
    }

    /**
     * Tells if the frame holds the frame pointer of its caller, at {@code varp}.
     *
     * @return true if there is a word for it between the locals and the return address
     */
    public boolean hasSavedBp() {
        return argp - varp == 2 * PTR_SIZE;
    }

    /**
     * Tells if the frame's locals are there, which they are not at a function's entry.
     *
     * @return true if the map of the locals holds
     */
    public boolean hasLocals() {
        return varp > sp;
    }
}
