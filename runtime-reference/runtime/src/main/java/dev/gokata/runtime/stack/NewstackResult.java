package dev.gokata.runtime.stack;

import dev.gokata.runtime.Simulator;

/** How the slow path of a prologue ends, when it does not end the program. */
@Simulator
public enum NewstackResult {

    /** The stack was moved, and the function is entered again. */
    MOVED,

    /** Asked to yield where it must not, the goroutine goes on with its guard restored. */
    KEPT_RUNNING,

    /** The goroutine yields, and enters the function again when it next runs. */
    PREEMPTED
}
