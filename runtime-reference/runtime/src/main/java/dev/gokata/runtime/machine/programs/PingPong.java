package dev.gokata.runtime.machine.programs;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.machine.Chan;
import dev.gokata.runtime.machine.Curg;
import dev.gokata.runtime.machine.GoCode;
import dev.gokata.runtime.machine.GoProgram;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.FuncInfo;
import java.util.List;

/**
 * Two goroutines that send words to and fro from deep within their stacks, which grow; one is halved while it waits.
 *
 * <p>The result goes by a pointer into a frame far above, which is only right if moving a stack moved that pointer too. The last
 * word is received by a goroutine whose stack the collector has moved since it began to wait.
 */
@Simulator
public final class PingPong implements GoProgram {

    private static final int ROUNDS = 4;
    private static final int DEPTH = 40;
    private static final int FACTOR = 10;

    /** Slot 0 is a number whose address is taken. */
    private static final FuncInfo MAIN =
            new FuncInfo("main.main", FIRST_ENTRY, 56, BitVector.ofPointers(1), BitVector.EMPTY, List.of());

    /** The same, for the other goroutine; slot 1 is what it received. */
    private static final FuncInfo PONG =
            new FuncInfo("main.pong", FIRST_ENTRY + 0x20, 56, BitVector.ofPointers(2), BitVector.EMPTY, List.of());

    /** Slot 0 is what was received. The arguments are how much deeper to go, and where the result goes. */
    private static final FuncInfo DEEP = new FuncInfo(
            "main.deep", FIRST_ENTRY + 0x40, 216, BitVector.ofPointers(20), BitVector.ofPointers(2, 1), List.of());

    /** Makes the program. */
    public PingPong() {}

    @Override
    public String name() {
        return "ping-pong";
    }

    @Override
    public List<FuncInfo> functions() {
        return List.of(MAIN, PONG, DEEP);
    }

    @Override
    public int globals() {
        return 0;
    }

    @Override
    public void main(Curg g) {
        Chan ping = g.makechan(0, false);
        Chan pong = g.makechan(0, false);
        Chan ended = g.makechan(0, false);
        g.go("pong", PONG, other -> pong(other, ping, pong, ended));
        for (int round = 0; round < ROUNDS; round++) {
            exchange(g, ping, pong, round);
        }
        // Everybody waits now, so the collector may halve their stacks.
        g.gc();
        exchange(g, ping, pong, ROUNDS);
        g.closechan(ping);
        g.chanrecv(ended, 0);
        g.print("ended " + g.get(0));
    }

    private static void exchange(Curg g, Chan ping, Chan pong, long word) {
        g.set(0, -1);
        g.call(
                DEEP,
                deep(bottom -> {
                    bottom.chansend(ping, word);
                    bottom.chanrecv(pong, 0);
                }),
                DEPTH,
                g.addressOf(0));
        g.print("main got " + g.get(0));
    }

    private static void pong(Curg g, Chan ping, Chan pong, Chan ended) {
        long received = 0;
        while (g.chanrecv(ping, 1)) {
            received++;
            g.call(DEEP, deep(bottom -> {}), DEPTH, g.addressOf(0));
            g.chansend(pong, FACTOR * g.get(1));
        }
        g.chansend(ended, received);
    }

    /** Goes down until nothing is left to go, and leaves there what slot 0 holds where the second argument says. */
    private static GoCode deep(GoCode bottom) {
        return g -> {
            if (g.arg(0) > 0) {
                g.call(DEEP, deep(bottom), g.arg(0) - 1, g.arg(1));
            } else {
                g.set(0, 0);
                bottom.run(g);
                g.store(g.arg(1), 0, g.get(0));
            }
        };
    }

    @Override
    public List<String> expected() {
        return List.of("main got 0", "main got 10", "main got 20", "main got 30", "main got 40", "ended 5");
    }
}
