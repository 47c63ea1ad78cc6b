package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.Catalogue.Track;
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

    @Option(names = "--markdown", description = "print the tables of exercises/README.md")
    private boolean markdown;

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
            List<String> prerequisites,
            String status) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Track> tracks = Catalogue.of(root.pack()).tracks();
        if (json) {
            JsonMapper mapper = JsonMapper.builder().build();
            out.println(mapper.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(tracks.stream()
                            .flatMap(track -> track.katas().stream())
                            .map(ListCommand::entry)
                            .toList()));
        } else if (markdown) {
            tracks.forEach(track -> printTable(track, out));
        } else if (tracks.isEmpty()) {
            out.println("there are no katas here yet");
        } else {
            tracks.forEach(track -> print(track, out));
            out.println("begin with exercises/" + tracks.get(0).katas().get(0).slug() + "/README.md");
        }
        return ExitCode.PASSED;
    }

    private static void print(Track track, PrintWriter out) {
        out.println(track.name());
        for (KataManifest kata : track.katas()) {
            out.printf(
                    "  %-18s %2d tasks %3d points %3d minutes  %s%n",
                    kata.slug(), kata.tasks().size(), kata.points(), kata.minutes(), kata.title());
            if (!kata.prerequisites().isEmpty()) {
                out.printf("  %-18s goes well after %s%n", "", String.join(", ", kata.prerequisites()));
            }
        }
        out.println();
    }

    private static void printTable(Track track, PrintWriter out) {
        out.println("## " + track.name());
        out.println();
        out.println("| kata | what it is about | tasks | points | minutes | goes well after |");
        out.println("|---|---|---|---|---|---|");
        for (KataManifest kata : track.katas()) {
            out.printf(
                    "| [%s](%s/README.md) | %s | %d | %d | %d | %s |%n",
                    kata.slug(),
                    kata.slug(),
                    kata.blurb(),
                    kata.tasks().size(),
                    kata.points(),
                    kata.minutes(),
                    String.join(", ", kata.prerequisites()));
        }
        out.println();
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
                kata.prerequisites(),
                kata.status().name().toLowerCase(Locale.ROOT));
    }
}
