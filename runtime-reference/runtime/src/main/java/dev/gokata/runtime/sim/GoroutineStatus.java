package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/**
 * What a goroutine was doing at the end of a run.
 *
 * @param id its number, from 1
 * @param name the name it was started with, possibly empty
 * @param state {@code running}, {@code runnable} or {@code waiting}
 * @param reason why it waits, in Go's words; empty when it doesn't
 * @param on what it waits for, or was about to use; possibly empty. Objects without a label are numbered as they are first
 *     named, so a run that is traced may number them otherwise than one that is not
 * @param since the scheduling point at which the wait began, 0 when it doesn't wait
 */
@Simulator
public record GoroutineStatus(int id, String name, String state, String reason, String on, long since) {

    /**
     * Describes it in one line that begins as Go's does.
     *
     * @return for instance {@code goroutine 2 [chan receive]: worker, on chan#1 since point 12}
     */
    public String describe() {
        StringBuilder line = new StringBuilder("goroutine ").append(id).append(" [");
        line.append(reason.isEmpty() ? state : reason).append("]:");
        String where = on.isEmpty() ? "" : (since > 0 ? " on " : " at ") + on;
        String when = since > 0 ? " since point " + since : "";
        if (!name.isEmpty()) {
            line.append(' ').append(name).append(where.isEmpty() && when.isEmpty() ? "" : ",");
        }
        return line.append(where).append(when).toString();
    }
}
