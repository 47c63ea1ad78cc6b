package dev.gokata.reference.gc;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.PointerSlot;
import dev.gokata.runtime.gc.PointerWriter;

/**
 * A pointer write that calls the barrier before it, where and while there must be one.
 *
 * <p>In Go: the flag is {@code writeBarrier.enabled}, and whether a slot is in the current frame is decided when compiling.
 */
@GoSource(
        file = "cmd/compile/internal/ssa/writebarrier.go",
        symbol = "writebarrier",
        simplified = "no proofs about values")
public final class FlagCheckingWriter implements PointerWriter {

    /** Makes one. */
    public FlagCheckingWriter() {}

    @Override
    public void write(PointerSlot slot, int ptr, GcPhase phase, BarrierCall barrier) {
        if (slot.place() != PointerSlot.Place.FRAME && phase.isWriteBarrierEnabled()) {
            barrier.beforeWrite(slot.get(), ptr);
        }
        slot.set(ptr);
    }
}
