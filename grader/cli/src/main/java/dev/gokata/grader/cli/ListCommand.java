package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.Catalogue.Track;
import dev.gokata.grader.catalogue.CataloguePage;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.progress.Standing;
import dev.gokata.grader.progress.Standing.State;
import dev.gokata.kata.meta.KataManifest;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the katas. */
@Command(name = "list", description = "List the katas, and how far you are with each.", mixinStandardHelpOptions = true)
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
            String status,
            State state,
            List<Integer> solved,
            int pointsReached,
            boolean changed,
            @Nullable Instant tested) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Pack pack = root.pack();
        List<Track> tracks = Catalogue.of(pack).tracks();
        if (json) {
            JsonMapper mapper = JsonMapper.builder().build();
            out.println(mapper.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(katas(pack).parts().stream()
                            .flatMap(part -> part.katas().stream())
                            .map(ListCommand::entry)
                            .toList()));
        } else if (markdown) {
            out.print(CataloguePage.tables(root.pack()));
            out.flush();
        } else if (tracks.isEmpty()) {
            out.println("there are no katas here yet");
        } else {
            katas(pack).list("").forEach(out::println);
            out.println();
            out.println("./kata says what to go on with");
        }
        return ExitCode.PASSED;
    }

    private NextKata katas(Pack pack) {
        return new NextKata(pack, Complaints.progress(pack, spec));
    }

    private static Entry entry(Standing standing) {
        KataManifest kata = standing.kata();
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
                kata.status().name().toLowerCase(Locale.ROOT),
                standing.state(),
                List.copyOf(standing.solved()),
                standing.points(),
                standing.changed(),
                standing.tested().orElse(null));
    }
}
