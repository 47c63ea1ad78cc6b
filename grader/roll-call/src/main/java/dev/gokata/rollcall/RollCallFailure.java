package dev.gokata.rollcall;

/** Says what roll call found amiss; without a stack trace, which would lead to no culprit. */
final class RollCallFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    RollCallFailure(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
