package dev.gokata.grader.watch;

/** The workers, as the loop sees them: one that works, and perhaps one that gets ready to take over. */
interface Staff {

    /** Gives an order to the one that works. */
    void send(Order order);

    /** Kills the one that works, and lets the other take over. */
    void replace();

    /** Has somebody ready to take over, who has run this before. */
    void keepReady(Order.Run order);
}
