package dev.gokata.grader.compile;

/** Says that the compiler's process failed for a reason that is not the submission's. */
public final class CompilerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CompilerFailure(String sentence) {
        super(sentence);
    }

    CompilerFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
