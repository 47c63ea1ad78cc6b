package dev.gokata.reference.stack;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.ChannelLock;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackSudog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The adjustment of the waits on channels.
 *
 * <p>In Go: {@code adjustsudogs}, {@code syncadjustsudogs} and {@code findsghi}.
 */
final class ChannelAdjuster {

    /*
     * A goroutine that is parked on channels gave their locks back, so another may at any moment write a value into its
     * frame, where a sudog's elem says. If that happened after the word was copied and before elem was adjusted, then the
     * value would be lost. So both are done under the locks, for all of the stack up to the highest such word; senders
     * wait that long. These words are close to SP, and the rest of the stack, most of it, is copied without any lock.
     */

    private final AddressSpace memory;
    private final PointerAdjuster adjuster;
    private final GStack gp;

    ChannelAdjuster(AddressSpace memory, PointerAdjuster adjuster, GStack gp) {
        this.memory = memory;
        this.adjuster = adjuster;
        this.gp = gp;
    }

    /** Adjusts the waits of a goroutine that nobody else can reach. */
    void adjustsudogs() {
        for (StackSudog sudog : gp.waiting()) {
            sudog.setElem(adjuster.adjusted(sudog.elem()));
        }
    }

    /**
     * Adjusts the waits, and copies what senders may write to, while senders are locked out.
     *
     * @return the bytes copied, from SP up
     */
    long syncadjustsudogs() {
        long shared = sharedBytes();
        List<ChannelLock> locks = locks();
        locks.forEach(ChannelLock::lock);
        adjustsudogs();
        long oldBottom = gp.sched().sp();
        memory.memmove(oldBottom + adjuster.delta(), oldBottom, shared);
        locks.forEach(ChannelLock::unlock);
        return shared;
    }

    /** Returns the locks in the order of the waits. Those that repeat do so without another between. */
    private List<ChannelLock> locks() {
        List<ChannelLock> locks = new ArrayList<>();
        @Nullable ChannelLock last = null;
        for (StackSudog sudog : gp.waiting()) {
            if (sudog.c() != last) {
                locks.add(sudog.c());
            }
            last = sudog.c();
        }
        return locks;
    }

    /** Returns the length of the stack from SP to the end of the highest value on it, as it is before any adjustment. */
    private long sharedBytes() {
        Stack old = adjuster.old();
        long sghi = gp.sched().sp();
        for (StackSudog sudog : gp.waiting()) {
            long end = sudog.elem() + sudog.elemsize();
            if (old.contains(end)) {
                sghi = Math.max(sghi, end);
            }
        }
        return sghi - gp.sched().sp();
    }
}
