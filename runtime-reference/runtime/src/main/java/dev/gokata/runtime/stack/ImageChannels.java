package dev.gokata.runtime.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The channels that the goroutine of an image waits on: locks that note what is done to them.
 *
 * <ol>
 *   <li>A lock is taken only while it is free, and given back only while it is taken.
 *   <li>While other goroutines may reach the stack, an {@code elem} changes only under the lock of its channel.
 * </ol>
 */
final class ImageChannels {

    private final GStack gp;
    private final Map<Integer, Lock> locks = new HashMap<>();
    private final List<LockEvent> events = new ArrayList<>();

    ImageChannels(GStack gp) {
        this.gp = gp;
    }

    StackSudog sudog(SudogImage image) {
        return new Sudog(image, locks.computeIfAbsent(image.channel(), Lock::new));
    }

    SudogImage image(StackSudog sudog) {
        if (sudog instanceof Sudog known) {
            return new SudogImage(known.elem, known.elemsize, known.lock.channel);
        }
        throw new ChannelMisuse("the goroutine waits on a channel that its image did not have");
    }

    List<LockEvent> events() {
        return List.copyOf(events);
    }

    private final class Lock implements ChannelLock {

        private final int channel;
        private boolean taken;

        Lock(int channel) {
            this.channel = channel;
        }

        @Override
        public void lock() {
            if (taken) {
                throw new ChannelMisuse("channel " + channel + " is locked already, so this would never end");
            }
            taken = true;
            events.add(new LockEvent(channel, true));
        }

        @Override
        public void unlock() {
            if (!taken) {
                throw new ChannelMisuse("channel " + channel + " is not locked, so it can't be unlocked");
            }
            taken = false;
            events.add(new LockEvent(channel, false));
        }
    }

    private final class Sudog implements StackSudog {

        private final long elemsize;
        private final Lock lock;
        private long elem;

        Sudog(SudogImage image, Lock lock) {
            this.elemsize = image.elemsize();
            this.lock = lock;
            this.elem = image.elem();
        }

        @Override
        public long elem() {
            return elem;
        }

        @Override
        public void setElem(long elem) {
            if (gp.activeStackChans() && !lock.taken) {
                throw new ChannelMisuse("the elem of a wait on channel " + lock.channel
                        + " was changed without its lock, while a sender could use it");
            }
            this.elem = elem;
        }

        @Override
        public long elemsize() {
            return elemsize;
        }

        @Override
        public ChannelLock c() {
            return lock;
        }
    }
}
