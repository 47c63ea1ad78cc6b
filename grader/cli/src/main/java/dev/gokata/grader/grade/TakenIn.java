package dev.gokata.grader.grade;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.compile.BidiControls;
import dev.gokata.grader.intake.IntakeResult;
import dev.gokata.grader.intake.IntakeResult.Received;
import dev.gokata.grader.record.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What was handed in for one kata.
 *
 * @param name the submission's name
 * @param kata the kata
 * @param intake its files, or why there are none
 */
public record TakenIn(String name, KataFolder kata, IntakeResult intake) {

    /**
     * Notes what decides nothing and is worth knowing: files that nobody looked at, and characters that turn text around.
     *
     * @return the notes, in the order of the files
     */
    public List<Problem> notes() {
        if (!(intake instanceof Received received)) {
            return List.of();
        }
        List<Problem> notes = new ArrayList<>();
        int ignored = received.ignored();
        if (ignored > 0) {
            notes.add(Problem.of(ignored + (ignored == 1 ? " other file was" : " other files were") + " left alone"));
        }
        BidiControls.find(received.files())
                .forEach(each -> notes.add(
                        new Problem(each.file(), each.line(), each.column(), each.message(), each.excerpt())));
        return List.copyOf(notes);
    }
}
