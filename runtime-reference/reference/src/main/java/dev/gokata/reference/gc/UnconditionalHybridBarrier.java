package dev.gokata.reference.gc;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.Shader;
import dev.gokata.runtime.gc.WriteBarrier;

/**
 * Go's write barrier as it is built: shades both what is overwritten and what is written, whatever the stack's color.
 *
 * <p>To ask for the color at each write would cost more than to shade an object too many. None is kept for that which the
 * specified barrier would free: what a black stack holds is marked in any case, only later. What it buys is a simpler argument:
 * no object and no global ever points from black to white, only a stack can.
 *
 * <p>In Go: compiled code puts both pointers into a buffer of the P, which holds 512 and is flushed when it is full; the
 * compiler leaves out a pointer that it can prove to be nil or to static data. The same on all platforms.
 */
@GoSource(file = "runtime/mwbbuf.go", symbol = "wbBuf", simplified = "no buffer")
public final class UnconditionalHybridBarrier implements WriteBarrier {

    /** Makes one. */
    public UnconditionalHybridBarrier() {}

    @Override
    public void beforeWrite(PointerWrite write, Shader shader) {
        shader.shade(write.old());
        shader.shade(write.ptr());
    }
}
