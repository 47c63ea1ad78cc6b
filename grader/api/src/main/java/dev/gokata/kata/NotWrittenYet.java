package dev.gokata.kata;

/** Says that a stub's body is still to be written; thrown by stubs only. */
public final class NotWrittenYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int task;
    private final String method;

    NotWrittenYet(int task, String method) {
        super("task " + task + " is not written yet: " + method, null, false, false);
        this.task = task;
        this.method = method;
    }

    /**
     * Returns the task that asks for the method.
     *
     * @return the task's number, from 1
     */
    public int task() {
        return task;
    }

    /**
     * Returns the method that is to be written.
     *
     * @return class and method, as in {@code CopyStack.adjustFrame}
     */
    public String method() {
        return method;
    }
}
