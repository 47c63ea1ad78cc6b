package dev.gokata.live;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Real Go, and our program built by it. */
final class RealGo {

    /** Goroutines that wait for ever stay until their process ends, so none gets too many cases. */
    private static final int CASES_PER_PROCESS = 1_000;

    /** The harness gives up by itself long before. */
    private static final long PATIENCE_MINUTES = 30;

    private static final int FATAL_EXIT = 2;

    private final GoVersion version;
    private final Path program;
    private final Path folder;

    private RealGo(GoVersion version, Path program, Path folder) {
        this.version = version;
        this.program = program;
        this.folder = folder;
    }

    /** Finds the go command that the system property {@code live.go} names, and builds the harness with it. */
    static RealGo build() {
        String go = System.getProperty("live.go", "go");
        try {
            Path folder = Files.createDirectories(Path.of("target", "live-go")).toAbsolutePath();
            GoVersion version = GoVersion.parse(versionOf(go, folder));
            Path program = folder.resolve(System.getProperty("os.name").startsWith("Windows") ? "live.exe" : "live");
            Path output = folder.resolve("build.txt");
            Process build = in(source(), go, "build", "-o", program.toString(), ".")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (exit(build) != 0) {
                throw new IllegalStateException(version + " does not build the harness:\n" + Files.readString(output));
            }
            return new RealGo(version, program, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versionOf(String go, Path folder) throws IOException {
        Process process;
        try {
            process = in(folder, go, "version").start();
        } catch (IOException e) {
            throw new IllegalStateException("there is no go command here (" + go
                    + "), and the profile live-go compares with real Go: install one, or name it with -Dlive.go=PATH");
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exit(process);
        return text;
    }

    private static Path source() {
        URL resource = Objects.requireNonNull(RealGo.class.getResource("/harness/go.mod"));
        try {
            return Objects.requireNonNull(Path.of(resource.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a command that is the same whatever the user has set, and fetches nothing. */
    private static ProcessBuilder in(Path folder, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.equals("GOFLAGS") || name.equals("GODEBUG"));
        builder.environment().put("CGO_ENABLED", "0");
        builder.environment().put("GOPROXY", "off");
        builder.environment().put("GOTOOLCHAIN", "local");
        builder.environment().put("GOWORK", "off");
        return builder;
    }

    private static int exit(Process process) {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("a process of Go did not end in " + PATIENCE_MINUTES + " minutes");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    GoVersion version() {
        return version;
    }

    /**
     * Runs cases.
     *
     * @param system what the harness calls their kind
     * @param cases their texts
     * @return Go's answer to each; for one that ended the process, the first line it said
     */
    List<String> answers(String system, List<String> cases) {
        try {
            Path file = folder.resolve(system + ".txt");
            Files.write(file, cases);
            List<String> answers = new ArrayList<>();
            while (answers.size() < cases.size()) {
                answers.addAll(answersFrom(system, file, answers.size(), cases.size()));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> answersFrom(String system, Path cases, int from, int end) throws IOException {
        int count = Math.min(CASES_PER_PROCESS, end - from);
        File output = folder.resolve("output.txt").toFile();
        File errors = folder.resolve("errors.txt").toFile();
        int exit = exit(in(folder, program.toString(), system, cases.toString(), "" + from, "" + count)
                .redirectOutput(output)
                .redirectError(errors)
                .start());
        List<String> answers = Files.readAllLines(output.toPath());
        String said = Files.readString(errors.toPath());
        if (exit == FATAL_EXIT && answers.size() < count) {
            answers.add(said.lines().findFirst().orElse(""));
        } else if (exit != 0 || answers.size() != count) {
            throw new IllegalStateException(
                    "the harness ended with " + exit + " after " + answers.size() + " of " + count + " cases: " + said);
        }
        return answers;
    }
}
