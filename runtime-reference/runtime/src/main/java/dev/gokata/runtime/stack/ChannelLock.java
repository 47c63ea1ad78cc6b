package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * The lock of a channel, as far as the stacks of its waiters concern it.
 *
 * <p>Here: an interface, because channels stand above stacks. Each channel is one.
 */
@GoSource(file = "runtime/chan.go", symbol = "hchan", simplified = "the lock only")
public interface ChannelLock {

    /** Takes the lock. No goroutine sends or receives until it is given back. */
    void lock();

    /** Gives the lock back. */
    void unlock();
}
