package dev.gokata.reference.stack;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.Frame;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.StackObject;

/**
 * The adjustment of one frame that was copied: saved BP, locals, arguments, and variables whose address is taken.
 *
 * <p>In Go: {@code adjustframe}. Where a sender could write into the frame meanwhile, words are compared and swapped.
 */
final class FrameAdjuster {

    private final AddressSpace memory;
    private final PointerAdjuster adjuster;

    FrameAdjuster(AddressSpace memory, PointerAdjuster adjuster) {
        this.memory = memory;
        this.adjuster = adjuster;
    }

    void adjustframe(Frame frame) {
        FuncInfo fn = frame.fn();
        if (frame.hasSavedBp()) {
            long bp = memory.load(frame.varp());
            memory.store(frame.varp(), adjuster.adjustedFramePointer(bp, "bad frame pointer"));
        }
        if (frame.hasLocals()) {
            BitVector locals = fn.locals();
            adjuster.adjustlocals(frame.varp() - (long) locals.n() * PTR_SIZE, locals, fn.name());
        }
        adjuster.adjustpointers(frame.argp(), fn.args());
        for (StackObject object : fn.objects()) {
            long start = (object.off() < 0 ? frame.varp() : frame.argp()) + object.off();
            // At the function's entry its objects are still to come, and their place belongs to nobody.
            if (start >= frame.sp()) {
                adjuster.adjustpointers(start, object.pointers());
            }
        }
    }
}
