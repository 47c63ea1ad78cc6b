package dev.gokata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.SubmissionPaths.Named;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How submissions are dealt out. */
class PlanTests {

    private static final int SHARDS = 4;

    @TempDir
    Path folder;

    private TinyPack tiny;
    private Pack pack;
    private Path handedIn;

    @BeforeEach
    void handIn() throws IOException {
        tiny = new TinyPack(folder.resolve("pack")).write("exercises/target/lib/oracle/readme.txt", "no jars");
        pack = tiny.pack();
        handedIn = Files.createDirectories(folder.resolve("course/handed-in"));
        for (int i = 0; i < 40; i++) {
            handIn("s" + i, "return n * " + i + ";");
        }
        handIn("copy", "return n * 7;");
        Files.createDirectories(handedIn.resolve("empty"));
    }

    @Test
    void every_submission_is_in_one_shard_and_no_shard_is_empty() {
        Plan plan = plan();

        assertThat(plan.submissions()).hasSize(42).extracting(Plan.Part::name).doesNotHaveDuplicates();
        assertThat(plan.submissions().stream().map(Plan.Part::shard).distinct()).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void one_more_or_one_less_moves_no_other_and_copies_meet() throws IOException {
        Map<String, Integer> before = shards(plan());

        handIn("aaa-first", "return 0;");
        Files.delete(handedIn.resolve("s3/Doubling.java"));
        Map<String, Integer> after = shards(plan());

        after.remove("aaa-first");
        after.remove("s3");
        before.remove("s3");
        assertThat(after).isEqualTo(before);
        assertThat(before.get("copy")).isEqualTo(before.get("s7"));
    }

    @Test
    void what_is_written_is_read_back_and_submissions_move_with_it() throws IOException {
        Path file = folder.resolve("course/plan.json");
        Plan plan = plan();
        plan.write(file);

        assertThat(Plan.read(file)).isEqualTo(plan);
        assertThat(Plan.read(file).digest()).isEqualTo(plan.digest());

        Path moved = Files.move(folder.resolve("course"), folder.resolve("elsewhere"));
        List<Named> all = Shard.submissions(plan, moved, 0, pack, "1");
        assertThat(all).isNotEmpty().allSatisfy(each -> assertThat(each.path()).isDirectory());
    }

    @Test
    void another_grader_another_kata_and_another_submission_are_noticed() throws IOException {
        Plan plan = plan();
        Path course = folder.resolve("course");

        refuses(() -> Shard.submissions(plan, course, 0, pack, "2"), "made by another version of the grader");
        refuses(() -> Shard.submissions(plan, course, SHARDS, pack, "1"), "has the shards 0 to 3, and no shard 4");
        handIn("s7", "return n + n;");
        refuses(
                () -> Shard.submissions(plan, course, shards(plan).get("s7"), pack, "1"),
                "the submission s7 is not what it was");
        tiny.write("exercises/doubling/README.md", "1. **Another rule.**\n");
        refuses(() -> Shard.submissions(plan, course, 0, pack, "1"), "the kata doubling has changed");
    }

    @Test
    void what_is_no_plan_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "{\"schema\": \"gokata/plan/v9\"}");

        refuses(() -> Plan.read(file), "is no plan of this version: make it anew with kata plan");
        refuses(() -> Plan.read(folder.resolve("none.json")), "can't be read (it is not there)");
    }

    private static void refuses(Runnable action, String words) {
        assertThatThrownBy(action::run).isInstanceOf(UsageException.class).hasMessageContaining(words);
    }

    private Plan plan() {
        List<KataFolder> katas = List.of(pack.kata(TinyPack.SLUG));
        List<Named> submissions = SubmissionPaths.expand(List.of(), List.of(handedIn));
        return Plan.of(pack, katas, "1", 7, SHARDS, submissions, handedIn.resolveSibling(""));
    }

    private static Map<String, Integer> shards(Plan plan) {
        return plan.submissions().stream().collect(Collectors.toMap(Plan.Part::name, Plan.Part::shard));
    }

    private void handIn(String name, String body) throws IOException {
        Path submission = Files.createDirectories(handedIn.resolve(name));
        Files.writeString(submission.resolve("Doubling.java"), TinyPack.learner(body));
    }
}
