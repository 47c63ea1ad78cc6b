package dev.gokata.katas.channel;

import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.channel.ChannelState;
import dev.gokata.runtime.channel.Channels;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.HandOff;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.SimulatorMisuse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How your code is called: the probes of the kata, with their scenarios and observations.
 *
 * <p>Each runs your code in goroutines of a simulated world; {@link Bench} says how.
 */
public final class ChannelKata implements Kata<ChannelKata.Piece>, FitsInto<Seams> {

    /**
     * What the probes need of your code.
     *
     * @param channels what programs do with channels
     * @param handOff what happens when somebody waits on the other side
     * @param put puts a value into the ring
     * @param take takes the oldest value out of it
     */
    public record Piece(
            Channels channels,
            HandOff handOff,
            BiConsumer<HChan<Integer>, Integer> put,
            Function<HChan<Integer>, Integer> take) {}

    /**
     * A channel before anything happens.
     *
     * @param slots the slots of its ring
     * @param recvx the slot of its oldest value
     * @param values what is in its ring, the oldest first
     * @param closed whether it is closed
     * @param receivers how many goroutines wait to receive
     * @param senders what the goroutines want to send that wait to send, those who came first first
     */
    public record Situation(
            int slots, int recvx, List<Integer> values, boolean closed, int receivers, List<Integer> senders) {

        /** Copies the lists. */
        public Situation {
            values = List.copyOf(values);
            senders = List.copyOf(senders);
        }

        /**
         * Makes an open, empty channel for which nobody waits.
         *
         * @param slots the slots of its ring
         */
        static Situation withSlots(int slots) {
            return new Situation(slots, 0, List.of(), false, 0, List.of());
        }
    }

    /**
     * A channel to make, after a first one.
     *
     * @param elemSize bytes of an element
     * @param size the slots of the ring
     * @param zero the zero value
     */
    public record Making(int elemSize, long size, int zero) {}

    /**
     * What was made.
     *
     * @param panic the panic's text, or nothing
     * @param zero the zero value that the channel keeps, or nothing
     * @param state the channel, if it was made
     */
    public record Made(String panic, String zero, Optional<ChannelState> state) {}

    /**
     * A channel to measure.
     *
     * @param situation the channel
     * @param nil whether the nil channel is measured instead
     * @param locked whether somebody else holds its lock meanwhile
     */
    public record Measuring(Situation situation, boolean nil, boolean locked) {}

    /**
     * The measures of a channel.
     *
     * @param len its values; -1 if that was not known before the lock was given back
     * @param cap its slots; -1 the same
     */
    public record Measured(int len, int cap) {}

    /**
     * A turn of the ring.
     *
     * @param put whether a value is put, or else taken
     * @param value the value
     */
    public record Turn(boolean put, int value) {}

    /**
     * A ring to turn.
     *
     * @param situation the channel
     * @param turns what is put and taken, in order
     */
    public record Turning(Situation situation, List<Turn> turns) {}

    /**
     * How a ring turned.
     *
     * @param taken the values that were taken
     * @param states the channel after each turn
     */
    public record Turned(List<String> taken, List<ChannelState> states) {}

    /**
     * A hand-off with the one who has waited longest: with a receiver, or else with a sender.
     *
     * @param situation the channel
     * @param value what is sent, if a receiver waits
     */
    public record HandingOver(Situation situation, int value) {}

    /**
     * An operation on a channel.
     *
     * @param situation the channel
     * @param operation the operation on channel 0, or on the nil channel
     * @param locked whether somebody else holds the lock until nothing more happens
     */
    public record Operating(Situation situation, ChannelOperation operation, boolean locked) {}

    /**
     * An operation that waits, and is woken.
     *
     * @param situation the channel
     * @param operation a send or a receive on channel 0
     * @param closes whether the channel is closed then, or else the operation succeeds
     * @param value what the one who receives is given
     */
    public record Waking(Situation situation, ChannelOperation operation, boolean closes, int value) {}

    /**
     * What happened on the bench.
     *
     * @param end how the run ended: nothing, if it ended well
     * @param result what came of the operation; or for what it still waits, in brackets
     * @param whileLocked the same, before the lock was given back, if somebody held it; or else nothing
     * @param events what the goroutines that waited came to, in order
     * @param after the channel afterwards
     * @param schedule the schedule under which this happened, if it was not the plain one
     * @param trace what everybody did under that schedule
     */
    public record Happened(
            String end,
            String result,
            String whileLocked,
            List<String> events,
            ChannelState after,
            String schedule,
            List<String> trace) {}

