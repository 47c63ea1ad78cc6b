package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;

/**
 * Says that the piece in a seam broke a promise that the machine relies on.
 *
 * <p>The machine checks what it can tell at once. What it can't tell shows up later: as a fault of memory, a fatal error, a
 * deadlock or a wrong result.
 */
@Simulator
public final class SeamFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a fault.
     *
     * @param seam whose piece is to blame
     * @param what what it did
     */
    public SeamFault(Seam<?> seam, String what) {
        super(seam + ": " + what);
    }

    @Override
    public String toString() {
        return "broken seam " + getMessage();
    }
}
