package dev.gokata.grader.report;

import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import java.util.List;

/** Points as reports word them. What was not graded has none, which is not zero. */
final class Points {

    private Points() {}

    static String of(SubmissionRecord result) {
        return result.verdict() == Verdict.OURS ? "–" : result.score() + "/" + result.maxScore();
    }

    /** Tells whether every record has a grade. */
    static boolean graded(List<SubmissionRecord> results) {
        return results.stream().noneMatch(result -> result.verdict() == Verdict.OURS);
    }

    static int score(List<SubmissionRecord> results) {
        return results.stream().mapToInt(SubmissionRecord::score).sum();
    }

    static int maxScore(List<SubmissionRecord> results) {
        return results.stream().mapToInt(SubmissionRecord::maxScore).sum();
    }
}
