package dev.gokata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.batch.Plan.Part;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.Conditions;
import dev.gokata.grader.record.Conditions.Limits;
import dev.gokata.grader.record.KataRef;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.SubmissionRef;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards, put together by what they say. */
class MergeTests {

    private static final String FILES = "ab".repeat(32);

    /* Ada and Cleo handed in the same. */
    private static final Plan PLAN = plan("1", part("ada", 0), part("ben", 1), part("cleo", 0));

    @TempDir
    Path folder;

    @Test
    void all_are_there_in_the_order_of_the_plan_and_copies_are_named() {
        List<SubmissionRecord> merged =
                Merge.of(PLAN, List.of(shard(PLAN, 1, solved("ben")), shard(PLAN, 0, solved("cleo"), solved("ada"))));

        assertThat(merged)
                .extracting(each ->
                        each.submission().name() + "=" + each.submission().sameAs())
                .containsExactly("ada=", "ben=ada", "cleo=ada");
    }

    @Test
    void what_is_missing_is_named_with_its_shard() {
        refuses("there is no result of ben: run shard 1 again", shard(PLAN, 0, solved("ada"), solved("cleo")));
        refuses("there is no result of ada, cleo, ben: run the shards 0, 1 again");
    }

    @Test
    void the_same_twice_is_no_trouble_and_a_difference_is() {
        Path first = shard(PLAN, 0, solved("ada"), solved("cleo"));
        Path second = shard(PLAN, 1, solved("ben"), wrong("cleo"));
        Path third = shard(PLAN, 2, solved("ben"), solved("ada"));

        assertThat(Merge.of(PLAN, List.of(first, third))).hasSize(3);
        refuses("cleo (sizes) has one result in " + first + " and another in " + second, first, second);
    }

    @Test
    void a_grade_counts_where_another_shard_says_that_the_grader_failed() {
        Path failed = shard(PLAN, 0, ours("ada"), ours("ben"), ours("cleo"));
        Path graded = shard(PLAN, 1, solved("ada"), solved("ben"));

        for (List<Path> files : List.of(List.of(failed, graded), List.of(graded, failed))) {
            assertThat(Merge.of(PLAN, files))
                    .extracting(SubmissionRecord::verdict)
                    .containsExactly(Verdict.PARTLY_SOLVED, Verdict.PARTLY_SOLVED, Verdict.OURS);
        }
    }

    @Test
    void what_was_graded_under_other_conditions_is_refused() {
        Plan newer = plan("2", part("ada", 0), part("ben", 1), part("cleo", 0));
        Path all = shard(newer, 0, solved("ada"), solved("ben"), solved("cleo"));
        refuses(all + " was graded by another version of the grader: run shard 0 again", all);

        Plan smaller = plan("1", part("ada", 0));
        Path other = shard(smaller, 0, solved("ada"));
        refuses(other + " is a shard of another plan", other);

        Path stranger = shard(PLAN, 0, solved("dan"));
        refuses(stranger + " has dan, which the plan doesn't have", stranger);

        Path seed = shard(PLAN, 0, record("ada", FILES, "d1", 8));
        refuses(seed + " has ada (sizes) graded with another seed", seed);

        Path changed = shard(PLAN, 0, record("ada", "cd".repeat(32), "d1", 7));
        refuses(changed + " has ada (sizes) with other files than the plan has", changed);

        Path kata = shard(PLAN, 0, solved("ada"), solved("ben"), record("cleo", FILES, "d2", 7));
        refuses("cleo was graded with another version of the kata sizes than others", kata);
    }

    @Test
    void a_shard_that_is_not_whole_is_refused() throws IOException {
        Path file = shard(PLAN, 0, solved("ada"), solved("cleo"));
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 2));

        refuses(file + " is no whole shard of this version: run its shard again", file);
    }

    private static void refuses(String sentence, Path... files) {
        assertThatThrownBy(() -> Merge.of(PLAN, List.of(files)))
                .isInstanceOf(UsageException.class)
                .hasMessage(sentence);
    }

    private Path shard(Plan plan, int index, SubmissionRecord... records) {
        Path file = folder.resolve(Shard.fileName(index));
        Shard.of(plan, index, List.of(records)).write(file);
        return file;
    }

    private static Plan plan(String tool, Part... parts) {
        return new Plan(Plan.SCHEMA, tool, 7, 2, Map.of("sizes", "k"), List.of(parts));
    }

    private static Part part(String name, int shard) {
        return new Part(name, name, shard, Map.of("sizes", FILES));
    }

    private static SubmissionRecord solved(String name) {
        return record(name, FILES, "d1", 7);
    }

    private static SubmissionRecord wrong(String name) {
        return like(Records.partly(name, Records.test(2, TestStatus.THREW, "")), FILES, "d1", 7);
    }

    private static SubmissionRecord ours(String name) {
        return like(Records.notRun(name, Verdict.OURS), FILES, "d1", 7);
    }

    private static SubmissionRecord record(String name, String files, String kata, long seed) {
        return like(Records.partly(name, Records.test(2, TestStatus.FAILED, "")), files, kata, seed);
    }

    private static SubmissionRecord like(SubmissionRecord one, String files, String kata, long seed) {
        return SubmissionRecord.of(
                        new KataRef(Records.KATA.id(), "sizes", kata),
                        new SubmissionRef(one.submission().name(), files, List.of("src/Sizes.java")),
                        new Conditions(seed, "L2", new Limits(1)))
                .tasks(one.tasks())
                .tests(one.tests())
                .build(one.verdict());
    }
}