    /**
     * Operations, each of which is started when all is quiet, in a goroutine of its own.
     *
     * @param caps the slots of each channel
     * @param operations what is done
     */
    public record Story(List<Integer> caps, List<ChannelOperation> operations) {}

    /**
     * What one operation of a story led to.
     *
     * @param done the operations that ended by it, such as {@code 3: ok}, in ascending order
     * @param lens the values in each ring
     */
    public record Chapter(List<String> done, List<Integer> lens) {}

    /**
     * How a story went.
     *
     * @param end how the run ended: nothing, if it ended well
     * @param chapters one for each operation
     */
    public record Told(String end, List<Chapter> chapters) {}

    /**
     * A program to run under many schedules.
     *
     * @param program what goroutines do
     * @param allowed all that may come of it; or nothing, where it is enough that no value is lost, doubled or overtaken
     * @param seed the seed of the schedules
     * @param schedules how many are tried
     */
    public record Exploring(ChannelProgram program, List<ChannelProgram.Result> allowed, long seed, int schedules) {}

    /**
     * What many schedules showed.
     *
     * @param failure the first that failed
     * @param result what came of the operations then, if they came to their end
     * @param left the channels at its end
     */
    public record Explored(Optional<ExplorationReport.FoundFailure> failure, String result, List<ChannelState> left) {}

    /** Makes two channels, and looks at the second. */
    public static final Probe<Piece, Making, Made> MAKE =
            Probe.of("makechan", Making.class, Made.class, (piece, making, meter) -> Bench.make(piece, making));

    /** Measures a channel. */
    public static final Probe<Piece, Measuring, Measured> MEASURE = Probe.of(
            "measure", Measuring.class, Measured.class, (piece, measuring, meter) -> Bench.measure(piece, measuring));

    /** Puts and takes. */
    public static final Probe<Piece, Turning, Turned> TURN =
            Probe.of("turn", Turning.class, Turned.class, (piece, turning, meter) -> {
                meter.startCounting();
                return Bench.turn(piece, turning);
            });

    /** Hands a value over, under several schedules. */
    public static final Probe<Piece, HandingOver, Happened> HAND_OVER = Probe.of(
            "handOver",
            HandingOver.class,
            Happened.class,
            (piece, handing, meter) ->
                    Bench.underSchedules(handing.situation(), bench -> bench.handOver(piece, handing)));

    /** Does one operation, under several schedules. */
    public static final Probe<Piece, Operating, Happened> OPERATE = Probe.of(
            "operate",
            Operating.class,
            Happened.class,
            (piece, operating, meter) ->
                    Bench.underSchedules(operating.situation(), bench -> bench.operate(piece, operating)));

    /** Lets an operation wait and wakes it, under several schedules. */
    public static final Probe<Piece, Waking, Happened> WAKE = Probe.of(
            "wake",
            Waking.class,
            Happened.class,
            (piece, waking, meter) -> Bench.underSchedules(waking.situation(), bench -> bench.wake(piece, waking)));

    /** Does one operation after the other. */
    public static final Probe<Piece, Story, Told> TELL =
            Probe.of("tell", Story.class, Told.class, (piece, story, meter) -> Traffic.tell(piece, story));

    /** Runs a program under many schedules. */
    public static final Probe<Piece, Exploring, Explored> EXPLORE = Probe.of(
            "explore", Exploring.class, Explored.class, (piece, exploring, meter) -> Traffic.explore(piece, exploring));

    @Override
    public Piece learner() {
        Chan chan = new Chan();
        return new Piece(chan, chan, chan::put, chan::take);
    }

    @Override
    public Seams fittedInto(Seams machine, String owner) {
        return machine.with(Seam.CHANNELS, owner, parts -> learner().channels());
    }

    @Override
    public List<Probe<Piece, ?, ?>> probes() {
        return List.of(MAKE, MEASURE, TURN, HAND_OVER, OPERATE, WAKE, TELL, EXPLORE);
    }

    @Override
    public boolean isMisuse(Throwable thrown) {
        return thrown instanceof SimulatorMisuse;
    }
}
