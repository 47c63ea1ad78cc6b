package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/** What goroutines run on. It decides how fast a run is and how many goroutines it may have, and nothing else. */
@Simulator
public enum Carriers {
    /** Continuations where the JVM offers them, threads elsewhere. */
    BEST,
    /** A platform thread for each goroutine that has begun and not ended: tens of thousands. */
    THREADS,
    /**
     * The JDK's own continuations: millions. They need JDK 21 and {@code --add-exports
     * java.base/jdk.internal.vm=ALL-UNNAMED}.
     */
    CONTINUATIONS;

    /**
     * Returns the kind that runs here.
     *
     * @return {@link #THREADS} or {@link #CONTINUATIONS}
     * @throws SimulatorMisuse if this is {@link #CONTINUATIONS} and the JVM does not offer them
     */
    public Carriers resolve() {
        if (this == CONTINUATIONS && !Continuations.areAvailable()) {
            throw new SimulatorMisuse("no continuations here: they need JDK 21 and"
                    + " --add-exports java.base/jdk.internal.vm=ALL-UNNAMED");
        }
        if (this == BEST) {
            return Continuations.areAvailable() ? CONTINUATIONS : THREADS;
        }
        return this;
    }
}
