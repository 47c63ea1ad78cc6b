package dev.gokata.grader.cli;

import dev.gokata.grader.batch.Batch;
import dev.gokata.grader.batch.Journal;
import dev.gokata.grader.batch.Plan;
import dev.gokata.grader.batch.Shard;
import dev.gokata.grader.batch.ShardIndex;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.subject.Isolation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades one shard of a plan. */
@Command(
        name = "run-shard",
        description = "Grade one shard of a plan. Killed and started again, it goes on where it was.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 0 says that the shard's file is written, whatever the grades: kata merge judges them."
        })
final class RunShardCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLAN", description = "the file that kata plan has written")
    private Path file;

    @Option(
            names = "--index",
            paramLabel = "I",
            description = "which shard, from 0; without this option the array job's engine says it: Slurm, Kubernetes,"
                    + " AWS Batch, GitLab or Grid Engine, in SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX,"
                    + " AWS_BATCH_JOB_ARRAY_INDEX, CI_NODE_INDEX or SGE_TASK_ID (the last two count from 1)")
    private @Nullable Integer index;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "shards",
            description = "the folder that shard-I.jsonl is written into (default: shards); may be the same for all")
    private Path out;

    @Mixin
    private JobsOption jobs;

    @Mixin
    private PackOption root;

    @Mixin
    private IsolationOption isolation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        jobs.check();
        Plan plan = Plan.read(file);
        int shard = index == null ? ShardIndex.of(System.getenv(), plan.shards()) : index;
        Pack pack = root.pack();
        String tool = ToolVersion.fingerprint();
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        List<SubmissionPaths.Named> submissions = Shard.submissions(plan, folder, shard, pack, tool);
        List<KataFolder> katas = plan.katas().keySet().stream().map(pack::kata).toList();
        Isolation reached = isolation.reached(pack);
        Batch.Conditions conditions =
                new Batch.Conditions(tool, plan.seed(), reached.level().words(), jobs.number());
        Path own = out.resolve("shard-" + shard);
        try (Journal journal = Journal.open(own, false);
                BatchLog log = BatchLog.open(own, submissions.size(), Terminal.isThere())) {
            List<SubmissionRecord> records = new Batch(pack, katas, conditions, journal, log).run(submissions);
            Path written = out.resolve(Shard.fileName(shard));
            Shard.of(plan, shard, records).write(written);
            spec.commandLine().getOut().println(written + ": " + submissions.size() + " submissions");
            boolean ours = records.stream().anyMatch(each -> each.verdict() == Verdict.OURS);
            return ours ? ExitCode.OUR_FAULT : ExitCode.PASSED;
        }
    }
}
