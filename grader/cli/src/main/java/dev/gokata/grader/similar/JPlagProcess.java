package dev.gokata.grader.similar;

import dev.gokata.grader.intake.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JPlag, which runs in a process of its own: for its licence's sake, and because it parses what strangers wrote. */
public final class JPlagProcess {

    /** How long code may be: no solution of a kata has a tenth of this. */
    private static final int MOST_TOKENS = 5_000;

    private static final String JAR = "kata-similar.jar";
    private static final int OUT_OF_MEMORY = 3;

    private final Path jar;

    private JPlagProcess(Path jar) {
        this.jar = jar;
    }

    /**
     * Finds JPlag.
     *
     * @param folder where the jar that runs it is, with JPlag's own in {@code lib}
     * @param advice what to do if it isn't there
     * @return what runs it
     * @throws UsageException if it isn't there
     */
    public static JPlagProcess in(Path folder, String advice) {
        Path jar = folder.resolve(JAR);
        if (!Files.isRegularFile(jar) || !Files.isDirectory(folder.resolve("lib"))) {
            throw new UsageException("JPlag, which compares submissions, is not in " + folder + ": " + advice);
        }
        return new JPlagProcess(jar.toAbsolutePath());
    }

    /**
     * Compares what lies in a folder.
     *
     * @param folder with {@code handed-in}, {@code compared-with} and {@code stub}
     * @param threshold how similar a pair must be to be told, in percent
     * @param mostPairs how many pairs are told at most
     * @return the lines it printed, each as its words
     */
    List<List<String>> compare(Path folder, int threshold, int mostPairs) {
        try {
            return run(folder, threshold, mostPairs);
        } catch (IOException e) {
            throw new IllegalStateException("no process can be started for JPlag: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<List<String>> run(Path folder, int threshold, int mostPairs) throws IOException, InterruptedException {
        Path complaints = folder.resolve("complaints.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-Duser.language=en",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar.toString(),
                        String.valueOf(threshold),
                        String.valueOf(mostPairs),
                        String.valueOf(MOST_TOKENS))
                .directory(folder.toFile())
                .redirectError(complaints.toFile())
                .start();
        List<List<String>> lines = new ArrayList<>();
        // It ends with its input: so does it when this process ends, however that comes.
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(List.of(line.split("\t", -1)));
            }
            int exit = process.waitFor();
            if (exit == OUT_OF_MEMORY) {
                throw new UsageException("JPlag ran out of memory: compare fewer submissions at once, or give Java more"
                        + " with JAVA_TOOL_OPTIONS=-Xmx8g in the environment");
            }
            if (exit != 0
                    || lines.isEmpty()
                    || !lines.get(lines.size() - 1).get(0).equals("done")) {
                throw new IllegalStateException("JPlag's process ended with " + exit + " and said: "
                        + Files.readString(complaints).strip());
            }
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
