package dev.gokata.katas.copystack;

import dev.gokata.katas.copystack.CopyStackKata.Sender;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.ChannelLock;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.LoadedStack;
import dev.gokata.runtime.stack.StackSudog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Other goroutines that send to one that waits, each at the worst moment: when the lock of the channel is about to be taken,
 * or has just been given back.
 *
 * <p>A sender writes its value where the wait's elem says at that moment. Each sends once.
 */
final class Senders {

    private final AddressSpace memory;
    private final GStack gp;
    private final List<StackSudog> waits;
    private final List<Sender> senders;
    private final Map<ChannelLock, ChannelLock> watched = new HashMap<>();

    private Senders(LoadedStack loaded, List<Sender> senders) {
        this.memory = loaded.world().memory();
        this.gp = loaded.gp();
        this.waits = gp.waiting();
        this.senders = new ArrayList<>(senders);
    }

    /** Puts itself between a goroutine's waits and who works on them. */
    static Senders join(LoadedStack loaded, List<Sender> senders) {
        Senders joined = new Senders(loaded, senders);
        if (!senders.isEmpty()) {
            joined.gp.setWaiting(joined.waits.stream().map(joined::watch).toList());
        }
        return joined;
    }

    /** Gives the goroutine its waits back. */
    void leave() {
        gp.setWaiting(waits);
    }

    private StackSudog watch(StackSudog wait) {
        return new Watched(wait, watched.computeIfAbsent(wait.c(), Watching::new));
    }

    private void send(ChannelLock channel, boolean beforeLocked) {
        for (Sender sender : List.copyOf(senders)) {
            StackSudog wait = waits.get(sender.receiver());
            if (wait.c() == channel && sender.beforeLocked() == beforeLocked) {
                senders.remove(sender);
                memory.store(wait.elem(), sender.value());
            }
        }
    }

    private final class Watching implements ChannelLock {

        private final ChannelLock channel;

        private Watching(ChannelLock channel) {
            this.channel = channel;
        }

        @Override
        public void lock() {
            send(channel, true);
            channel.lock();
        }

        @Override
        public void unlock() {
            channel.unlock();
            send(channel, false);
        }
    }

    private record Watched(StackSudog sudog, ChannelLock c) implements StackSudog {

        @Override
        public long elem() {
            return sudog.elem();
        }

        @Override
        public void setElem(long elem) {
            sudog.setElem(elem);
        }

        @Override
        public long elemsize() {
            return sudog.elemsize();
        }
    }
}
