package dev.gokata.reference.gc;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.Shader;
import dev.gokata.runtime.gc.WriteBarrier;

/**
 * Go's write barrier as it is specified: shades what is overwritten, and what is written while the writer's stack is grey.
 *
 * <p>The first half keeps a goroutine from hiding an object by moving its only pointer from the heap to its stack. The second
 * keeps it from hiding one by moving its only pointer from its stack into a black object; once its stack is black, all that it
 * holds is marked or on the way to be, and the second half is not needed.
 *
 * <p>In Go: the comment at the top of the file that is named here, and the proposal to eliminate the second scan of stacks; since
 * 1.8. The code does more, see {@link UnconditionalHybridBarrier}.
 */
@GoSource(file = "runtime/mbarrier.go", symbol = "gcWriteBarrier", simplified = "the specification, not the code")
public final class HybridBarrier implements WriteBarrier {

    /** Makes one. */
    public HybridBarrier() {}

    @Override
    public void beforeWrite(PointerWrite write, Shader shader) {
        shader.shade(write.old());
        if (write.writersStackIsGrey()) {
            shader.shade(write.ptr());
        }
    }
}
