package dev.gokata.runtime.memory;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who lives where, and who lived there last.
 *
 * <ol>
 *   <li>Live regions do not overlap.
 *   <li>Freed regions overlap neither each other nor a live one: whoever comes later drives them from memory.
 * </ol>
 */
final class Regions {

    private final TreeMap<Long, Region> live = new TreeMap<>();
    private final TreeMap<Long, Region> freed = new TreeMap<>();
    private @Nullable Region lastFound;

    void add(Region region) {
        Region other = overlapping(live, region);
        if (other != null) {
            throw new IllegalArgumentException(region + " would overlap " + other);
        }
        forgetFreed(region);
        live.put(region.start(), region);
    }

    void remove(Region region) {
        if (!region.equals(live.get(region.start()))) {
            throw new IllegalArgumentException(region + " is not live, so it can't be freed");
        }
        live.remove(region.start());
        lastFound = null;
        freed.put(region.start(), region);
    }

    private void forgetFreed(Region region) {
        Region old = overlapping(freed, region);
        while (old != null) {
            freed.remove(old.start());
            old = overlapping(freed, region);
        }
    }

    @Nullable
    Region liveAt(long address) {
        Region last = lastFound;
        if (last != null && last.contains(address)) {
            return last;
        }
        Region found = at(live, address);
        lastFound = found;
        return found;
    }

    @Nullable
    Region freedAt(long address) {
        return at(freed, address);
    }

    /** Returns the live region that ends last below an address, or null if there is none. */
    @Nullable
    Region liveBelow(long address) {
        Map.Entry<Long, Region> below = live.floorEntry(address);
        return below == null ? null : below.getValue();
    }

    private static @Nullable Region at(TreeMap<Long, Region> regions, long address) {
        Map.Entry<Long, Region> below = regions.floorEntry(address);
        return below != null && below.getValue().contains(address) ? below.getValue() : null;
    }

    private static @Nullable Region overlapping(TreeMap<Long, Region> regions, Region region) {
        Map.Entry<Long, Region> below = regions.lowerEntry(region.end());
        return below != null && below.getValue().end() > region.start() ? below.getValue() : null;
    }
}
