package dev.gokata.grader.intake;

import dev.gokata.grader.intake.IntakeResult.NotReceived;
import dev.gokata.grader.intake.IntakeResult.Reason;

/** Carries the reason why a submission can't be graded up to {@link Intake}. */
final class NotReceivedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient NotReceived result;

    private NotReceivedException(NotReceived result) {
        super(result.sentence(), null, false, false);
        this.result = result;
    }

    static NotReceivedException missing(String sentence) {
        return new NotReceivedException(new NotReceived(Reason.MISSING_FILE, sentence));
    }

    static NotReceivedException rejected(String sentence) {
        return new NotReceivedException(new NotReceived(Reason.REJECTED, sentence));
    }

    static NotReceivedException noText(String sentence, String file, int line) {
        return new NotReceivedException(new NotReceived(Reason.NO_TEXT, sentence, file, line));
    }

    NotReceived result() {
        return result;
    }
}
