package dev.gokata.katas.writebarriers;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.HeapView;
import dev.gokata.runtime.gc.Marker;
import java.util.ArrayList;
import java.util.List;

/**
 * The marker that your barriers work with.
 *
 * <p>It always scans the first of the grey objects, so that nothing depends on the order in which a barrier shades two.
 */
final class GivenMarker implements Marker {

    /** A barrier shades an object that doesn't exist. */
    static final class NoSuchObject extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoSuchObject(int pointer) {
            super("shade(" + pointer + "): there is no object " + pointer);
        }
    }

    private final HeapView heap;
    private final List<Color> colors = new ArrayList<>();

    GivenMarker(HeapView heap) {
        this.heap = heap;
    }

    @Override
    public void shade(int pointer) {
        if (pointer != NIL && color(pointer) == Color.WHITE) {
            colors.set(pointer, heap.noscan(pointer) ? Color.BLACK : Color.GREY);
        }
    }

    @Override
    public void allocateBlack(int object) {
        color(object);
        colors.set(object, Color.BLACK);
    }

    @Override
    public boolean hasGrey() {
        return colors.contains(Color.GREY);
    }

    @Override
    public int scanobject() {
        int object = colors.indexOf(Color.GREY);
        colors.set(object, Color.BLACK);
        for (int slot = 0; slot < heap.slots(object); slot++) {
            shade(heap.slot(object, slot));
        }
        return object;
    }

    @Override
    public Color color(int object) {
        try {
            heap.noscan(object);
        } catch (IndexOutOfBoundsException nothing) {
            throw new NoSuchObject(object);
        }
        while (colors.size() <= object) {
            colors.add(Color.WHITE);
        }
        return colors.get(object);
    }
}
