package dev.gokata.runtime.gc;

import dev.gokata.runtime.GoSource;

/**
 * The seam of the write barrier: what is done before the program writes a pointer while the collector marks.
 *
 * <p>In Go: compiled code calls it before a write to the heap or to a global, and never before a write to the current frame;
 * the pointers are collected in a buffer of the P and shaded later, at the latest before marking ends. From 1.5 to 1.7 it
 * was Dijkstra's, with stacks scanned again at the end; from 1.8 it is a hybrid of Yuasa's and Dijkstra's.
 *
 * <p>Here: shaded at once, and in one step with the write.
 */
@GoSource(file = "runtime/mbarrier.go", symbol = "gcWriteBarrier", simplified = "no buffer")
@FunctionalInterface
public interface WriteBarrier {

    /**
     * Shades what must not be lost by a write that comes next.
     *
     * @param write the write
     * @param shader what makes objects grey
     */
    void beforeWrite(PointerWrite write, Shader shader);
}
