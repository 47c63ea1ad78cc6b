package dev.gokata.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.intake.IntakeResult.NotReceived;
import dev.gokata.grader.intake.IntakeResult.Received;
import java.nio.file.Path;
import java.util.List;

/** Submissions of one small kata. */
final class Submissions {

    static final String FILE = "src/main/java/katas/sizes/Sizes.java";

    private Submissions() {}

    static IntakeResult intake(Path submission) {
        return new Intake(new Wanted("sizes", List.of(FILE))).read(submission);
    }

    static Received received(IntakeResult result) {
        assertThat(result).isInstanceOf(Received.class);
        return (Received) result;
    }

    static NotReceived notReceived(IntakeResult result) {
        assertThat(result).isInstanceOf(NotReceived.class);
        return (NotReceived) result;
    }
}
