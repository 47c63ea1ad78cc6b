package dev.gokata.grader.batch;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.report.ResultsJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts shards together, and believes nothing but their records: every submission of the plan must be there once.
 *
 * <p>A shard may be there twice, as it is when a lost machine comes back, if both say the same. Where one says that the
 * grader failed and the other has a grade, the grade counts.
 */
public final class Merge {

    private static final int MOST_NAMES = 10;

    private final Plan plan;
    private final Map<String, Plan.Part> planned = new HashMap<>();
    private final Map<Place, Found> found = new HashMap<>();

    /* A submission and a kata: where one record belongs. */
    private record Place(String submission, String kata) {}

    private record Found(SubmissionRecord submission, Path file) {}

    private Merge(Plan plan) {
        this.plan = plan;
        plan.submissions().forEach(part -> planned.put(part.name(), part));
    }

    /**
     * Merges.
     *
     * @param plan the plan
     * @param files the shards' files
     * @return the records of all submissions, in the plan's order
     * @throws UsageException if one is missing, there twice with different results, or graded under other conditions;
     *     says which
     */
    public static List<SubmissionRecord> of(Plan plan, Collection<Path> files) {
        Merge merge = new Merge(plan);
        files.forEach(merge::add);
        return merge.merged();
    }

    private void add(Path file) {
        Shard shard = Shard.read(file);
        if (!shard.header().tool().equals(plan.tool())) {
            throw new UsageException(file + " was graded by another version of the grader: run shard "
                    + shard.header().index() + " again");
        }
        if (!shard.header().plan().equals(plan.digest())) {
            throw new UsageException(file + " is a shard of another plan");
        }
        for (SubmissionRecord each : shard.records()) {
            check(each, file);
            Place place = new Place(each.submission().name(), each.kata().slug());
            Found before = found.get(place);
            if (before == null || before.submission().verdict() == Verdict.OURS) {
                found.put(place, new Found(each, file));
            } else if (each.verdict() != Verdict.OURS && !same(each, before.submission())) {
                throw new UsageException(place.submission() + " (" + place.kata() + ") has one result in "
                        + before.file() + " and another in " + file);
            }
        }
    }

    private void check(SubmissionRecord each, Path file) {
        String name = each.submission().name();
        Plan.@Nullable Part part = planned.get(name);
        if (part == null) {
            throw new UsageException(file + " has " + name + ", which the plan doesn't have");
        }
        String what = file + " has " + name + " (" + each.kata().slug() + ")";
        if (each.conditions().seed() != plan.seed()) {
            throw new UsageException(what + " graded with another seed");
        }
        if (!each.submission().sha256().equals(part.files().get(each.kata().slug()))) {
            throw new UsageException(what + " with other files than the plan has");
        }
    }

    private static boolean same(SubmissionRecord one, SubmissionRecord other) {
        return deterministic(one).equals(deterministic(other));
    }

    private static String deterministic(SubmissionRecord one) {
        return ResultsJson.deterministicJson(GradeReport.of("", 0, List.of(one)));
    }

    private List<SubmissionRecord> merged() {
        Map<Integer, TreeSet<String>> missing = new TreeMap<>();
        List<SubmissionRecord> records = new ArrayList<>();
        Map<String, String> digests = new LinkedHashMap<>();
        for (Plan.Part part : plan.submissions()) {
            for (String kata : part.files().keySet()) {
                @Nullable Found one = found.get(new Place(part.name(), kata));
                if (one == null) {
                    missing.computeIfAbsent(part.shard(), shard -> new TreeSet<>())
                            .add(part.name());
                } else {
                    records.add(one.submission());
                    String digest =
                            digests.putIfAbsent(kata, one.submission().kata().digest());
                    if (digest != null && !digest.equals(one.submission().kata().digest())) {
                        throw new UsageException(
                                part.name() + " was graded with another version of the kata " + kata + " than others");
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new UsageException("there is no result of " + told(missing));
        }
        return Copies.named(records);
    }

    private static String told(Map<Integer, TreeSet<String>> missing) {
        int all = missing.values().stream().mapToInt(TreeSet::size).sum();
        String names = missing.values().stream()
                .flatMap(TreeSet::stream)
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return names + (all > MOST_NAMES ? " and " + (all - MOST_NAMES) + " more" : "") + ": run "
                + (missing.size() == 1 ? "shard " : "the shards ")
                + missing.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " again";
    }
}
