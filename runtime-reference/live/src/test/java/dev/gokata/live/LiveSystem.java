package dev.gokata.live;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A part of the runtime that is compared.
 *
 * @param <C> a case of it, whose text is what the harness reads
 */
interface LiveSystem<C> {

    /** Returns the words for what is compared. */
    String title();

    /** Returns what the harness calls it. */
    String harnessName();

    /** Makes a case. */
    C random(Random random);

    /** Returns smaller cases, from the smallest. */
    List<C> smaller(C one);

    /** Asks the reference, and tells how its answer differs from Go's. */
    Optional<String> difference(C one, String fromGo);

    /** Tells in a few words what the cases were, and what was left out. */
    String summary();
}
