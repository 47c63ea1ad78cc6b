package dev.gokata.reference.sync;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sync.Processors;
import dev.gokata.runtime.sync.Spinning;
import java.util.function.Supplier;

/**
 * Spinning a few times, while another P runs and the own one has nothing else to do.
 *
 * <p>In Go: the conditions are these, and each is there because spinning would be in vain without it: spins are few; the
 * machine has several processors; at least one other P is running, and so may run the holder; and no goroutine waits for
 * the P that would be spent on spinning.
 *
 * <p>Here: the numbers come from whoever makes this. A spin takes 30 times {@link Go#PROCYIELD_NANOS} of virtual time; a
 * real one depends on the processor.
 */
@GoSource(file = "runtime/proc.go", symbol = "internal_sync_runtime_canSpin", simplified = "the machine is given")
public final class ActiveSpin implements Spinning {

    private final Supplier<Processors> processors;

    /**
     * Makes one for a machine that changes.
     *
     * @param processors asked each time; not a scheduling point
     */
    public ActiveSpin(Supplier<Processors> processors) {
        this.processors = processors;
    }

    /**
     * Makes one for a machine that stays the same.
     *
     * @param processors the machine
     */
    public ActiveSpin(Processors processors) {
        this(() -> processors);
    }

    @Override
    public boolean canSpin(int iterations) {
        Processors now = processors.get();
        return iterations < ACTIVE_SPIN
                && now.ncpu() > 1
                && now.gomaxprocs() > now.npidle() + now.nmspinning() + 1
                && now.runqempty();
    }

    @Override
    public void doSpin() {
        Go.procyield(ACTIVE_SPIN_CNT);
    }
}
