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
     * How a test went the last time.
     *
     * @param test its id
     * @param lane which of the workers ran it, from 0
     * @param micros how long it took
     */
    record Took(String test, int lane, long micros) {}

    /**
     * The part of the tests that one of several workers runs.
     *
     * @param lane which of them it is, from 0
     * @param lanes how many they are
     * @param last what is known of the run before, the same for all of them
     */
    record Share(int lane, int lanes, List<Took> last) {

        /** All tests. */
        public static final Share WHOLE = new Share(0, 1, List.of());
    }

    /**
     * Run the tests that learners see.
     *
     * @param id what the reports of this run carry, from 1; one below 0 is for the warmth alone, and ends when another comes
     * @param root the pack's folder
     * @param slug the kata
     * @param tests what the kata's own files are known by: with another mark than last time they are read anew
     * @param sources the learner's files
     * @param seed what every random choice comes from
     * @param first the id of the test to begin with, or ""
     * @param share which of the tests
     */
    record Run(
            long id, String root, String slug, String tests, List<Source> sources, long seed, String first, Share share)
            implements Order {

        /** The number of a run that nobody looks at. */
        static final long FOR_WARMTH = -1;

        /**
         * Returns the same run with another number, of other tests.
         *
         * @param other the number
         * @param tested which tests
         * @return the order
         */
        public Run as(long other, Share tested) {
            return new Run(other, root, slug, tests, sources, seed, first, tested);
        }

        /** Returns the learner's files by path. */
        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            sources.forEach(source -> texts.put(source.path(), source.text()));
            return texts;
        }
    }

    /**
     * Leave a run as soon as its tests next ask the learner's code something; nobody wants to know what comes of it.
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
