package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.kata.meta.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what people read: the hints, the explanation, links, what is left to say, and what learners must not be told. */
final class TextChecks {

    private static final Set<String> READ = Set.of(".md", ".java", ".toml", ".json");

    /* What is still to be said in these is told as soon as it is their turn. */
    private static final Set<String> SOONER = Set.of(KataFolder.MANIFEST, "README.md");

    private final KataFolder kata;
    private final List<Finding> findings = new ArrayList<>();

    TextChecks(KataFolder kata) {
        this.kata = kata;
    }

    List<Finding> run() {
        hints();
        String explanation = "solutions/" + kata.slug() + "/EXPLANATION.md";
        if (kata.hasSolution() && !Files.isRegularFile(kata.solution().resolve("EXPLANATION.md"))) {
            findings.add(new Finding(explanation, "there is no explanation", "write it"));
        }
        List<Path> visible = files(kata.exercise());
        List<Path> all =
                Stream.concat(visible.stream(), files(kata.solution()).stream()).toList();
        all.stream()
                .filter(file -> !SOONER.contains(file.getFileName().toString()))
                .forEach(file -> findings.addAll(LeftToSay.in(file, shown(file))));
        all.stream()
                .filter(file -> file.toString().endsWith(".md"))
                .forEach(file -> findings.addAll(new LinkChecks(file, shown(file)).run()));
        Pattern secret = secret();
        visible.forEach(file -> mentions(file, secret));
        return findings;
    }

    private void hints() {
        Path file = kata.exercise().resolve("hints.md");
        String name = "exercises/" + kata.slug() + "/hints.md";
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(name, "there are no hints", "write three for each task"));
            return;
        }
        Hints hints = Hints.parse(KataFolder.text(file));
        List<Task> tasks = kata.manifest().tasks();
        for (Task task : tasks) {
            for (int level = 1; level <= Hints.LEVELS; level++) {
                if (hints.hint(task.number(), level).isEmpty()) {
                    findings.add(new Finding(
                            name,
                            "task " + task.number() + " has no hint " + level,
                            "add it below \"## Task " + task.number() + "\" as \"### Hint " + level + "\""));
                }
            }
        }
        hints.places().stream()
                .filter(place -> place.task() > tasks.size() || place.level() > Hints.LEVELS)
                .forEach(place -> findings.add(new Finding(
                        name,
                        "it has a hint " + place.level() + " for task " + place.task() + ", which nobody can ask for",
                        "the kata has the tasks 1 to " + tasks.size() + ", each with the hints 1 to " + Hints.LEVELS)));
    }

    /* What only the teacher's half has. */
    private Pattern secret() {
        Set<String> names = kata.hiddenTests().keySet().stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
                .filter(name -> !kata.visibleTests().keySet().toString().contains("/" + name + ".java"))
                .map(Pattern::quote)
                .collect(Collectors.toSet());
        names.add("EXPLANATION\\.md");
        names.add("mutants");
        return Pattern.compile("solutions/|\\b(" + String.join("|", names) + ")\\b");
    }

    private void mentions(Path file, Pattern secret) {
        List<String> lines = KataFolder.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var found = secret.matcher(lines.get(i));
            if (found.find()) {
                findings.add(new Finding(
                        shown(file) + ":" + (i + 1),
                        "learners read it, and it mentions \"" + found.group() + "\", which they don't have",
                        "say it without"));
            }
        }
    }

    private String shown(Path file) {
        boolean visible = file.startsWith(kata.exercise());
        Path folder = visible ? kata.exercise() : kata.solution();
        return (visible ? "exercises/" : "solutions/") + kata.slug() + "/"
                + folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !folder.relativize(file).startsWith("target"))
                    .filter(Files::isRegularFile)
                    .filter(file -> READ.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
