package dev.gokata.reference.channel;

import dev.gokata.runtime.channel.HChan;
import org.jspecify.annotations.Nullable;

/** The ring of a channel, under its lock. Who calls has looked for room, or for a value. */
final class Ring {

    private Ring() {}

    @SuppressWarnings("NullAway") // javac 17 drops the mark of an array's elements from class files.
    static <E> void put(HChan<E> c, @Nullable E elem) {
        c.buf[c.sendx] = elem;
        c.sendx = after(c, c.sendx);
        c.qcount++;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only put writes to the ring; and see there.
    static <E> @Nullable E take(HChan<E> c) {
        E elem = (E) c.buf[c.recvx];
        // In Go for the collector's sake.
        c.buf[c.recvx] = null;
        c.recvx = after(c, c.recvx);
        c.qcount--;
        return elem;
    }

    private static int after(HChan<?> c, int slot) {
        return slot + 1 == c.dataqsiz ? 0 : slot + 1;
    }
}
