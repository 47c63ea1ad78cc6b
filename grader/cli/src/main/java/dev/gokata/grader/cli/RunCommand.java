package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.whole.Piece;
import dev.gokata.grader.whole.Pieces;
import dev.gokata.grader.whole.Selection;
import dev.gokata.grader.whole.WholeReport;
import dev.gokata.grader.whole.WholeRuns;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.PracticeSeed;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Runs the whole that a pack's katas are parts of, with the learner's pieces in it. */
@Command(
        name = "run",
        description = "Put your green katas into the whole machine, the reference's pieces for the rest, and run its"
                + " programs.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final int DEFAULT_SCHEDULES = 50;

    @Option(names = "--only", paramLabel = "KATA", split = ",", description = "put in no pieces but these katas'")
    private @Nullable List<String> only;

    @Option(
            names = "--without",
            paramLabel = "KATA",
            split = ",",
            description = "leave these katas' pieces out, though they are green")
    private @Nullable List<String> without;

    @Option(
            names = "--as-is",
            paramLabel = "KATA",
            split = ",",
            description =
                    "put these katas' pieces in without testing them: to see what a mistake does to a whole machine")
    private @Nullable List<String> asIs;

    @Option(names = "--retest", description = "test also what has not changed since its tests passed")
    private boolean retest;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "run the programs as an earlier run's report says; by default with the seed of the last run if"
                            + " that went wrong, else with a new one")
    private @Nullable Long seed;

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description = "with how many schedules each program is run (default: " + DEFAULT_SCHEDULES + ")")
    private int schedules = DEFAULT_SCHEDULES;

    @Option(names = "--json", description = "print JSON, for machines")
    private boolean json;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (schedules < 1) {
            throw new UsageException("--schedules must be at least 1, but is " + schedules);
        }
        Pack pack = root.pack();
        WholeRuns.named(pack);
        Selection selection = new Selection(known(pack, only), known(pack, without), known(pack, asIs), retest);
        PracticeSeed seeds = new PracticeSeed(pack.root().resolve("exercises/target"));
        long used = seeds.choose(seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
        List<Piece> pieces = new Pieces(pack, selection, this::progress, new Progress(pack, this::progress)).all();
        try (WholeRuns runs = new WholeRuns(pack, pieces, used, schedules)) {
            WholeReport report = runs.run(this::progress);
            seeds.ended(used, report.isAsExpected());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(report));
            } else {
                new WholeText(report, again(report)).print(out);
            }
            return exitCode(report);
        }
    }

    private static int exitCode(WholeReport report) {
        boolean ours =
                report.programs().stream().anyMatch(program -> program.result().equals(Kind.OURS.label()));
        return ours ? ExitCode.OUR_FAULT : report.isAsExpected() ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
    }

    /* What runs the same programs in the same way, as long as no code changes. */
    private String again(WholeReport report) {
        StringBuilder command = new StringBuilder("./kata run --seed " + report.seed());
        if (report.schedules() != DEFAULT_SCHEDULES) {
            command.append(" --schedules ").append(report.schedules());
        }
        option(" --only ", only, command);
        option(" --without ", without, command);
        option(" --as-is ", asIs, command);
        return command.toString();
    }

    private static void option(String name, @Nullable List<String> slugs, StringBuilder command) {
        if (slugs != null) {
            command.append(name).append(String.join(",", slugs));
        }
    }

    private void progress(String text) {
        spec.commandLine().getErr().println("kata: " + text);
    }

    private static Set<String> known(Pack pack, @Nullable List<String> slugs) {
        Set<String> known = new TreeSet<>();
        if (slugs != null) {
            slugs.forEach(slug -> known.add(pack.kata(slug).slug()));
        }
        return known;
    }
}
