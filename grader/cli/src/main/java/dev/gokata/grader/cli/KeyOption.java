package dev.gokata.grader.cli;

import dev.gokata.grader.report.ResultsKey;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which key results are signed. */
final class KeyOption {

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "sign results.json with this key, which kata key makes, and take the seed from it unless"
                    + " --seed says another; kata verify tells with the same key whether anything was changed")
    private @Nullable Path file;

    @Nullable
    ResultsKey key() {
        return file == null ? null : ResultsKey.read(file);
    }
}
