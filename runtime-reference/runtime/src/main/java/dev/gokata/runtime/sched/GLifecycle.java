package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import java.util.Optional;

/**
 * The seam of what the states of a goroutine mean: who owns its stack, what can happen to it, and by whom.
 *
 * <p>In Go: known to the callers of {@code casgstatus}, and written down nowhere else.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "_Gidle")
public interface GLifecycle {

    /**
     * Who may read and write a goroutine's stack.
     *
     * <p>Finer than {@link dev.gokata.runtime.stack.StackOwner}, which code on stacks asks for: it tells as well whose what is
     * not in use is.
     */
    enum StackHolder {
        /** Nobody. Who wants to look at it has to set the scan bit first. */
        NOBODY,
        /** The goroutine. */
        ITSELF,
        /** Who has set the scan bit. */
        SCANNER,
        /** Who makes the goroutine, has ended it, or keeps it for later. */
        KEEPER
    }

    /**
     * Tells who owns the stack, of the words that a goroutine can have.
     *
     * @param word a status word, with or without the scan bit
     * @return the owner
     * @throws IllegalArgumentException if no goroutine ever has this word
     */
    StackHolder stackHolder(int word);

    /**
     * Tells what comes of something that happens to a goroutine.
     *
     * @param from its state
     * @param transition what happens
     * @return its state afterwards; empty if this can't happen in that state
     */
    Optional<GStatus> after(GStatus from, GTransition transition);

    /**
     * Tells who may make a change.
     *
     * @param who who wants to
     * @param from the state before
     * @param to the state afterwards
     * @return whether there is such a change, and {@code who} makes it
     */
    boolean mayChange(GTransition.Actor who, GStatus from, GStatus to);
}
