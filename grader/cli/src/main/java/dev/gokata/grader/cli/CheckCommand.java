package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.Finding;
import dev.gokata.grader.check.Flakiness;
import dev.gokata.grader.check.Flakiness.Rate;
import dev.gokata.grader.check.KataCheck;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.kata.meta.KataManifest.Status;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        description =
                "Say what a kata is still missing, one thing at a time, each with the fix; prove it whole: stub red,"
                        + " solution green, every mutant killed, files in agreement.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "KATA", description = "the katas, as kata list names them")
    private @Nullable List<String> slugs;

    @Option(names = "--all", description = "every kata; one that is still being written (wip) fails nothing")
    private boolean all;

    @Option(names = "--full", description = "say everything that is missing, and not only what to mend first")
    private boolean full;

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
                            + " code fails so; the brief's pictures that are made of scenes; in the folder stub the copy that kata reset puts back; and the tables of"
                            + " exercises/README.md")
    private boolean write;

    @Option(
            names = "--flaky",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "instead, run the solution and each mutant N times, each with another seed, and say how often the"
                            + " tests were right")
    private int flaky;

    @Option(
            names = "--go-source",
            paramLabel = "DIR",
            description = "Go's source, the folder src: look up what the kata names in \"go\"")
    private @Nullable Path goSource;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "how many katas are checked at once, each in a process of its own (default: as many as there are"
                            + " processors)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "print JSON, for machines: everything that is missing")
    private boolean json;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    /** What was found of one kata, as machines read it. */
    record Checked(String kata, boolean wip, boolean whole, List<Finding> findings) {

        boolean isFine() {
            return whole || wip;
        }
    }

    /** How often the tests of one kata were right, as machines read it. */
    record Measured(String kata, List<Rate> rates) {

        boolean isSteady() {
            return rates.stream().allMatch(rate -> rate.right() == rate.runs());
        }
    }

    @Override
    public Integer call() {
        Pack pack = root.authorsPack();
        if (seeds < 1) {
            throw new UsageException("--seeds must be at least 1, but is " + seeds);
        }
        if (jobs < 1) {
            throw new UsageException("--jobs must be at least 1, but is " + jobs);
        }
        if (flaky < 0) {
            throw new UsageException("--flaky must be at least 1, but is " + flaky);
        }
        if (goSource != null && !Files.isDirectory(goSource)) {
            throw new UsageException(
                    "there is no folder " + goSource + ": --go-source takes the folder src of Go's source");
        }
        List<String> chosen = chosen(pack);
        return flaky > 0 ? measure(pack, chosen) : prove(pack, chosen);
    }

    private int prove(Pack pack, List<String> chosen) {
        List<Checked> checked = check(pack, chosen);
        progress("");
        if (json) {
            printJson(checked);
        } else {
            checked.forEach(each -> print(each, spec.commandLine().getOut()));
        }
        return checked.stream().allMatch(each -> all ? each.isFine() : each.whole())
                ? ExitCode.PASSED
                : ExitCode.BELOW_THE_BAR;
    }

    private int measure(Pack pack, List<String> chosen) {
        List<Measured> measured = new ArrayList<>();
        for (String slug : chosen) {
            measured.add(new Measured(slug, new Flakiness(pack, slug, flaky, this::progress).run()));
        }
        progress("");
        if (json) {
            printJson(measured);
        } else {
            measured.forEach(each -> print(each, spec.commandLine().getOut()));
        }
        return measured.stream().allMatch(Measured::isSteady) ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
    }

    private List<Checked> check(Pack pack, List<String> chosen) {
        if (chosen.size() > 1 && jobs > 1) {
            List<String> options = new ArrayList<>(
                    List.of("--seeds", "" + seeds, "--root", pack.root().toString()));
            if (write) {
                options.add("--write");
            }
            if (goSource != null) {
                options.addAll(List.of("--go-source", goSource.toAbsolutePath().toString()));
            }
            return new CheckProcesses(options, jobs, this::progress).run(chosen);
        }
        List<Checked> checked = new ArrayList<>();
        for (String slug : chosen) {
            boolean everything = full || json || write || chosen.size() > 1;
            KataCheck.Settings settings =
                    new KataCheck.Settings(seeds, everything, write, Optional.ofNullable(goSource));
            List<Finding> findings = new KataCheck(pack, slug, settings, this::progress).run();
            checked.add(new Checked(slug, isWip(pack, slug), findings.isEmpty(), findings));
        }
        return checked;
    }

    private static boolean isWip(Pack pack, String slug) {
        return pack.kata(slug).manifest().status() == Status.WIP;
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
        List<Finding> findings = checked.findings();
        if (checked.whole()) {
            out.println(checked.kata() + ": whole, with " + seeds + (seeds == 1 ? " seed" : " seeds"));
        } else if (all && checked.wip()) {
            out.println(checked.kata() + ": still being written (wip), " + findings.size() + " to mend");
        } else if (full) {
            out.println(checked.kata() + ": " + findings.size() + " to mend");
            findings.forEach(finding -> print(finding, out));
        } else {
            out.println(checked.kata() + ": this is the next to mend");
            print(findings.get(0), out);
            int more = findings.size() - 1;
            if (more > 0) {
                out.println();
                out.println("  and then " + more + " more; ./kata check " + checked.kata() + " --full says everything");
            }
        }
    }

    private static void print(Finding finding, PrintWriter out) {
        out.println();
        out.println("  " + finding.where());
        out.println("    " + finding.problem());
        out.println("    fix: " + finding.fix());
    }

    private static void print(Measured measured, PrintWriter out) {
        out.println(measured.kata());
        for (Rate rate : measured.rates()) {
            out.printf("  %4d of %d  %s%n", rate.right(), rate.runs(), rate.of());
            if (!rate.wrongSeeds().isEmpty()) {
                out.println("             not with seed "
                        + String.join(
                                ", ",
                                rate.wrongSeeds().stream().map(String::valueOf).toList())
                        + (rate.says().isEmpty() ? ": all tests passed" : ": " + rate.says()));
            }
        }
    }

    private void printJson(Object value) {
        spec.commandLine()
                .getOut()
                .println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(value));
    }

    private synchronized void progress(String step) {
        if (System.console() != null) {
            spec.commandLine().getErr().print("\r\033[K" + step);
            spec.commandLine().getErr().flush();
        }
    }
}
