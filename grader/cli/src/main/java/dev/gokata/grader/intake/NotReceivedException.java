package dev.gokata.grader.intake;

import dev.gokata.grader.intake.IntakeResult.NotReceived;
import dev.gokata.grader.intake.IntakeResult.Reason;

/** Carries the reason why a submission can't be graded up to {@link Intake}. */
final class NotReceivedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String sentence;

    private NotReceivedException(Reason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
        this.sentence = sentence;
    }

    static NotReceivedException missing(String sentence) {
        return new NotReceivedException(Reason.MISSING_FILE, sentence);
    }

    static NotReceivedException rejected(String sentence) {
        return new NotReceivedException(Reason.REJECTED, sentence);
    }

    NotReceived result() {
        return new NotReceived(reason, sentence);
    }
}
