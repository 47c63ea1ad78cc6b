package dev.gokata.kata.testing;

import dev.gokata.kata.Kata;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import java.util.Optional;

/**
 * How the tests of a kata reach the learner's code, and how they are run.
 *
 * <p>By default that is the code on the class path, in this JVM, in practice mode. Who runs tests for another reason
 * puts a binding of their own in force for the thread that runs them.
 */
public interface Binding {

    /**
     * Opens a new world with the learner's code.
     *
     * @param kata the class of the kata
     * @return a subject that holds it
     */
    Subject open(Class<? extends Kata<?>> kata);

    /**
     * Returns what the kata says of itself.
     *
     * @return its metadata
     */
    KataManifest manifest();

    /**
     * Returns the kata's brief.
     *
     * @return its numbered rules
     */
    Brief brief();

    /**
     * Returns how the tests are run.
     *
     * @return the mode and the seed
     */
    RunSettings settings();

    /** Is told that the test under way looks at how much work was counted, and not at observations alone. */
    default void stepsMatter() {}

    /**
     * Returns the binding in force for this thread.
     *
     * @return the binding put in force last, or the one to the class path
     */
    static Binding current() {
        return Bindings.current().orElseGet(ClassPathBinding::get);
    }

    /**
     * Runs something with a binding in force.
     *
     * @param binding the binding
     * @param action what to run, on this thread
     */
    static void with(Binding binding, Runnable action) {
        Optional<Binding> before = Bindings.current();
        Bindings.set(Optional.of(binding));
        try {
            action.run();
        } finally {
            Bindings.set(before);
            Asked.LAST.remove();
        }
    }
}
