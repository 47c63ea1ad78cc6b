package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import java.util.List;

/**
 * The seam of {@code select}: one of several operations of {@link Channels}.
 *
 * <p>It works on any {@link HChan}, whoever sends to it and receives from it otherwise.
 */
@GoSource(file = "runtime/select.go", symbol = "selectgo")
public interface Selects {

    /**
     * Does one of several sends and receives, picked at random among those that can be done now.
     *
     * <p>It waits with the reason {@code select}, or without any case, {@code select (no cases)}. In Go a select of one case
     * is compiled to that operation itself, with its own wait reason, and one of a case and a default to the form that
     * doesn't wait; so the caller does here.
     *
     * @param cases the cases
     * @param block whether to wait if none can be done, which means that there is no default
     * @return the case that was done
     */
    Selected selectgo(List<? extends SelectCase<?>> cases, boolean block);
}
