package dev.gokata.runtime.sync;

import dev.gokata.runtime.Simulator;

/**
 * The seam of the mutex: a lock that can also be tried.
 *
 * <p>In Go: the methods of {@code sync.Mutex}, since 1.18 with {@code TryLock}; there is no interface for the three.
 *
 * <p>Rules that every implementation obeys:
 *
 * <ol>
 *   <li>At most one goroutine is between its {@code lock} and the next {@code unlock}.
 *   <li>While somebody waits and nobody holds, somebody is on the way to hold: no wake-up is lost.
 *   <li>A goroutine that still has to wait again after more than a millisecond is next: from then on the lock is handed to
 *       it, and nobody who comes later overtakes it.
 *   <li>An {@code unlock} of what is not locked is a fatal error, {@code sync: unlock of unlocked mutex}.
 *   <li>{@code tryLock} never waits, and fails while the lock is held, or promised to one who waits.
 * </ol>
 */
@Simulator
public interface TryLocker extends Locker {

    /**
     * Holds this if that takes no wait.
     *
     * @return whether it is held now
     */
    boolean tryLock();
}
