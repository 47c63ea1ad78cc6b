package dev.gokata.testkit.stack;

import java.util.List;

/**
 * A goroutine and its stack before anybody knows where they lie.
 *
 * @param frames from the innermost to the outermost, at least one
 * @param atEntry true if the innermost function has no frame yet
 * @param place a choice of the address of the stack
 * @param grown how often the smallest size that holds the frames is doubled
 * @param ctxt a choice for the saved context
 * @param panic a choice for the innermost panic, 0 for none
 * @param heapDefers how many records of deferred calls are on the heap
 * @param waits a choice for each wait on a channel
 * @param activeStackChans true if others may reach the stack through them
 */
record StackPlan(
        List<FramePlan> frames,
        boolean atEntry,
        int place,
        int grown,
        int ctxt,
        int panic,
        int heapDefers,
        List<Integer> waits,
        boolean activeStackChans) {}
