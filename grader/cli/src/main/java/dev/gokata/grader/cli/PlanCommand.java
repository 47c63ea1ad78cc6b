package dev.gokata.grader.cli;

import dev.gokata.grader.batch.Plan;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deals submissions out to machines. */
@Command(
        name = "plan",
        description =
                "Deal submissions out into shards, for kata run-shard on as many machines and kata merge at last.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Which shard a submission falls to is decided by its files alone: one more submission moves no other."
        })
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private HandedInOption handedIn;

    @Option(names = "--shards", paramLabel = "N", required = true, description = "how many shards")
    private int shards;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "plan.json",
            description = "where the plan is written (default: plan.json); submissions in its folder are found from"
                    + " there, wherever it is moved with them")
    private Path out;

    @Mixin
    private KeyOption signing;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (shards < 1) {
            throw new UsageException("--shards must be at least 1, but is " + shards);
        }
        Pack pack = root.pack();
        Plan plan = Plan.of(
                pack,
                handedIn.katas(pack),
                ToolVersion.fingerprint(),
                handedIn.seed(signing.key()),
                shards,
                handedIn.submissions(),
                Objects.requireNonNull(out.toAbsolutePath().getParent()));
        plan.write(out);
        spec.commandLine()
                .getOut()
                .println(out + ": " + plan.submissions().size() + " submissions in " + shards + " shards, 0 to "
                        + (shards - 1));
        return ExitCode.PASSED;
    }
}
