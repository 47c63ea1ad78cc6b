package dev.gokata.runtime.machine.programs;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.machine.GoProgram;
import java.util.List;

/** The programs of this package. */
@Simulator
public final class Programs {

    private Programs() {}

    /**
     * Lists them.
     *
     * @return from the simplest on
     */
    public static List<GoProgram> all() {
        return List.of(new PingPong(), new ProducersConsumers(), new LockedCounter(), new WriterWhileCollecting());
    }
}
