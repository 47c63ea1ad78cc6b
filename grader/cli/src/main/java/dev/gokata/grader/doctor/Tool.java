package dev.gokata.grader.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that others wrote, asked a question. */
final class Tool {

    private static final int PATIENCE_SECONDS = 20;

    private Tool() {}

    /** What it answered. */
    record Answer(int exit, String text) {}

    /** Finds a program on the path. */
    static Optional<Path> find(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String ending : List.of("", ".cmd", ".exe")) {
                Path file = Path.of(folder.isEmpty() ? "." : folder, name + ending);
                boolean forWindows = File.separatorChar == '\\';
                if (Files.isExecutable(file) && Files.isRegularFile(file) && (forWindows || ending.isEmpty())) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** Runs it in a folder; nothing if it can't be run, or has no answer for a long time. */
    static Optional<Answer> ask(Path program, Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        try {
            Path answer = Files.createTempFile("kata-doctor", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(answer.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return Optional.empty();
                }
                return Optional.of(new Answer(
                        process.exitValue(), new String(Files.readAllBytes(answer), StandardCharsets.UTF_8)));
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
