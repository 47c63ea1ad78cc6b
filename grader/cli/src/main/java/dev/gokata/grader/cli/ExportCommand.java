package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.export.EditionFolder;
import dev.gokata.grader.export.LeakSearch;
import dev.gokata.grader.export.LeakSearch.Leak;
import dev.gokata.grader.export.StudentEdition;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.kata.meta.KataManifest.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes what students are given. */
@Command(
        name = "export",
        description =
                "Make an edition for students: the katas without solutions, hidden tests, mutants and explanations.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Before anything is written, all of it is searched for what must not be in it: lines of every withheld file,"
                    + " and what a compiler leaves of them, in jars as well. Where the folder is a git repository, its"
                    + " history is searched, too."
        })
final class ExportCommand implements Callable<Integer> {

    private static final int MOST_LEAKS = 20;
    private static final int MEGABYTE = 1_000_000;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description =
                    "the folder to write: a new one, an empty one, or one with an earlier edition, which is replaced")
    private Path to;

    @Option(
            names = "--katas",
            paramLabel = "KATA",
            split = ",",
            description =
                    "the katas of the edition, with commas between them (default: every one whose status is active)")
    private @Nullable List<String> slugs;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Pack pack = root.authorsPack();
        EditionFolder folder = new EditionFolder(to);
        folder.refuseOthers();
        List<KataFolder> katas = katas(pack);
        StudentEdition edition = StudentEdition.of(pack, katas, PackageCommand.jar());
        Map<String, byte[]> meant = new TreeMap<>(edition.files());
        meant.keySet().retainAll(edition.meant());
        LeakSearch search = new LeakSearch(pack, meant);
        List<Leak> leaks = search.in(edition.files());
        PrintWriter out = spec.commandLine().getOut();
        if (!leaks.isEmpty()) {
            return refuse(leaks, to + " was not written");
        }
        folder.write(edition);
        long bytes =
                edition.files().values().stream().mapToLong(each -> each.length).sum();
        out.println("written: " + to + ", " + katas.size() + (katas.size() == 1 ? " kata, " : " katas, ")
                + edition.files().size() + " files, " + bytes / MEGABYTE + " MB");
        out.println("searched for " + search.size() + " texts of "
                + search.files().size() + " withheld files: none is in it");
        int objects = folder.objects(leaks, search);
        if (objects > 0 && !leaks.isEmpty()) {
            return refuse(leaks, "the history of " + to + " has what students must not get: publish a new repository");
        }
        if (objects > 0) {
            out.println("nor in the " + objects + " objects of its git history");
        }
        return ExitCode.PASSED;
    }

    private List<KataFolder> katas(Pack pack) {
        List<KataFolder> katas = slugs == null
                ? pack.katas().stream()
                        .filter(kata -> kata.manifest().status() == Status.ACTIVE)
                        .toList()
                : slugs.stream().distinct().map(pack::kata).toList();
        if (katas.isEmpty()) {
            throw new UsageException(
                    "there is no kata in " + pack.root() + " whose status is active: name some with --katas");
        }
        return katas;
    }

    private int refuse(List<Leak> leaks, String what) {
        PrintWriter err = spec.commandLine().getErr();
        leaks.stream()
                .limit(MOST_LEAKS)
                .forEach(leak -> err.println(leak.where() + ": has of " + leak.of() + ": " + leak.text()));
        if (leaks.size() > MOST_LEAKS) {
            err.println("and " + (leaks.size() - MOST_LEAKS) + " more");
        }
        err.println("kata: " + what);
        return ExitCode.BELOW_THE_BAR;
    }
}
