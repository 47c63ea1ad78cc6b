package dev.gokata.runtime.gc;

import dev.gokata.runtime.GoSource;

/**
 * The seam of a pointer write: what the compiler makes of {@code *slot = ptr}.
 *
 * <p>In Go: a test of one flag, and behind it the call of the write barrier. The compiler leaves both out where the slot is in
 * the current frame.
 */
@GoSource(
        file = "cmd/compile/internal/ssa/writebarrier.go",
        symbol = "writebarrier",
        simplified = "one pointer at a time")
@FunctionalInterface
public interface PointerWriter {

    /** Calls the write barrier of the collection under way. */
    @FunctionalInterface
    interface BarrierCall {

        /**
         * Calls it.
         *
         * @param old what the slot holds
         * @param ptr what is going to be written
         */
        void beforeWrite(int old, int ptr);
    }

    /**
     * Writes a pointer.
     *
     * @param slot where to
     * @param ptr the number of an object, or {@link HeapGraph#NIL}
     * @param phase what the collector is doing
     * @param barrier the write barrier
     */
    void write(PointerSlot slot, int ptr, GcPhase phase, BarrierCall barrier);
}
