package dev.gokata.runtime.gc;

import dev.gokata.runtime.GoSource;

/**
 * The seam of marking: colors, and the queue of what is grey.
 *
 * <p>In Go: {@code gcDrain} with its workers' queues. Which object comes next differs: last in first out up to 1.25; from
 * 1.26 spans of small objects wait first in first out, and all marked objects of a span are scanned together.
 *
 * <p>Here: one queue. The order changes nothing of what is marked in the end.
 *
 * <ol>
 *   <li>Colors only darken: white, grey, black.
 *   <li>An object without pointers is never grey: there is nothing to follow, and its words are not read.
 *   <li>Each word of an object with pointers is read once.
 * </ol>
 */
@GoSource(file = "runtime/mgcmark.go", symbol = "gcDrain", simplified = "one worker, whole objects")
public interface Marker extends Shader {

    /** Makes a marker for a heap in which everything is white. */
    @FunctionalInterface
    interface Maker {

        /**
         * Makes a marker.
         *
         * @param heap what it marks
         * @return the marker
         */
        Marker make(HeapView heap);
    }

    /**
     * Makes a new object black. In Go: {@code gcmarknewobject}.
     *
     * <p>Its slots are nil, so there is nothing to follow; and it needn't be found by a path to live until the next
     * collection.
     *
     * @param object its number
     */
    void allocateBlack(int object);

    /**
     * Tells whether there is work.
     *
     * @return whether an object is grey
     */
    boolean hasGrey();

    /**
     * Takes a grey object, shades all it points to, and so makes it black. In Go: {@code scanobject}.
     *
     * @return the object that was scanned
     * @throws IllegalStateException if none is grey
     */
    int scanobject();

    /**
     * Returns an object's color.
     *
     * @param object its number
     * @return its color
     */
    Color color(int object);
}
