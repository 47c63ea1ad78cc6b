package dev.gokata.runtime.sim;

/**
 * What the goroutines of a session's runs run on.
 *
 * <p>The protocol: {@link #run} is called on the session's thread and returns when every goroutine has ended. In between,
 * exactly one goroutine runs. It alone calls {@link #transfer}, and what it did before is seen by whom it transfers to.
 * A goroutine begins by {@link World#runBody}, and the answer says who goes on when it has ended.
 */
interface Carrier {

    /** Runs a world's main goroutine, and with it all others, to their ends. */
    void run(World world, Goroutine main);

    /** Pauses the running goroutine and lets another one begin or go on. Returns when somebody transfers back. */
    void transfer(Goroutine from, Goroutine to);

    /** Returns the thread that a goroutine runs on when it runs. Asked by the host, when nothing moves. */
    Thread threadOf(Goroutine goroutine);

    /** Lets go of all threads. Called on the session's thread, after the last run. */
    void close();

    /** Lets go of all threads as far as possible. Called by the host, when a goroutine is stuck. */
    void abandon();
}
