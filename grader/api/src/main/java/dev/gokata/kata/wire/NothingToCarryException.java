package dev.gokata.kata.wire;

/** Says that a value was null where a record's component must hold something. */
public final class NothingToCarryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToCarryException(String component) {
        super(component + " is null");
    }
}
