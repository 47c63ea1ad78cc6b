package dev.gokata.runtime.memory;

import dev.gokata.runtime.Simulator;

/**
 * All accesses to one region while a log was kept.
 *
 * @param region the region as it was when it was accessed
 * @param reads the words read
 * @param writes the words written
 */
@Simulator
public record RegionAccesses(Region region, AccessRange reads, AccessRange writes) {

    RegionAccesses and(Access access, long address, long words) {
        return access == Access.READ
                ? new RegionAccesses(region, reads.and(address, words), writes)
                : new RegionAccesses(region, reads, writes.and(address, words));
    }
}
