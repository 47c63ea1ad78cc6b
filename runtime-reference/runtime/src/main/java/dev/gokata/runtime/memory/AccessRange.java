package dev.gokata.runtime.memory;

import dev.gokata.runtime.Simulator;

/**
 * How often one region was accessed in one way, and between which addresses.
 *
 * @param count words accessed, each access counted
 * @param lowest the lowest address accessed; 0 if there was none
 * @param highest the highest address accessed; 0 if there was none
 */
@Simulator
public record AccessRange(long count, long lowest, long highest) {

    /** No access. */
    public static final AccessRange NONE = new AccessRange(0, 0, 0);

    /** Returns this range with some neighbouring words more. */
    AccessRange and(long address, long words) {
        long last = address + (words - 1) * AddressSpace.WORD_BYTES;
        return count == 0
                ? new AccessRange(words, address, last)
                : new AccessRange(count + words, Math.min(lowest, address), Math.max(highest, last));
    }
}
