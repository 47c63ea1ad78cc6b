package dev.gokata.runtime.stack;

import static dev.gokata.runtime.memory.AddressSpace.PAGE_BYTES;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.memory.AddressSpace;

/**
 * Where stacks get their pages, and give them back to.
 *
 * <p>In Go: the heap, which serves stacks with spans that it does not manage.
 *
 * <p>Here: whoever hands out page numbers. Nothing is live on the pages yet.
 */
@GoSource(file = "runtime/mheap.go", symbol = "mheap.allocManual", simplified = "addresses only, never out of memory")
public interface SpanSource {

    /**
     * Hands pages out.
     *
     * @param npages how many, from 1
     * @return the address of the first
     */
    long allocManual(long npages);

    /**
     * Takes pages back.
     *
     * @param base the address of the first
     * @param npages how many, as they were handed out
     */
    void freeManual(long base, long npages);

    /**
     * Makes a source that hands out the lowest free addresses of a memory.
     *
     * @param memory whose addresses
     * @return the source
     */
    static SpanSource of(AddressSpace memory) {
        return new SpanSource() {
            @Override
            public long allocManual(long npages) {
                return memory.reserve(npages * PAGE_BYTES);
            }

            @Override
            public void freeManual(long base, long npages) {
                memory.release(base, npages * PAGE_BYTES);
            }
        };
    }
}
