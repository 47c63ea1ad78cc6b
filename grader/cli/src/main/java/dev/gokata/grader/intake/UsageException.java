package dev.gokata.grader.intake;

/** Says that a command was given something that it can't work with. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /**
     * Makes the exception.
     *
     * @param sentence what is wrong and what to do, for whoever typed the command
     */
    public UsageException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
