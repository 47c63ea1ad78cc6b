package dev.gokata.kata;

/**
 * A kata whose piece has a place in the whole of its pack.
 *
 * <p>The kata's class implements this beside {@link Kata}. What it does here is the whole answer to "where does my code
 * go?".
 *
 * <pre>{@code
 * public Cache fittedInto(Cache whole, String owner) {
 *     return whole.with(Seam.EVICTION, owner, () -> learner().eviction());
 * }
 * }</pre>
 *
 * @param <W> the whole
 */
@FunctionalInterface
public interface FitsInto<W> {

    /**
     * Puts the learner's piece in, in place of the one that was there.
     *
     * <p>Nothing of the learner's code may run yet: the piece is made when the whole runs.
     *
     * @param whole what it is put into; stays as it is
     * @param owner whose the piece is, as {@link Whole#seams} is to say it
     * @return a copy with the piece
     */
    W fittedInto(W whole, String owner);
}
