package dev.gokata.reference.stack;

import dev.gokata.runtime.stack.StackConstants;
import java.util.ArrayDeque;
import java.util.Deque;

/** A span of 32 KiB that is cut into stacks of one size. */
final class StackSpan {

    private final long base;

    /** Addresses of free stacks; the last freed comes first. In Go the list runs through the free stacks themselves. */
    private final Deque<Long> manualFreeList = new ArrayDeque<>();

    private int allocCount;

    StackSpan(long base, long elemsize) {
        this.base = base;
        for (long offset = 0; offset < StackConstants.STACK_CACHE_SIZE; offset += elemsize) {
            manualFreeList.push(base + offset);
        }
    }

    long base() {
        return base;
    }

    boolean isFull() {
        return manualFreeList.isEmpty();
    }

    boolean isUnused() {
        return allocCount == 0;
    }

    long take() {
        allocCount++;
        return manualFreeList.pop();
    }

    void giveBack(long address) {
        allocCount--;
        manualFreeList.push(address);
    }
}
