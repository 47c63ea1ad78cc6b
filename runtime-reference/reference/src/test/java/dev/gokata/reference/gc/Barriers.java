package dev.gokata.reference.gc;

import dev.gokata.runtime.gc.WriteBarrier;
import java.util.List;

/** Every write barrier of the reference. */
enum Barriers {
    NONE(new NoBarrier()),
    DIJKSTRA(new DijkstraBarrier()),
    YUASA(new YuasaBarrier()),
    SPECIFIED(new HybridBarrier()),
    BUILT(new UnconditionalHybridBarrier());

    private final WriteBarrier barrier;

    Barriers(WriteBarrier barrier) {
        this.barrier = barrier;
    }

    WriteBarrier barrier() {
        return barrier;
    }

    static List<WriteBarrier> hybrids() {
        return List.of(SPECIFIED.barrier, BUILT.barrier);
    }
}
