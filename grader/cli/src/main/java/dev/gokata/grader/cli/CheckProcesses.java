package dev.gokata.grader.cli;

import dev.gokata.grader.machine.Processors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks several katas at once, each in a process of its own.
 *
 * <p>Threads would not do: jqwik keeps what it stores for a running property in one place for the whole JVM.
 */
final class CheckProcesses {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<CheckCommand.Checked>> CHECKED = new TypeReference<>() {};

    private final List<String> options;
    private final BlockingQueue<List<String>> places;
    private final Consumer<String> progress;

    /** Makes the checks, of which each gets these options of {@code kata check} beside its kata. */
    CheckProcesses(List<String> options, int atOnce, Consumer<String> progress) {
        this.options = options;
        this.places = new LinkedBlockingQueue<>(Processors.prefixes(atOnce));
        this.progress = progress;
    }

    /** Checks katas, and returns what was found of each in the order of their names here. */
    List<CheckCommand.Checked> run(List<String> slugs) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(places.size(), slugs.size()));
        try {
            List<Future<CheckCommand.Checked>> running = new ArrayList<>();
            slugs.forEach(slug -> running.add(pool.submit(() -> check(slug))));
            List<CheckCommand.Checked> checked = new ArrayList<>();
            for (Future<CheckCommand.Checked> each : running) {
                checked.add(each.get());
            }
            return checked;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private CheckCommand.Checked check(String slug) throws IOException, InterruptedException {
        List<String> place = places.take();
        try {
            return check(slug, place);
        } finally {
            places.add(place);
        }
    }

    private CheckCommand.Checked check(String slug, List<String> place) throws IOException, InterruptedException {
        progress.accept(slug);
        List<String> command = new ArrayList<>(place);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                slug,
                "--json"));
        command.addAll(options);
        Path complaints = Files.createTempFile("kata-check", ".txt");
        Process process =
                new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        Thread hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            progress.accept(slug + ", done");
            return MAPPER.readValue(answer, CHECKED).get(0);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "the check of " + slug + " ended with " + process.exitValue() + " and said: "
                            + Files.readString(complaints).strip(),
                    e);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(hook);
            Files.deleteIfExists(complaints);
        }
    }
}
