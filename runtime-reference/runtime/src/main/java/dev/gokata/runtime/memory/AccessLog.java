package dev.gokata.runtime.memory;

import dev.gokata.runtime.Simulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of the accesses to memory while the log is kept: in all, and by region.
 *
 * <p>It judges work without a clock, and shows that words were left alone: those outside of
 * {@link AccessRange#lowest()} and {@link AccessRange#highest()} were not touched.
 *
 * <p>An access that faults is not counted.
 */
@Simulator
public final class AccessLog {

    private final Map<Region, RegionAccesses> byRegion = new LinkedHashMap<>();
    private long reads;
    private long writes;

    /** Makes an empty log. */
    public AccessLog() {}

    void record(Access access, Region region, long address, long words) {
        if (access == Access.READ) {
            reads += words;
        } else {
            writes += words;
        }
        RegionAccesses before = byRegion.get(region);
        RegionAccesses known = before == null ? new RegionAccesses(region, AccessRange.NONE, AccessRange.NONE) : before;
        byRegion.put(region, known.and(access, address, words));
    }

    /**
     * Returns the number of words read.
     *
     * @return from 0
     */
    public long reads() {
        return reads;
    }

    /**
     * Returns the number of words written.
     *
     * @return from 0
     */
    public long writes() {
        return writes;
    }

    /**
     * Returns the accesses to one region.
     *
     * @param region a region, which may have been freed since
     * @return its counts, all zero if it was not accessed
     */
    public RegionAccesses of(Region region) {
        RegionAccesses found = byRegion.get(region);
        return found == null ? new RegionAccesses(region, AccessRange.NONE, AccessRange.NONE) : found;
    }

    /**
     * Returns the accesses to every region that was accessed.
     *
     * @return in the order of the first access to each
     */
    public List<RegionAccesses> byRegion() {
        return List.copyOf(byRegion.values());
    }
}
