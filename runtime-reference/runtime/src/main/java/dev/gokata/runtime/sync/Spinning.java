package dev.gokata.runtime.sync;

import dev.gokata.runtime.GoSource;

/**
 * The seam of active spinning: whether a goroutine may wait for a lock without giving up its processor, and how.
 *
 * <p>In Go: asked of the scheduler by {@code sync.Mutex}. Spinning pays only if the holder is running elsewhere and is
 * about to let go.
 */
@GoSource(file = "runtime/proc.go", symbol = "internal_sync_runtime_canSpin")
public interface Spinning {

    /** How often a goroutine spins before it waits: {@code active_spin} in Go. */
    int ACTIVE_SPIN = 4;

    /** How many pauses one spin has: {@code active_spin_cnt} in Go. */
    int ACTIVE_SPIN_CNT = 30;

    /**
     * Tells whether one more spin makes sense.
     *
     * @param iterations how often the caller has spun since it last waited, from 0
     * @return whether to spin
     */
    boolean canSpin(int iterations);

    /** Spins once. */
    void doSpin();
}
