package dev.gokata.runtime.gc;

import dev.gokata.runtime.GoSource;

/**
 * What the collector is doing.
 *
 * <p>In Go: changed only while the world is stopped. The write barrier is on in both mark phases.
 */
@GoSource(file = "runtime/mgc.go", symbol = "gcphase")
public enum GcPhase {
    /** Not marking; perhaps sweeping. New objects are white, and writes are plain. */
    OFF("_GCoff"),
    /** Marking while the program runs. New objects are black, and the write barrier is on. */
    MARK("_GCmark"),
    /** Making sure, with the world stopped, that nothing is left to mark. */
    MARK_TERMINATION("_GCmarktermination");

    private final String goName;

    GcPhase(String goName) {
        this.goName = goName;
    }

    /**
     * Returns Go's name.
     *
     * @return a name such as {@code _GCmark}
     */
    public String goName() {
        return goName;
    }

    /**
     * Tells whether pointer writes go through the write barrier, and new objects are black.
     *
     * @return whether this is a mark phase
     */
    public boolean isWriteBarrierEnabled() {
        return this != OFF;
    }
}
