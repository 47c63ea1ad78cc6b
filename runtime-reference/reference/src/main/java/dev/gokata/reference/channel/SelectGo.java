package dev.gokata.reference.channel;

import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.SelectCase;
import dev.gokata.runtime.channel.Selected;
import dev.gokata.runtime.channel.Sudog;
import dev.gokata.runtime.channel.Waiter;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Labelled;
import dev.gokata.runtime.sim.WaitReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A select: one of several operations, on all their channels at once.
 *
 * <ol>
 *   <li>All channels are locked together, in the order of their addresses, so that two selects can't wait for each other.
 *   <li>Cases are looked at in a random order, so that none starves.
 *   <li>Who waits is in the queues of all channels, and whoever wakes it has won {@code selectDone} before.
 * </ol>
 */
final class SelectGo {

    /** A case with its channel, which is not nil. */
    private record Polled<E>(int index, HChan<E> c, SelectCase<E> scase) {}

    /** The channels that a select waits for, for reports. */
    private record AllOf(List<HChan<?>> channels) implements Labelled {
        @Override
        public String label() {
            return channels.stream().map(HChan::label).collect(Collectors.joining(", "));
        }
    }

    private final List<Polled<?>> pollorder;
    /** The channels, each once. */
    private final List<HChan<?>> lockorder;
    /** Whom a case that was done at once has to wake. */
    private @Nullable Sudog<?> woken;

    private SelectGo(List<Polled<?>> pollorder) {
        this.pollorder = pollorder;
        List<HChan<?>> channels = new ArrayList<>();
        for (Polled<?> polled : pollorder) {
            if (!channels.contains(polled.c)) {
                channels.add(polled.c);
            }
        }
        channels.sort(Comparator.comparingInt(c -> c.address));
        lockorder = channels;
    }

    static Selected select(List<? extends SelectCase<?>> cases, boolean block, IntUnaryOperator cheaprandn) {
        if (cases.isEmpty() && block) {
            Go.gopark(WaitReason.SELECT_NO_CASES, null);
            throw Go.fatal("unreachable");
        }
        return new SelectGo(shuffled(cases, cheaprandn)).run(block);
    }

    /** Orders the cases at random, and leaves out nil channels. */
    private static List<Polled<?>> shuffled(List<? extends SelectCase<?>> cases, IntUnaryOperator cheaprandn) {
        List<Polled<?>> order = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Polled<?> polled = polled(i, cases.get(i));
            if (polled != null) {
                int place = cheaprandn.applyAsInt(order.size() + 1);
                order.add(polled);
                order.set(order.size() - 1, order.get(place));
                order.set(place, polled);
            }
        }
        return order;
    }

    private static <E> @Nullable Polled<E> polled(int index, SelectCase<E> scase) {
        HChan<E> c = scase.c();
        return c == null ? null : new Polled<>(index, c, scase);
    }

    private Selected run(boolean block) {
        sellock();
        for (Polled<?> polled : pollorder) {
            Selected selected = tryCase(polled);
            if (selected != null) {
                selunlock();
                if (woken != null) {
                    Go.goready(woken.g.g);
                }
                return selected;
            }
        }
        if (!block) {
            selunlock();
            return new Selected(Selected.DEFAULT, null, false);
        }
        return waitForOne();
    }

    /** Does a case if it can be done now, but for readying whom it wakes. Answers null if it can't. */
    private <E> @Nullable Selected tryCase(Polled<E> polled) {
        HChan<E> c = polled.c;
        return polled.scase.isSend() ? trySend(polled, c) : tryReceive(polled, c);
    }

    private <E> @Nullable Selected trySend(Polled<E> polled, HChan<E> c) {
        if (c.closed) {
            selunlock();
            throw ChanSend.sendOnClosed();
        }
        Sudog<E> receiver = c.recvq.dequeue();
        if (receiver != null) {
            ChanSend.hand(receiver, polled.scase.elem());
            woken = receiver;
        } else if (c.qcount < c.dataqsiz) {
            Ring.put(c, polled.scase.elem());
        } else {
            return null;
        }
        return new Selected(polled.index, null, false);
    }

    private <E> @Nullable Selected tryReceive(Polled<E> polled, HChan<E> c) {
        Sudog<E> sender = c.sendq.dequeue();
        if (sender != null) {
            woken = sender;
            return new Selected(polled.index, ChanRecv.take(sender), true);
        }
        if (c.qcount > 0) {
            return new Selected(polled.index, Ring.take(c), true);
        }
        return c.closed ? new Selected(polled.index, c.zero, false) : null;
    }

    private Selected waitForOne() {
        Waiter me = new Waiter(Go.getg());
        List<Polled<?>> waits = new ArrayList<>(pollorder);
        waits.sort(Comparator.comparingInt(polled -> polled.c.address));
        List<Sudog<?>> sudogs = new ArrayList<>();
        for (Polled<?> polled : waits) {
            sudogs.add(enqueue(me, polled));
        }
        Go.gopark(
                () -> {
                    selunlock();
                    return true;
                },
                WaitReason.SELECT,
                lockorder.isEmpty() ? null : new AllOf(lockorder));
        sellock();
        Sudog<?> fired = Objects.requireNonNull(me.param);
        Selected selected = null;
        boolean closed = false;
        for (int i = 0; i < sudogs.size(); i++) {
            if (isSame(sudogs.get(i), fired)) {
                boolean isSend = waits.get(i).scase.isSend();
                closed = isSend && !fired.success;
                selected = new Selected(waits.get(i).index, isSend ? null : fired.elem, !isSend && fired.success);
            } else {
                leave(sudogs.get(i), waits.get(i).scase.isSend());
            }
        }
        selunlock();
        if (closed) {
            throw ChanSend.sendOnClosed();
        }
        if (selected == null) {
            throw Go.fatal("selectgo: bad wakeup");
        }
        return selected;
    }

    private static <E> Sudog<E> enqueue(Waiter me, Polled<E> polled) {
        Sudog<E> sg = new Sudog<>(me, polled.c, true);
        if (polled.scase.isSend()) {
            sg.elem = polled.scase.elem();
            polled.c.sendq.enqueue(sg);
        } else {
            polled.c.recvq.enqueue(sg);
        }
        return sg;
    }

    private static <E> void leave(Sudog<E> sg, boolean isSend) {
        if (isSend) {
            sg.c.sendq.dequeueSudoG(sg);
        } else {
            sg.c.recvq.dequeueSudoG(sg);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Sudog<?> one, Sudog<?> other) {
        return one == other;
    }

    private void sellock() {
        for (HChan<?> c : lockorder) {
            c.lock.lock();
        }
    }

    private void selunlock() {
        for (int i = lockorder.size() - 1; i >= 0; i--) {
            lockorder.get(i).lock.unlock();
        }
    }
}
