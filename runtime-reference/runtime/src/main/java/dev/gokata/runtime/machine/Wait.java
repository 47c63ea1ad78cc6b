package dev.gokata.runtime.machine;

import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.stack.ChannelLock;
import dev.gokata.runtime.stack.StackConstants;
import dev.gokata.runtime.stack.StackSudog;

/** A wait for a word from a channel, which goes to a place on the waiter's stack. */
final class Wait implements StackSudog {

    private final HChan<Long> c;
    private long elem;

    Wait(HChan<Long> c, long elem) {
        this.c = c;
        this.elem = elem;
    }

    int address() {
        return c.address;
    }

    @Override
    public long elem() {
        return elem;
    }

    @Override
    public void setElem(long elem) {
        this.elem = elem;
    }

    @Override
    public long elemsize() {
        return StackConstants.PTR_SIZE;
    }

    @Override
    public ChannelLock c() {
        return c;
    }
}
