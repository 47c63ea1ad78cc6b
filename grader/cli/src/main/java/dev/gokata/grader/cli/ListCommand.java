package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.kata.meta.KataManifest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the katas. */
@Command(name = "list", description = "List the katas.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Mixin
    private PackOption root;

    @Option(names = "--json", description = "print JSON, for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** One kata as machines read it. */
    record Entry(
            String id,
            String slug,
            String title,
            String blurb,
            String track,
            int difficulty,
            int minutes,
            int points,
            int tasks,
            String status) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<KataManifest> katas =
                root.pack().katas().stream().map(KataFolder::manifest).toList();
        if (json) {
            JsonMapper mapper = JsonMapper.builder().build();
            out.println(mapper.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(katas.stream().map(ListCommand::entry).toList()));
            return ExitCode.PASSED;
        }
        if (katas.isEmpty()) {
            out.println("there are no katas here yet");
            return ExitCode.PASSED;
        }
        String row = "%-18s %-10s %5s %7s %7s  %s%n";
        out.printf(row, "kata", "track", "tasks", "points", "minutes", "");
        for (KataManifest kata : katas) {
            out.printf(
                    row, kata.slug(), kata.track(), kata.tasks().size(), kata.points(), kata.minutes(), kata.blurb());
        }
        out.println();
        out.println("begin with exercises/" + katas.get(0).slug() + "/README.md");
        return ExitCode.PASSED;
    }

    private static Entry entry(KataManifest kata) {
        return new Entry(
                kata.id().toString(),
                kata.slug(),
                kata.title(),
                kata.blurb(),
                kata.track(),
                kata.difficulty(),
                kata.minutes(),
                kata.points(),
                kata.tasks().size(),
                kata.status().name().toLowerCase(Locale.ROOT));
    }
}
