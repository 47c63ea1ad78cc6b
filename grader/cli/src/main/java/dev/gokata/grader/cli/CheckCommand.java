package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.Finding;
import dev.gokata.grader.check.KataCheck;
import dev.gokata.grader.intake.UsageException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Proves that katas are whole. */
@Command(
        name = "check",
        description = "Prove that a kata is whole: stub red, solution green, every mutant killed, files in agreement.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "KATA", description = "the katas, as kata list names them")
    private @Nullable List<String> slugs;

    @Option(names = "--all", description = "every kata")
    private boolean all;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "how many seeds the solution and each mutant are run with (default: 5); with 1, a quick look,"
                    + " mutants are not run as a grade would")
    private int seeds;

    @Option(
            names = "--write",
            description =
                    "make anew what is made of a whole kata: misconceptions.json, how each mutant fails, for learners whose"
                            + " code fails so; and in the folder stub the copy that kata reset puts back")
    private boolean write;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "how many katas are checked at once, each in a process of its own (default: as many as there are"
                            + " processors)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "print JSON, for machines")
    private boolean json;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    /** What was found of one kata, as machines read it. */
    record Checked(String kata, boolean whole, List<Finding> findings) {}

    @Override
    public Integer call() {
        Pack pack = root.pack();
        if (seeds < 1) {
            throw new UsageException("--seeds must be at least 1, but is " + seeds);
        }
        if (jobs < 1) {
            throw new UsageException("--jobs must be at least 1, but is " + jobs);
        }
        List<Checked> checked = check(pack, chosen(pack));
        progress("");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(checked));
        } else {
            checked.forEach(each -> print(each, out));
        }
        return checked.stream().allMatch(Checked::whole) ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
    }

    private List<Checked> check(Pack pack, List<String> chosen) {
        if (chosen.size() > 1 && jobs > 1) {
            List<String> options = new ArrayList<>(
                    List.of("--seeds", "" + seeds, "--root", pack.root().toString()));
            if (write) {
                options.add("--write");
            }
            return new CheckProcesses(options, jobs, this::progress).run(chosen);
        }
        List<Checked> checked = new ArrayList<>();
        for (String slug : chosen) {
            List<Finding> findings = new KataCheck(pack, slug, seeds, write, this::progress).run();
            checked.add(new Checked(slug, findings.isEmpty(), findings));
        }
        return checked;
    }

    private List<String> chosen(Pack pack) {
        List<String> named = slugs == null ? List.of() : slugs;
        if (all == !named.isEmpty()) {
            throw new UsageException("name the katas to check, or say --all for every one");
        }
        List<String> chosen = all ? pack.katas().stream().map(KataFolder::slug).toList() : named;
        chosen.forEach(pack::kata);
        return chosen;
    }

    private void print(Checked checked, PrintWriter out) {
        if (checked.whole()) {
            out.println(checked.kata() + ": whole, with " + seeds + (seeds == 1 ? " seed" : " seeds"));
            return;
        }
        out.println(checked.kata() + ": " + checked.findings().size() + " to mend");
        for (Finding finding : checked.findings()) {
            out.println();
            out.println("  " + finding.where());
            out.println("    " + finding.problem());
            out.println("    fix: " + finding.fix());
        }
    }

    private synchronized void progress(String step) {
        if (System.console() != null) {
            spec.commandLine().getErr().print("\r\033[K" + step);
            spec.commandLine().getErr().flush();
        }
    }
}
