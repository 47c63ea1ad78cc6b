package dev.gokata.reference.gc;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.Shader;
import dev.gokata.runtime.gc.WriteBarrier;

/**
 * A write barrier that shades what is overwritten, so that all that was reachable at the start is marked.
 *
 * <p>By Yuasa (1990). It is not enough here, as it needs all stacks scanned before the first write: it loses an object that
 * only a stack not yet scanned points to, when that pointer is moved into a black object.
 *
 * <p>In Go: never used alone.
 */
@Simulator
public final class YuasaBarrier implements WriteBarrier {

    /** Makes one. */
    public YuasaBarrier() {}

    @Override
    public void beforeWrite(PointerWrite write, Shader shader) {
        shader.shade(write.old());
    }
}
