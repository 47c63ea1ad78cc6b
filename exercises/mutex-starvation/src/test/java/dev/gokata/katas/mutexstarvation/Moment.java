package dev.gokata.katas.mutexstarvation;

import java.util.List;

/**
 * Something that a goroutine did with the mutex, and how that stood then.
 *
 * @param nanos the virtual time
 * @param goroutine its number
 * @param does what it did
 * @param word the state word: before what was done if that is a call, afterwards if it is a return
 * @param queue the goroutines that wait on the semaphore, the first to be woken in front
 */
public record Moment(long nanos, int goroutine, Does does, int word, List<Integer> queue) {

    /** What can be seen of a mutex from outside. */
    public enum Does {
        /** Calls lock. */
        LOCKS("lock"),
        /** Returns from lock. */
        HOLDS("holds it"),
        /** Calls tryLock. */
        TRIES("try"),
        /** Returns false from tryLock. */
        GOES_WITHOUT("goes without"),
        /** Calls doSpin. */
        SPINS("spins"),
        /** Calls semacquire, to wait at the end of the queue. */
        WAITS_LAST("waits at the end"),
        /** Calls semacquire, to wait at the front of the queue. */
        WAITS_FIRST("waits in front"),
        /** Returns from semacquire. */
        WAKES("is woken"),
        /** Calls unlock. */
        UNLOCKS("unlock"),
        /** Calls semrelease without handing over. */
        WAKES_ONE("wakes the first"),
        /** Calls semrelease and hands over. */
        HANDS_OVER("hands over"),
        /** Looks, when all is over. */
        LOOKS("looks, in the end"),
        /** Returns from unlock. */
        HAS_UNLOCKED("has unlocked");

        private final String words;

        Does(String words) {
            this.words = words;
        }

        /**
         * Says it as a picture does.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }
    }
}
