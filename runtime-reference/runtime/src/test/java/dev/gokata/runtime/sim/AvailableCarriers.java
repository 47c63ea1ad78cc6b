package dev.gokata.runtime.sim;

import java.util.List;

/** The carriers that this JVM has. */
final class AvailableCarriers {

    private AvailableCarriers() {}

    static List<Carriers> all() {
        return Continuations.areAvailable()
                ? List.of(Carriers.THREADS, Carriers.CONTINUATIONS)
                : List.of(Carriers.THREADS);
    }
}
