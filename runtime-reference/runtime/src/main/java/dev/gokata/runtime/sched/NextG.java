package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;

/**
 * What a P runs next.
 *
 * @param gp the goroutine
 * @param inheritTime whether it goes on with the time slice of the one before, and so doesn't count in
 *     {@link P#schedtick}: otherwise two that ready each other in turn would never be preempted
 */
@GoSource(file = "runtime/proc.go", symbol = "runqget")
public record NextG(G gp, boolean inheritTime) {}
