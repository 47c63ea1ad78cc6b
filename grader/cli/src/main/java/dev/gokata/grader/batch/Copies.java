package dev.gokata.grader.batch;

import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.SubmissionRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which submissions have the same files. */
final class Copies {

    private Copies() {}

    /** Names for each record the first one before it with the same files of the same kata. */
    static List<SubmissionRecord> named(List<SubmissionRecord> records) {
        Map<String, String> first = new HashMap<>();
        List<SubmissionRecord> named = new ArrayList<>();
        for (SubmissionRecord each : records) {
            SubmissionRef own = each.submission();
            String files = each.kata().slug() + " " + own.sha256();
            String before = own.sha256().isEmpty() ? null : first.putIfAbsent(files, own.name());
            named.add(each.of(new SubmissionRef(own.name(), own.sha256(), own.files(), before == null ? "" : before)));
        }
        return named;
    }
}
