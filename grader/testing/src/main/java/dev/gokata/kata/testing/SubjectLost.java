package dev.gokata.kata.testing;

/** Says that the process that held a learner's code is gone, or no longer keeps to the rules of the channel. */
public final class SubjectLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What became of the process. */
    public enum Cause {
        /** It ended by itself. */
        CRASHED,
        /** It used more processor time than allowed, and was ended. */
        CPU_LIMIT,
        /** It ran out of memory. */
        MEMORY_LIMIT,
        /** It wrote more than allowed. */
        OUTPUT_LIMIT,
        /** It answered something that no honest subject answers, and was ended. */
        TAMPERED,
        /** It did nothing for so long that it was ended; perhaps the machine's fault. */
        SILENT,
        /** The machine could not start it, or killed it; says nothing about the learner's code. */
        MACHINE
    }

    private final Cause reason;
    private final String sentence;

    /**
     * Makes the exception.
     *
     * @param reason what became of the process
     * @param message one sentence for a learner
     */
    public SubjectLost(Cause reason, String message) {
        super(message);
        this.reason = reason;
        this.sentence = message;
    }

    /**
     * Returns what to tell a learner.
     *
     * @return one sentence
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Returns what became of the process.
     *
     * @return the cause
     */
    public Cause reason() {
        return reason;
    }
}
