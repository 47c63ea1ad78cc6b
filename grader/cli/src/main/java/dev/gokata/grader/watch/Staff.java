package dev.gokata.grader.watch;

import java.util.List;

/** The workers, as the loop sees them: two at most, who share a run or of whom one gets ready to take over. */
interface Staff {

    /** Returns those that may share a run now; at least one. */
    List<Integer> ready();

    /** Gives an order to one of them. */
    void send(int worker, Order order);

    /** Kills one of them, and has another in its place. */
    void replace(int worker);

    /** Has everybody warm up who has not run this before. */
    void keepReady(Order.Run order);
}
