package dev.gokata.kata.meta;

/** Says what is wrong with a file that describes a kata, and what to do about it. */
public final class MetadataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /**
     * Makes the exception.
     *
     * @param message one sentence that names the file, the key and the fix
     */
    public MetadataException(String message) {
        super(message);
        this.sentence = message;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
