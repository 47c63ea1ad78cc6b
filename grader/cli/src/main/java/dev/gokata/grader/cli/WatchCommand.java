package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.watch.Crew;
import dev.gokata.grader.watch.Event;
import dev.gokata.grader.watch.JsonTeller;
import dev.gokata.grader.watch.PlainTeller;
import dev.gokata.grader.watch.Teller;
import dev.gokata.grader.watch.Watching;
import java.io.PrintWriter;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a kata's visible tests whenever one of its files is saved. */
@Command(
        name = "watch",
        description = "Run a kata's tests whenever you save its file. Ends by the key q, or when its input does.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "KATA",
            description =
                    "the kata, as kata list names it; by default the one you are at, else the first that isn't green")
    private @Nullable String slug;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "run the random tests as a failure's message says; by default with the seed of the last failure,"
                            + " or with a new one after a green run")
    private @Nullable Long seed;

    @Option(names = "--json", description = "print a line of JSON for each thing that happens, for machines")
    private boolean json;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        // They get ready while this finds out what for.
        try (Crew crew = new Crew(events::add)) {
            Pack pack = root.pack();
            String watched = slug == null
                    ? new NextKata(pack, new Progress(pack, complaint -> {}))
                            .first()
                            .map(next -> next.kata().slug())
                            .orElseThrow(() -> new UsageException("all katas are green: name the one to watch"))
                    : pack.kata(slug).slug();
            return watch(pack, watched, crew, events);
        }
    }

    private int watch(Pack pack, String watched, Crew crew, BlockingQueue<Event> events) throws InterruptedException {
        try (KeyInput keys = KeyInput.open(events::add)) {
            Watching watching = new Watching(
                    pack, watched, crew, teller(keys), seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
            long next = System.nanoTime();
            while (!watching.isOver()) {
                Event event = events.poll(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (event != null) {
                    watching.on(event);
                } else {
                    watching.tick();
                    next = System.nanoTime() + watching.pause().toNanos();
                }
            }
            return watching.isGreen() ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
        }
    }

    private Teller teller(KeyInput keys) {
        PrintWriter out = spec.commandLine().getOut();
        return json ? new JsonTeller(out) : new PlainTeller(out, Terminal.takesCodes(), keys.areSingle());
    }
}
