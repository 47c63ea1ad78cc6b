import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.Mutant;
import dev.gokata.grader.check.Mutants;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures from a save to the verdict of {@code kata watch}, and beside it {@code mvn -o -q test}.
 *
 * <pre>java -cp grader/cli/target/kata.jar grader/load/WatchLatency.java SAVES MAVEN_RUNS FOLDER [KATA…]</pre>
 *
 * Works on a copy of the repository in FOLDER, which is made if it isn't there. Half of the saves are solutions, half
 * are wrong ones, each of them another; a verdict is the first failure, or that there is none. The first verdict is that
 * of the solution, for whoever watches the kata for the first time and again, and that of the stub.
 */
final class WatchLatency {

    private static final Set<String> LEFT_OUT = Set.of(".git", "kata-results");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path root;
    private final KataFolder kata;
    private final List<String> sources = new ArrayList<>();
    private final Path file;

    private WatchLatency(Path root, KataFolder kata) {
        this.root = root;
        this.kata = kata;
        this.file = kata.exercise().resolve(kata.manifest().editable().get(0));
        String solution = text(kata.solutionSources());
        for (Mutant mutant : Mutants.of(kata)) {
            sources.add(solution);
            sources.add(text(mutant.applyTo(kata.solutionSources())));
        }
    }

    private static String text(Map<String, String> files) {
        return files.values().iterator().next();
    }

    public static void main(String[] arguments) throws Exception {
        int saves = Integer.parseInt(arguments[0]);
        int maven = Integer.parseInt(arguments[1]);
        Path root = Path.of(arguments[2]).toAbsolutePath();
        if (!Files.exists(root)) {
            copy(Path.of("").toAbsolutePath(), root);
        }
        Pack pack = new Pack(root);
        List<String> wanted = List.of(arguments).subList(3, arguments.length);
        System.out.println("Java " + System.getProperty("java.version") + ", " + saves + " saves");
        System.out.println("kata              first  again   stub   green p50  p95     red p50  p95     all p50  p95     mvn     times");
        for (KataFolder kata : pack.katas()) {
            if (wanted.isEmpty() || wanted.contains(kata.slug())) {
                new WatchLatency(root, kata).measure(saves, maven);
            }
        }
    }

    private void measure(int saves, int mavenRuns) throws Exception {
        String before = Files.readString(file);
        List<Double> green = new ArrayList<>();
        List<Double> red = new ArrayList<>();
        forgetCompiledTests();
        double first = firstVerdict(sources.get(0), "solved");
        double stub = firstVerdict(text(kata.stubSources()), "not written yet");
        double again;
        Files.writeString(file, sources.get(0));
        long start = System.nanoTime();
        Process process = watch();

        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            expect(lines, "solved", start);
            again = seconds(start);
            await(lines, "ended");
            // The spare warms up on the same processors meanwhile; a learner reads that long.
            Thread.sleep(6_000);
            for (int i = 0; i < saves + 2; i++) {
                boolean wrong = i % 2 == 1;
                String source = "// " + i + "\n" + sources.get(i % sources.size());
                long saved = System.nanoTime();
                Files.writeString(file, source);
                String verdict = await(lines, "verdict").get("verdict").stringValue();
                double took = seconds(saved);
                if (wrong == verdict.equals("solved")) {
                    throw new IllegalStateException(kata.slug() + ": " + verdict + " for " + source);
                }
                // What comes first after the start is still cold, and told as the first verdict.
                if (i > 1) {
                    (wrong ? red : green).add(took);
                }
                await(lines, "ended");
                Thread.sleep(100);
            }
        } finally {
            process.getOutputStream().close();
            process.waitFor();
        }
        List<Double> maven = maven(mavenRuns);
        Files.writeString(file, before);
        List<Double> all = new ArrayList<>(green);
        all.addAll(red);
        System.out.printf(
                Locale.ROOT,
                "%-17s %5.2f  %5.2f  %5.2f   %9.3f %5.3f %9.3f %5.3f %9.3f %5.3f   %5.2f   %5.1f%n",
                kata.slug(),
                first,
                again,
                stub,
                at(green, 0.5),
                at(green, 0.95),
                at(red, 0.5),
                at(red, 0.95),
                at(all, 0.5),
                at(all, 0.95),
                at(maven, 0.5),
                at(maven, 0.5) / at(all, 0.5));
    }

    private Process watch() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.gokata.grader.cli.Main",
                        "watch",
                        kata.slug(),
                        "--json",
                        "--root",
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /* From the start of the command, with code that was not run before. */
    private double firstVerdict(String source, String verdict) throws Exception {
        Files.writeString(file, source);
        long start = System.nanoTime();
        Process process = watch();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            expect(lines, verdict, start);
            return seconds(start);
        } finally {
            process.getOutputStream().close();
            process.waitFor();
        }
    }

    /* Whoever watches a kata for the first time has none. */
    private void forgetCompiledTests() throws IOException {
        Path target = Files.createDirectories(kata.exercise().resolve("target"));
        try (Stream<Path> files = Files.list(target)) {
            for (Path kept : files.filter(
                            path -> path.getFileName().toString().startsWith("kata-tests-"))
                    .toList()) {
                Files.delete(kept);
            }
        }
    }

    private List<Double> maven(int mavenRuns) throws Exception {
        List<Double> maven = new ArrayList<>();
        for (int i = 0; i < mavenRuns; i++) {
            Files.writeString(file, "// maven " + i + "\n" + sources.get(i % sources.size()));
            long saved = System.nanoTime();
            Process mvn = new ProcessBuilder("mvn", "-o", "-q", "test")
                    .directory(kata.exercise().toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            mvn.waitFor();
            maven.add(seconds(saved));
        }
        return maven;
    }

    private static void expect(BufferedReader lines, String verdict, long start) throws IOException {
        String found = await(lines, "verdict").get("verdict").stringValue();
        if (!found.equals(verdict)) {
            throw new IllegalStateException("expected " + verdict + ", but was " + found);
        }
    }

    private static JsonNode await(BufferedReader lines, String event) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode node = MAPPER.readTree(line);
            if (node.get("event").stringValue().equals(event)) {
                return node;
            }
        }
        throw new IllegalStateException("the watch ended");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double at(List<Double> times, double part) {
        if (times.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(part * sorted.size()) - 1));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                boolean leftOut = Stream.iterate(relative, path -> path != null, Path::getParent)
                        .anyMatch(path -> LEFT_OUT.contains(String.valueOf(path.getFileName())));
                if (!leftOut && !relative.toString().isEmpty()) {
                    Path target = to.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        }
    }
}
