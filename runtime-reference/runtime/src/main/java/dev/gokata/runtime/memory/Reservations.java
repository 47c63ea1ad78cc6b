package dev.gokata.runtime.memory;

import static dev.gokata.runtime.memory.AddressSpace.PAGE_BYTES;

import java.util.Map;
import java.util.TreeMap;

/**
 * The pages whose addresses are given out, whether or not anything lives there.
 *
 * <p>Entries are ranges of whole pages, by their starts. They neither overlap nor touch.
 */
final class Reservations {

    private final TreeMap<Long, Long> ends = new TreeMap<>();

    /** Finds the lowest free range that is long enough, and takes it. */
    long reserve(long bytes) {
        long length = (bytes + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
        long start = AddressSpace.BASE;
        for (Map.Entry<Long, Long> taken : ends.entrySet()) {
            if (taken.getKey() - start >= length) {
                break;
            }
            start = taken.getValue();
        }
        if (AddressSpace.END - start < length) {
            throw new IllegalArgumentException("no " + length + " bytes of addresses are left");
        }
        claim(start, start + length);
        return start;
    }

    /** Takes the pages of a range, those that are taken already included. */
    void claim(long from, long to) {
        long start = from / PAGE_BYTES * PAGE_BYTES;
        long end = (to + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
        Map.Entry<Long, Long> below = ends.floorEntry(end);
        while (below != null && below.getValue() >= start) {
            ends.remove(below.getKey());
            start = Math.min(start, below.getKey());
            end = Math.max(end, below.getValue());
            below = ends.floorEntry(end);
        }
        ends.put(start, end);
    }

    /** Gives the pages of a range back. */
    void release(long start, long end) {
        Map.Entry<Long, Long> around = ends.floorEntry(start);
        if (around == null || around.getValue() < end || start % PAGE_BYTES != 0 || end % PAGE_BYTES != 0) {
            throw new IllegalArgumentException(
                    "pages " + AddressSpace.hex(start) + " to " + AddressSpace.hex(end) + " are not reserved");
        }
        ends.remove(around.getKey());
        if (around.getKey() < start) {
            ends.put(around.getKey(), start);
        }
        if (end < around.getValue()) {
            ends.put(end, around.getValue());
        }
    }
}
