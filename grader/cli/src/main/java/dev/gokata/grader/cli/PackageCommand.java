package dev.gokata.grader.cli;

import dev.gokata.grader.bundle.AutograderZip;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.subject.Isolation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Packs what grades elsewhere. */
@Command(
        name = "package",
        description = "Pack katas and the grader, to grade elsewhere.",
        mixinStandardHelpOptions = true,
        subcommands = PackageCommand.Gradescope.class)
final class PackageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say for what to pack: gradescope");
    }

    /* This class's own; beside its folder of classes where it runs from one. */
    static Path jar() {
        try {
            Path code = Path.of(PackageCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(code) ? code.resolveSibling("kata.jar") : code;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Packs an autograder for Gradescope. */
    @Command(
            name = "gradescope",
            description = "Make an autograder.zip for Gradescope, that grades for the katas named.",
            mixinStandardHelpOptions = true,
            footer = {"", "The zip has the hidden tests and the seed, but neither solutions nor mutants."})
    static final class Gradescope implements Callable<Integer> {

        @Option(
                names = "--kata",
                paramLabel = "KATA",
                required = true,
                split = ",",
                description = "a kata that is to be handed in; several with commas between them")
        private List<String> slugs;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "1",
                description = "what the graded tests' random choices come from (default: 1)")
        private long seed;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                defaultValue = "autograder.zip",
                description = "the zip to write (default: autograder.zip)")
        private Path out;

        @Option(
                names = "--require-isolation",
                paramLabel = "LEVEL",
                description =
                        "let it grade nothing where submissions are kept away from the machine less far than this,"
                                + " as kata grade has it")
        private Isolation.@Nullable Level required;

        @Mixin
        private PackOption root;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Pack pack = root.pack();
            List<KataFolder> katas = slugs.stream().distinct().map(pack::kata).toList();
            List<String> options = new ArrayList<>(List.of("--seed", String.valueOf(seed)));
            if (required != null) {
                options.addAll(List.of("--require-isolation", required.name()));
            }
            AutograderZip.write(pack, katas, options, jar(), out);
            spec.commandLine().getOut().println("written: " + out + ", " + Files.size(out) / 1_000_000 + " MB");
            return ExitCode.PASSED;
        }
    }
}
