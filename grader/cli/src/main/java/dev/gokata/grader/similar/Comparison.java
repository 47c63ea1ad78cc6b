package dev.gokata.grader.similar;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.grade.Grader;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.intake.IntakeResult.NotReceived;
import dev.gokata.grader.intake.IntakeResult.Reason;
import dev.gokata.grader.intake.IntakeResult.Received;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.Similarities;
import dev.gokata.grader.record.Similarities.LeftOut;
import dev.gokata.grader.record.Similarities.OfKata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Submissions of several katas, to be compared kata by kata. */
public final class Comparison {

    private final Map<String, SimilarCode> code = new LinkedHashMap<>();

    private Comparison(List<KataFolder> katas) {
        katas.forEach(kata -> code.put(kata.slug(), new SimilarCode(kata)));
    }

    /**
     * Takes in submissions, as grading does.
     *
     * @param katas those that they may be of
     * @param submissions what was handed in
     * @param with folders of submissions that these are compared with, but not with each other
     * @return what is to be compared
     * @throws UsageException if that is nothing
     */
    public static Comparison of(List<KataFolder> katas, List<SubmissionPaths.Named> submissions, List<Path> with) {
        Comparison comparison = new Comparison(katas);
        submissions.forEach(submission -> comparison.handIn(katas, submission));
        comparison.code.values().forEach(SimilarCode::compareWithOurs);
        for (Path folder : with) {
            Path name = folder.toAbsolutePath().normalize().getFileName();
            for (SubmissionPaths.Named other : SubmissionPaths.expand(List.of(), List.of(folder))) {
                comparison.compareWith(katas, other, name + "/" + other.id());
            }
        }
        if (comparison.code.values().stream().noneMatch(SimilarCode::isComparable)) {
            throw new UsageException("nothing to compare: at least two submissions of one kata are needed, or one and"
                    + " something to compare it with");
        }
        return comparison;
    }

    private void handIn(List<KataFolder> katas, SubmissionPaths.Named submission) {
        for (TakenIn taken : Grader.takeIn(katas, submission)) {
            if (taken.intake() instanceof Received received) {
                of(taken).add(new Code(submission.id(), received.files()));
            } else {
                of(taken).leaveOut(new LeftOut(submission.id(), ((NotReceived) taken.intake()).sentence()));
            }
        }
    }

    private void compareWith(List<KataFolder> katas, SubmissionPaths.Named other, String name) {
        for (TakenIn taken : Grader.takeIn(katas, other)) {
            if (taken.intake() instanceof Received received) {
                of(taken).compareWith(new Code(name, received.files()));
            } else if (taken.intake() instanceof NotReceived not && not.reason() != Reason.MISSING_FILE) {
                of(taken).leaveOut(new LeftOut(name, not.sentence()));
            }
        }
    }

    private SimilarCode of(TakenIn taken) {
        return of(taken.kata().slug());
    }

    private SimilarCode of(String slug) {
        return Objects.requireNonNull(code.get(slug));
    }

    /**
     * Compares.
     *
     * @param jplag what compares
     * @param toolVersion the grader's version
     * @param threshold how similar a pair must be to be told, in percent
     * @param out the folder in which JPlag's own reports go into {@code similar}
     * @return what was found of each kata that has submissions
     * @throws IOException if a file can't be written
     */
    public Similarities run(JPlagProcess jplag, String toolVersion, int threshold, Path out) throws IOException {
        List<OfKata> found = new ArrayList<>();
        for (SimilarCode each : code.values()) {
            if (each.isThere()) {
                found.add(each.compare(jplag, threshold, out.resolve("similar")));
            }
        }
        return new Similarities(Similarities.SCHEMA, toolVersion, threshold, found);
    }

    /**
     * Returns the texts of code that is compared.
     *
     * @param kata a slug
     * @param name whose code
     * @return texts by names of files
     */
    public Map<String, String> files(String kata, String name) {
        return of(kata).files(name);
    }
}
