package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * The registers of a goroutine that is not running.
 *
 * @param sp the stack pointer: the lowest address in use
 * @param pc where it goes on
 * @param ctxt the closure that is being called; may be a pointer into the stack; 0 if there is none
 * @param bp the frame pointer: the address of the innermost saved BP; 0 if there is none
 */
@GoSource(file = "runtime/runtime2.go", symbol = "gobuf", simplified = "without g, ret and lr")
public record Gobuf(long sp, long pc, long ctxt, long bp) {

    /**
     * Returns these registers with another SP.
     *
     * @param sp the stack pointer
     * @return a copy
     */
    public Gobuf withSp(long sp) {
        return new Gobuf(sp, pc, ctxt, bp);
    }

    /**
     * Returns these registers with another context.
     *
     * @param ctxt the closure
     * @return a copy
     */
    public Gobuf withCtxt(long ctxt) {
        return new Gobuf(sp, pc, ctxt, bp);
    }

    /**
     * Returns these registers with another BP.
     *
     * @param bp the frame pointer
     * @return a copy
     */
    public Gobuf withBp(long bp) {
        return new Gobuf(sp, pc, ctxt, bp);
    }
}
