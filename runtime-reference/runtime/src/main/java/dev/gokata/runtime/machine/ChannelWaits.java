package dev.gokata.runtime.machine;

import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.SelectCase;
import dev.gokata.runtime.channel.Selected;
import dev.gokata.runtime.sim.GoPanic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a goroutine does with channels, and the places on its stack that it waits to receive into.
 *
 * <p>In Go: a receive hands the address of its variable to the runtime, and whoever sends writes there.
 *
 * <p>Here: a channel delivers the word, and the receiver itself writes it to the place, wherever that is by then.
 */
final class ChannelWaits {

    private final Machine machine;
    private final Curg gp;
    /** The waits that the operation under way may come to, in the order of their channels' locks. */
    private List<Wait> waits = List.of();

    ChannelWaits(Machine machine, Curg gp) {
        this.machine = machine;
        this.gp = gp;
    }

    void chansend(Chan c, long word) {
        if (c.ofPointers()) {
            machine.collector().entersChannel(gp, word);
        }
        try {
            machine.channels().chansend(c.c(), word, true);
        } catch (GoPanic panic) {
            if (c.ofPointers()) {
                machine.collector().leavesChannel(gp, word, Seam.CHANNELS);
            }
            throw panic;
        }
    }

    boolean chanrecv(Chan c, long place) {
        Wait wait = new Wait(c.c(), place);
        waits = List.of(wait);
        Received<Long> received = machine.channels().chanrecv(c.c(), true);
        waits = List.of();
        return takeOver(Seam.CHANNELS, c, received.value(), wait, received.ok());
    }

    int selectgo(long place, Chan... channels) {
        List<Wait> all =
                Arrays.stream(channels).map(c -> new Wait(c.c(), place)).toList();
        waits = all.stream().sorted(Comparator.comparingInt(Wait::address)).toList();
        Stream<SelectCase<Long>> cases = Arrays.stream(channels).map(c -> SelectCase.receive(c.c()));
        Selected selected = machine.parts().get(Seam.SELECTS).selectgo(cases.toList(), true);
        waits = List.of();
        int index = selected.index();
        boolean ok =
                takeOver(Seam.SELECTS, channels[index], (Long) selected.value(), all.get(index), selected.recvOK());
        return ok ? index : -1 - index;
    }

    private boolean takeOver(Seam<?> by, Chan c, @Nullable Long value, Wait wait, boolean ok) {
        long word = value == null ? 0 : value;
        // Where the wait says, not where the slot was: the stack may have moved.
        machine.memory().store(wait.elem(), word);
        if (c.ofPointers() && ok) {
            machine.collector().leavesChannel(gp, word, by);
        }
        return ok;
    }

    void isAboutToPark() {
        gp.stack().setWaiting(waits);
        gp.stack().setParkingOnChan(!waits.isEmpty());
    }

    /** Others may reach the stack from now on. In Go: {@code chanparkcommit}. */
    void isParked() {
        gp.stack().setActiveStackChans(!waits.isEmpty());
        gp.stack().setParkingOnChan(false);
    }

    void isUnparked() {
        gp.stack().setActiveStackChans(false);
        gp.stack().setWaiting(List.of());
    }
}
