package dev.gokata.grader.report;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;
import dev.gokata.grader.record.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a class did as a whole. What the grader failed on counts nowhere but among the submissions. */
final class ClassFigures {

    private static final int PERCENT = 100;
    private static final int BINS = 10;

    /** How many submissions have a mark in a range; {@code share} is in percent of the range with the most. */
    record Marks(String label, int count, int share) {}

    /** How many solved a task; {@code share} is in percent of those graded. */
    record Task(String kata, String title, int solved, int graded, int share, int lost) {}

    /** What a belief cost. */
    record Misconception(String kata, String sentence, int learners, int lost) {}

    private final Map<String, List<SubmissionRecord>> submissions = new LinkedHashMap<>();
    private final List<SubmissionRecord> graded;

    ClassFigures(GradeReport report) {
        for (SubmissionRecord result : report.records()) {
            submissions
                    .computeIfAbsent(result.submission().name(), name -> new ArrayList<>())
                    .add(result);
        }
        graded = report.records().stream()
                .filter(result -> result.verdict() != Verdict.OURS)
                .toList();
    }

    /** Returns the records of each submission, in the report's order. */
    Map<String, List<SubmissionRecord>> submissions() {
        return submissions;
    }

    Set<String> katas() {
        Set<String> slugs = new LinkedHashSet<>();
        submissions
                .values()
                .forEach(results ->
                        results.forEach(result -> slugs.add(result.kata().slug())));
        return slugs;
    }

    /** Returns the marks in percent, the lowest first, of all that have one. */
    List<Integer> percents() {
        return submissions.values().stream()
                .filter(results -> Points.graded(results) && Points.maxScore(results) > 0)
                .map(ClassFigures::percent)
                .sorted()
                .toList();
    }

    static int percent(List<SubmissionRecord> results) {
        return (int) ((long) Points.score(results) * PERCENT / Points.maxScore(results));
    }

    List<Marks> marks() {
        int[] counts = new int[BINS + 1];
        percents().forEach(percent -> counts[percent / BINS]++);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        List<Marks> marks = new ArrayList<>();
        for (int bin = 0; bin <= BINS; bin++) {
            String label = bin == BINS ? "100" : bin * BINS + " to " + (bin * BINS + BINS - 1);
            marks.add(new Marks(label, counts[bin], counts[bin] * PERCENT / most));
        }
        return marks;
    }

    List<Task> tasks() {
        Map<List<Object>, List<TaskRecord>> byTask = new LinkedHashMap<>();
        for (SubmissionRecord result : graded) {
            for (TaskRecord task : result.tasks()) {
                byTask.computeIfAbsent(List.of(result.kata().slug(), task.n()), key -> new ArrayList<>())
                        .add(task);
            }
        }
        return byTask.entrySet().stream()
                .sorted(Comparator.comparing(entry -> (int) entry.getKey().get(1)))
                .sorted(Comparator.comparing(entry -> (String) entry.getKey().get(0)))
                .map(entry -> task((String) entry.getKey().get(0), entry.getValue()))
                .toList();
    }

    private static Task task(String kata, List<TaskRecord> all) {
        int solved = (int)
                all.stream().filter(task -> task.status() == TaskStatus.SOLVED).count();
        int lost = all.stream().mapToInt(task -> task.points() - task.score()).sum();
        return new Task(kata, Telling.title(all.get(0)), solved, all.size(), solved * PERCENT / all.size(), lost);
    }

    /** Returns what was told to learners, the costliest first. */
    List<Misconception> misconceptions() {
        Map<List<String>, Misconception> told = new LinkedHashMap<>();
        for (SubmissionRecord result : graded) {
            Set<String> here = new LinkedHashSet<>();
            for (TaskRecord task : result.tasks()) {
                String sentence = task.misconception();
                if (!sentence.isEmpty()) {
                    String kata = result.kata().slug();
                    told.merge(
                            List.of(kata, sentence),
                            new Misconception(kata, sentence, 1, task.points() - task.score()),
                            (some, one) -> new Misconception(
                                    kata,
                                    sentence,
                                    some.learners() + (here.contains(sentence) ? 0 : 1),
                                    some.lost() + one.lost()));
                    here.add(sentence);
                }
            }
        }
        return told.values().stream()
                .sorted(Comparator.comparingInt(Misconception::lost).reversed())
                .toList();
    }
}
