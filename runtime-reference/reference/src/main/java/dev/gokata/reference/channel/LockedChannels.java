package dev.gokata.reference.channel;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.channel.Channels;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.HandOff;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.SelectCase;
import dev.gokata.runtime.channel.Selected;
import dev.gokata.runtime.channel.Selects;
import dev.gokata.runtime.channel.Sudog;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Channels that hold a lock for each operation, and hand values over directly.
 *
 * <p>In Go: the same.
 */
@GoSource(file = "runtime/chan.go", symbol = "hchan")
public final class LockedChannels implements Channels, HandOff, Selects {

    /** The size of the address space on amd64, less what a channel's header takes, in bytes. */
    private static final long MAX_RING_BYTES = (1L << 48) - 96;

    /** The most slots that are simulated, far above any program that is worth exploring. */
    private static final long MAX_SLOTS = 1 << 24;

    private final IntUnaryOperator cheaprandn;
    private int made;

    /**
     * Makes channels whose selects choose by a source of numbers.
     *
     * @param cheaprandn answers a number from 0 and below its argument, all alike often; for the sake of replays it must
     *     follow from a seed
     */
    public LockedChannels(IntUnaryOperator cheaprandn) {
        this.cheaprandn = cheaprandn;
    }

    @Override
    public <E> HChan<E> makechan(int elemSize, long size, @Nullable E zero) {
        if (size < 0 || elemSize > 0 && size > MAX_RING_BYTES / elemSize) {
            throw GoPanic.plainError("makechan: size out of range");
        }
        if (size > MAX_SLOTS) {
            throw new IllegalArgumentException(size + " slots are more than the " + MAX_SLOTS + " that are simulated");
        }
        made++;
        return new HChan<>(made, (int) size, zero);
    }

    @Override
    public <E> boolean chansend(@Nullable HChan<E> c, @Nullable E elem, boolean block) {
        return ChanSend.chansend(c, elem, block);
    }

    @Override
    public <E> Received<E> chanrecv(@Nullable HChan<E> c, boolean block) {
        return ChanRecv.chanrecv(c, block);
    }

    @Override
    public void closechan(@Nullable HChan<?> c) {
        if (c == null) {
            throw GoPanic.plainError("close of nil channel");
        }
        ChanClose.closechan(c);
    }

    @Override
    public int chanlen(@Nullable HChan<?> c) {
        if (c == null) {
            return 0;
        }
        Go.point("len", c);
        return c.qcount;
    }

    @Override
    public int chancap(@Nullable HChan<?> c) {
        return c == null ? 0 : c.dataqsiz;
    }

    @Override
    public <E> void send(HChan<E> c, Sudog<E> sg, @Nullable E elem, Runnable unlockf) {
        ChanSend.send(sg, elem, unlockf);
    }

    @Override
    public <E> @Nullable E recv(HChan<E> c, Sudog<E> sg, Runnable unlockf) {
        return ChanRecv.recv(sg, unlockf);
    }

    @Override
    public Selected selectgo(List<? extends SelectCase<?>> cases, boolean block) {
        return SelectGo.select(cases, block, cheaprandn);
    }
}
