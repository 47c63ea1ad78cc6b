package dev.gokata.reference.gc;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapView;
import dev.gokata.runtime.gc.Marker;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * A marker with a mark bit for each object and one queue of grey ones.
 *
 * <p>In Go: the bit is set before the object is queued, in one atomic step, so that of many workers exactly one queues it.
 *
 * <p>Here: one worker, first in first out.
 *
 * <ol>
 *   <li>An object is in the queue at most once, and only with its mark bit set.
 *   <li>An object without pointers is never in the queue.
 * </ol>
 */
@GoSource(file = "runtime/mgcmark.go", symbol = "greyobject", simplified = "one queue, first in first out")
public final class TriColorMarker implements Marker {

    private final HeapView heap;
    private final BitSet marked = new BitSet();
    private final BitSet queued = new BitSet();
    private final Deque<Integer> grey = new ArrayDeque<>();

    /**
     * Makes a marker to which everything is white.
     *
     * @param heap what it marks
     */
    public TriColorMarker(HeapView heap) {
        this.heap = heap;
    }

    @Override
    public void shade(int pointer) {
        if (pointer == HeapGraph.NIL || marked.get(pointer)) {
            return;
        }
        marked.set(pointer);
        // The shortcut that makes big buffers cheap: nothing to follow, so black at once.
        if (!heap.noscan(pointer)) {
            queued.set(pointer);
            grey.addLast(pointer);
        }
    }

    @Override
    public void allocateBlack(int object) {
        marked.set(object);
    }

    @Override
    public boolean hasGrey() {
        return !grey.isEmpty();
    }

    @Override
    public int scanobject() {
        Integer object = grey.pollFirst();
        if (object == null) {
            throw new IllegalStateException("nothing is grey");
        }
        queued.clear(object);
        for (int slot = 0; slot < heap.slots(object); slot++) {
            shade(heap.slot(object, slot));
        }
        return object;
    }

    @Override
    public Color color(int object) {
        return queued.get(object) ? Color.GREY : marked.get(object) ? Color.BLACK : Color.WHITE;
    }
}
