package dev.gokata.kata.wire;

import dev.gokata.kata.Outcome;
import java.util.Arrays;

/**
 * How outcomes travel.
 *
 * <p>Refusals don't: they are found where the classes are vetted, before any subject exists.
 *
 * @param <O> the observation
 */
public final class OutcomeCodec<O> implements Codec<Outcome<O>> {

    /** The most bytes in an outcome: whoever asks has to hold what they stand for, which may be forty times as much. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int OBSERVED = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int THREW = 2;
    private static final int OUT_OF_STEPS = 3;
    private static final int MISUSED = 4;

    private final Codec<O> observations;

    /**
     * Makes the codec of a probe's outcomes.
     *
     * @param observations how the probe's observations travel
     */
    public OutcomeCodec(Codec<O> observations) {
        this.observations = observations;
    }

    /**
     * Words an outcome whose observation is written already.
     *
     * @param observation what the codec of the probe's observations has encoded
     * @param steps the work that was counted
     * @return the bytes of an {@link Outcome.Observed}
     * @throws WireException if that is more than {@link #MAX_BYTES}
     */
    public static byte[] observed(byte[] observation, long steps) {
        if (observation.length > MAX_BYTES - 16) {
            throw new WireException("it takes " + observation.length + " bytes, and may take " + (MAX_BYTES - 16));
        }
        WireWriter out = new WireWriter();
        out.writeByte(OBSERVED);
        out.writeLong(steps);
        out.append(observation);
        return out.toByteArray();
    }

    @Override
    public void write(Outcome<O> outcome, WireWriter out) {
        if (outcome instanceof Outcome.Observed<O> observed) {
            out.writeByte(OBSERVED);
            out.writeLong(observed.steps());
            observations.write(observed.observation(), out);
        } else if (outcome instanceof Outcome.NotWritten<O> notWritten) {
            out.writeByte(NOT_WRITTEN);
            out.writeLong(notWritten.task());
            out.writeString(notWritten.method());
        } else if (outcome instanceof Outcome.Threw<O> threw) {
            out.writeByte(THREW);
            out.writeString(threw.type());
            out.writeString(threw.message());
            out.writeString(threw.where());
        } else if (outcome instanceof Outcome.OutOfSteps<O> ended) {
            out.writeByte(OUT_OF_STEPS);
            out.writeLong(ended.budget());
            out.writeString(ended.where());
        } else if (outcome instanceof Outcome.Misused<O> misused) {
            out.writeByte(MISUSED);
            out.writeString(misused.message());
            out.writeString(misused.where());
        } else {
            throw new IllegalArgumentException("a refusal does not travel: " + outcome);
        }
    }

    @Override
    public Outcome<O> decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new WireException("an outcome of " + bytes.length + " bytes is longer than " + MAX_BYTES);
        }
        return Codec.super.decode(bytes);
    }

    @Override
    public Outcome<O> read(WireReader in) {
        int kind = in.readByte();
        return switch (kind) {
            case OBSERVED -> {
                long steps = in.readLong(0, Long.MAX_VALUE);
                yield new Outcome.Observed<>(observations.read(in), steps);
            }
            case NOT_WRITTEN -> new Outcome.NotWritten<>((int) in.readLong(1, Integer.MAX_VALUE), text(in));
            case THREW -> new Outcome.Threw<>(text(in), text(in), text(in));
            case OUT_OF_STEPS -> new Outcome.OutOfSteps<>(in.readLong(0, Long.MAX_VALUE), text(in));
            case MISUSED -> new Outcome.Misused<>(text(in), text(in));
            default -> throw new WireException("no outcome has the number " + kind);
        };
    }

    /**
     * Tells whether two outcomes are the same but for the work that was counted.
     *
     * @param one an outcome's bytes
     * @param other another's, or what claims to be one
     * @return true if the observations are the same and both counts are such as can be, or if all bytes are the same
     */
    public static boolean sameButForSteps(byte[] one, byte[] other) {
        if (Arrays.equals(one, other)) {
            return true;
        }
        int first = endOfSteps(one);
        int second = endOfSteps(other);
        return first > 0 && second > 0 && Arrays.equals(one, first, one.length, other, second, other.length);
    }

    private static int endOfSteps(byte[] outcome) {
        try {
            WireReader in = new WireReader(outcome);
            if (in.readByte() == OBSERVED) {
                in.readLong(0, Long.MAX_VALUE);
                return in.position();
            }
        } catch (WireException e) {
            // Whoever decodes it says what is wrong with it.
        }
        return 0;
    }

    private static String text(WireReader in) {
        String text = in.readString();
        if (text.length() > Outcome.MAX_TEXT) {
            throw new WireException("a text is longer than " + Outcome.MAX_TEXT + " characters");
        }
        return text;
    }
}
