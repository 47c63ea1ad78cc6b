package dev.gokata.kata.testing;

import java.util.Optional;

/** The binding in force for each thread. */
final class Bindings {

    private static final ThreadLocal<Optional<Binding>> IN_FORCE = ThreadLocal.withInitial(Optional::empty);

    private Bindings() {}

    static Optional<Binding> current() {
        return IN_FORCE.get();
    }

    static void set(Optional<Binding> binding) {
        if (binding.isPresent()) {
            IN_FORCE.set(binding);
        } else {
            IN_FORCE.remove();
        }
    }
}
