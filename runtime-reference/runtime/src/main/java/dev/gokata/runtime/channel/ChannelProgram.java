package dev.gokata.runtime.channel;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.List;

/**
 * What goroutines do with channels, as plain data.
 *
 * @param caps the slots of each channel
 * @param goroutines what each goroutine does, in order
 */
@Simulator
public record ChannelProgram(List<Integer> caps, List<List<ChannelOperation>> goroutines) {

    private static final int ELEMENT_BYTES = 8;

    /**
     * Copies the lists.
     *
     * @param caps the slots of each channel
     * @param goroutines what each goroutine does
     */
    public ChannelProgram {
        caps = List.copyOf(caps);
        goroutines = goroutines.stream().map(List::copyOf).toList();
    }

    /**
     * What came of a program when nobody could go on.
     *
     * @param results what came of the operations of each goroutine; one that waits for ever has fewer than operations
     * @param lens the values left in the ring of each channel
     */
    public record Result(List<List<String>> results, List<Integer> lens) {

        /**
         * Copies the lists.
         *
         * @param results what came of the operations
         * @param lens the values left
         */
        public Result {
            results = results.stream().map(List::copyOf).toList();
            lens = List.copyOf(lens);
        }
    }

    /**
     * Makes the channels.
     *
     * @param go the channels' operations
     * @return open channels of numbers
     */
    public List<HChan<Integer>> makeChannels(Channels go) {
        List<HChan<Integer>> channels = new ArrayList<>();
        for (int cap : caps) {
            channels.add(go.makechan(ELEMENT_BYTES, cap, 0));
        }
        return channels;
    }

    /**
     * Starts the goroutines, and sleeps until none can go on. To be called in a world, by its main goroutine.
     *
     * @param go the channels' operations
     * @param channels the channels, just made
     * @return what came of it
     */
    public Result run(Channels go, List<HChan<Integer>> channels) {
        List<List<String>> results = new ArrayList<>();
        for (List<ChannelOperation> operations : goroutines) {
            List<String> mine = new ArrayList<>();
            results.add(mine);
            Go.go(() -> {
                for (ChannelOperation each : operations) {
                    mine.add(each.run(go, channels));
                }
            });
        }
        // Time passes only when nothing else goes on.
        Go.sleep(1);
        return new Result(results, channels.stream().map(c -> c.qcount).toList());
    }
}
