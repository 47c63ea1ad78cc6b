package dev.gokata.runtime.sync;

import dev.gokata.runtime.GoSource;

/**
 * Something that one goroutine holds at a time.
 *
 * <p>In Go: {@code sync.Locker}. A lock belongs to no goroutine: one may lock it and another unlock it.
 */
@GoSource(file = "sync/mutex.go", symbol = "Locker")
public interface Locker {

    /** Waits until nobody holds this, and holds it. */
    void lock();

    /** Lets go, for the next to hold. */
    void unlock();
}
