package dev.gokata.reference.gc;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.Shader;
import dev.gokata.runtime.gc.WriteBarrier;

/**
 * A write barrier that does nothing, which is right only while nobody writes.
 *
 * <p>It loses an object when its only pointer is moved from where the collector has not looked yet to where it has.
 */
@Simulator
public final class NoBarrier implements WriteBarrier {

    /** Makes one. */
    public NoBarrier() {}

    @Override
    public void beforeWrite(PointerWrite write, Shader shader) {
        // That is the mistake.
    }
}
