package dev.gokata.reference.gc;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.Shader;
import dev.gokata.runtime.gc.WriteBarrier;

/**
 * A write barrier that shades what is written, so that no object points from black to white.
 *
 * <p>By Dijkstra, Lamport, Martin, Scholten and Steffens (1978). It is not enough here, as writes to stacks have no barrier: it
 * loses an object that is loaded into a stack already scanned, when its slot in the heap is overwritten.
 *
 * <p>In Go: the barrier of 1.5 to 1.7, which scanned all stacks a second time with the world stopped to make up for that. To get
 * rid of this pause is what the hybrid is for.
 */
@GoSource(file = "runtime/mbarrier.go", symbol = "writebarrierptr", go = "1.7", simplified = "stacks are scanned once")
public final class DijkstraBarrier implements WriteBarrier {

    /** Makes one. */
    public DijkstraBarrier() {}

    @Override
    public void beforeWrite(PointerWrite write, Shader shader) {
        shader.shade(write.ptr());
    }
}
