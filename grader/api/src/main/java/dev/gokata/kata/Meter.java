package dev.gokata.kata;

/**
 * The count of the work that a learner's code does.
 *
 * <p>One step is one block of the learner's code entered (a method, a branch, a turn of a loop) or one array element
 * made, copied, filled, sorted or compared by the JDK on its behalf. Static initializers are not counted, for they run
 * once. The count depends on the code and its input alone, never on the machine.
 */
public interface Meter {

    /** Starts the reported count at zero; what was done before, such as building tables, is not reported. */
    void startCounting();

    /** A meter that counts nothing, for pieces that are not a learner's. */
    Meter NONE = () -> {};
}
