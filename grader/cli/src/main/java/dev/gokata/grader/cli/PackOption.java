package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.PackVersions;
import dev.gokata.grader.intake.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which repository of katas a command works on. */
final class PackOption {

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "the repository of katas; by default the one that the current folder is in, else the one that"
                    + " the launcher stands in")
    private @Nullable Path root;

    Pack pack() {
        Path start = root == null ? Path.of("") : root;
        Optional<Pack> found = around(start);
        return found.orElseThrow(
                () -> new UsageException(
                        "no katas in " + start.toAbsolutePath().normalize()
                                + " or above it: run kata inside a repository that has a folder \"exercises\", or name it with --root"));
    }

    /** Finds the repository, which must have its teacher's half. */
    Pack authorsPack() {
        Pack pack = pack();
        if (pack.isEdition()) {
            throw new UsageException(pack.root() + " is an edition for students, without solutions: do this in the"
                    + " repository that it was made of");
        }
        return pack;
    }

    /** Finds the repository, if it wasn't named; one that is named and isn't there is a mistake. */
    Optional<Pack> find() {
        return root == null ? around(Path.of("")) : Optional.of(pack());
    }

    private Optional<Pack> around(Path start) {
        Optional<Pack> found = Pack.around(start);
        if (root == null && found.isEmpty()) {
            found = Pack.around(Path.of(System.getProperty("kata.home", "")));
        }
        found.ifPresent(pack -> PackVersions.refuseOthers(pack, ToolVersion.version()));
        return found;
    }
}
