package dev.gokata.kata.subject;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.wire.Codec;
import dev.gokata.kata.wire.Frames;
import dev.gokata.kata.wire.OutcomeCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does once all that a subject does before any of a learner's code runs, so that a JVM that is asked to can write down
 * which classes that takes.
 */
public final class Rehearsal {

    /**
     * A value of each shape that travels.
     *
     * @param number a number
     * @param text a text
     * @param part what may be missing
     * @param parts what there are many of
     */
    record Sample(long number, String text, Optional<Part> part, List<Part> parts) {}

    /** One of several records. */
    sealed interface Part permits Named, Marked {}

    /**
     * A part with a name.
     *
     * @param name its name
     */
    record Named(String name) implements Part {}

    /**
     * A part with a mark.
     *
     * @param kind its kind
     * @param whole whether it is whole
     */
    record Marked(Kind kind, boolean whole) implements Part {}

    /** Kinds of parts. */
    enum Kind {
        /** The only one. */
        ONLY
    }

    private Rehearsal() {}

    /**
     * Rehearses.
     *
     * @param arguments none
     * @throws IOException never: it speaks to itself
     * @throws ClassNotFoundException if the API lacks a class
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Sample sample = new Sample(
                1_000,
                "text",
                Optional.of(new Named("name")),
                List.of(new Named("other"), new Marked(Kind.ONLY, true)));
        Codec<Sample> codec = Codec.of(Sample.class);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        new Frames(new ByteArrayInputStream(new byte[0]), sent).send(codec.encode(sample));
        Frames received = new Frames(new ByteArrayInputStream(sent.toByteArray()), new ByteArrayOutputStream());
        OutcomeCodec<Sample> outcomes = new OutcomeCodec<>(codec);
        outcomes.decode(outcomes.encode(new Outcome.Observed<>(codec.decode(received.receive()), 1)));
        WorldLoader.counting(Map.of(), CountedClasses.ALL, Rehearsal.class.getClassLoader());
        for (Class<?> each : List.of(SubjectMain.class, SubjectWorld.class, WorldClasses.class, Thrown.class)) {
            Class.forName(each.getName());
        }
    }
}
