package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * What must be known to adjust a pointer after its stack was moved.
 *
 * @param old the bounds of the stack that is left
 * @param delta the distance from the old stack to the new one, their high ends compared; negative if it moves down
 */
@GoSource(
        file = "runtime/stack.go",
        symbol = "adjustinfo",
        simplified = "without the highest word that senders may reach")
public record AdjustInfo(Stack old, long delta) {

    /**
     * Compares two stacks.
     *
     * @param old the bounds of the stack that is left
     * @param copy the bounds of the one that takes its place
     * @return what must be known of the two
     */
    public static AdjustInfo between(Stack old, Stack copy) {
        return new AdjustInfo(old, copy.hi() - old.hi());
    }
}
