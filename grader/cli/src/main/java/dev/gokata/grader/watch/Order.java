package dev.gokata.grader.watch;

import dev.gokata.kata.wire.Codec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a worker is told to do. */
public sealed interface Order {

    /** A file of the learner's. */
    record Source(String path, String text) {}

    /**
     * Run the tests that learners see.
     *
     * @param id what the reports of this run carry, from 1; one below 0 is for the warmth alone, and ends when another comes
     * @param root the pack's folder
     * @param slug the kata
     * @param tests what the kata's own files are known by: with another mark than last time they are read anew
     * @param sources the learner's files
     * @param seed what every random choice comes from
     * @param first the test class to begin with, or ""
     */
    record Run(long id, String root, String slug, String tests, List<Source> sources, long seed, String first)
            implements Order {

        /** The number of a run that nobody looks at. */
        static final long FOR_WARMTH = -1;

        /** Returns the same run with another number. */
        Run numbered(long other) {
            return new Run(other, root, slug, tests, sources, seed, first);
        }

        /** Returns the learner's files by path. */
        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            sources.forEach(source -> texts.put(source.path(), source.text()));
            return texts;
        }
    }

    /**
     * Leave a run as soon as it is between two test classes; nobody wants to know what comes of it.
     *
     * @param id the run
     */
    record Stop(long id) implements Order {}

    /**
     * Say where a run is.
     *
     * @param id the run
     */
    record Where(long id) implements Order {}

    /** An order as it travels. */
    record Message(Order order) {

        private static final Codec<Message> CODEC = Codec.of(Message.class);

        byte[] encode() {
            return CODEC.encode(this);
        }

        static Order decode(byte[] bytes) {
            return CODEC.decode(bytes).order();
        }
    }
}
