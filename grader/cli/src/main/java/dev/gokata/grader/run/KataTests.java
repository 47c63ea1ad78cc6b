package dev.gokata.grader.run;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.compile.SourceMessage;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.testing.ClassFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A kata's tests, visible and hidden, compiled against its solution, or against the exercise where there is none. */
public final class KataTests implements AutoCloseable {

    private final KataManifest manifest;
    private final Brief brief;
    private final String kataClass;
    private final ClassFolder classes;
    private final List<ExpectedTest> expected;
    private final URLClassLoader libraries;
    private final MemoryClassLoader loader;
    private final String digest;
    private final TestsVersion version;
    private final boolean readSteps;

    private KataTests(
            Pack pack, KataFolder kata, Map<String, byte[]> classes, Set<String> hidden, URLClassLoader libraries) {
        this.manifest = kata.manifest();
        this.brief = kata.brief();
        this.classes = new ClassFolder(classes);
        this.libraries = libraries;
        this.loader = new MemoryClassLoader(classes, libraries);
        this.digest = digest(pack, kata);
        this.version = TestsVersion.of(pack, kata);
        TestScan scan = new TestScan(classes);
        this.expected = scan.tests(name -> hidden.contains(sourceOf(name))).stream()
                .sorted(Comparator.comparingInt(ExpectedTest::task)
                        .thenComparing(ExpectedTest::hidden)
                        .thenComparing(ExpectedTest::engine)
                        .thenComparingInt(ExpectedTest::rule))
                .toList();
        this.readSteps = scan.callsAny(Outcome.Observed.class, "steps");
        List<String> katas = scan.implementing(Kata.class);
        if (katas.size() != 1) {
            throw new MetadataException("exercises/" + manifest.slug()
                    + "/src/test/java: exactly one class must implement Kata, but these do: " + katas);
        }
        this.kataClass = katas.get(0);
    }

    /**
     * Compiles the tests of a kata.
     *
     * @param pack where the kata is
     * @param kata the kata
     * @return its tests
     * @throws MetadataException if they don't compile, which is an author's mistake; says where
     */
    public static KataTests compile(Pack pack, KataFolder kata) {
        return compile(pack, kata, kata.sourcesForTests(), kata.hiddenTests());
    }

    /**
     * Compiles those tests of a kata that learners see, which is sooner done, and done at once if nothing has changed since
     * the last time: what a grade depends on never comes from here. Where there is no solution, they are compiled
     * with the learner's own code, which must compile: what it lacks is told so in a sentence.
     *
     * @param pack where the kata is
     * @param kata the kata
     * @return its visible tests, with the digest of all
     * @throws MetadataException if they don't compile, which is an author's mistake; says where
     */
    public static KataTests compileVisible(Pack pack, KataFolder kata) {
        Map<String, String> learner = kata.hasSolution() ? kata.solutionSources() : kata.exerciseSources();
        Map<String, String> sources = sources(kata, learner, Map.of());
        KeptTests kept = new KeptTests(kata.exercise().resolve("target"), sources, pack.oracleClassPath());
        Map<String, byte[]> classes = kept.orElse(() -> compiled(pack, kata, learner, sources));
        return new KataTests(pack, kata, classes, Set.of(), libraries(pack));
    }

    private static KataTests compile(
            Pack pack, KataFolder kata, Map<String, String> learner, Map<String, String> hidden) {
        Map<String, byte[]> classes = compiled(pack, kata, learner, sources(kata, learner, hidden));
        return new KataTests(pack, kata, classes, hidden.keySet(), libraries(pack));
    }

    private static Map<String, String> sources(
            KataFolder kata, Map<String, String> learner, Map<String, String> hidden) {
        Map<String, String> sources = new TreeMap<>(kata.visibleTests());
        sources.putAll(hidden);
        learner.forEach((path, text) -> sources.put(path.substring("src/main/java/".length()), text));
        return sources;
    }

    private static Map<String, byte[]> compiled(
            Pack pack, KataFolder kata, Map<String, String> learner, Map<String, String> sources) {
        Compilation compilation = JavaCompilation.compile(sources, pack.oracleClassPath());
        if (compilation instanceof Compilation.NotCompiled not) {
            SourceMessage first = not.diagnostics().get(0);
            // Without a solution there is nothing to tell by whose mistake it is; who has changed something is the
            // learner.
            throw new MetadataException("the tests of " + kata.slug()
                    + (kata.hasSolution()
                            ? " don't compile: "
                            : " don't compile with your code, which lacks or has changed something that the stub had: ")
                    + first.where() + ": " + first.message());
        }
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            throw new MetadataException("the tests of " + kata.slug() + " don't compile: " + compilation);
        }
        Map<String, byte[]> tests = new HashMap<>(compiled.classes());
        tests.keySet().removeIf(name -> learner.containsKey("src/main/java/" + sourceOf(name)));
        return tests;
    }

    /** Returns the path of the source that a class comes from. */
    static String sourceOf(String className) {
        int nested = className.indexOf('$');
        return (nested < 0 ? className : className.substring(0, nested)).replace('.', '/') + ".java";
    }

    /**
     * Computes a digest of all that decides a grade but for the submission and the grader.
     *
     * @param pack where the kata is
     * @param kata the kata
     * @return SHA-256 in hexadecimal
     */
    public static String digest(Pack pack, KataFolder kata) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(KataFolder.text(kata.exercise().resolve(KataFolder.MANIFEST))
                    .getBytes(StandardCharsets.UTF_8));
            for (Map<String, String> sources : List.of(kata.visibleTests(), kata.hiddenTests())) {
                sources.forEach(
                        (path, text) -> sha.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            }
            for (Path jar : pack.oracleClassPath()) {
                if (jar.getFileName().toString().contains("SNAPSHOT")) {
                    sha.update(Files.readAllBytes(jar));
                } else {
                    sha.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens the libraries that a pack's tests, its references and its whole stand on.
     *
     * <p>Parent first: JUnit, jqwik and the kata API are the grader's own, so that a test and the grader share a binding.
     *
     * @param pack the pack
     * @return a loader to close
     */
    public static URLClassLoader libraries(Pack pack) {
        URL[] jars = pack.oracleClassPath().stream().map(KataTests::url).toArray(URL[]::new);
        return new URLClassLoader("kata-libraries", jars, KataTests.class.getClassLoader());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the kata's metadata.
     *
     * @return what its {@code kata.toml} says
     */
    public KataManifest manifest() {
        return manifest;
    }

    /**
     * Returns the kata's brief.
     *
     * @return its numbered rules
     */
    public Brief brief() {
        return brief;
    }

    /**
     * Returns the class that lists the probes.
     *
     * @return its name
     */
    public String kataClass() {
        return kataClass;
    }

    /**
     * Finds the classes among the tests that implement an interface by themselves.
     *
     * @param type the interface
     * @return their names
     */
    public List<String> implementing(Class<?> type) {
        return new TestScan(classes.classes()).implementing(type);
    }

    /**
     * Returns what of the tests a subject needs: the probes, and nothing that tests.
     *
     * @return class files by class name
     */
    public Map<String, byte[]> probes() {
        return classes.neededBy(kataClass);
    }

    /**
     * Returns the tests that a run has to account for.
     *
     * @return all of them, task by task; in a task the visible ones first, of these the examples, and of these rule by rule
     */
    public List<ExpectedTest> expected() {
        return expected;
    }

    /**
     * Returns a digest of all that decides a grade but for the submission and the grader.
     *
     * @return SHA-256 in hexadecimal
     */
    public String digest() {
        return digest;
    }

    /**
     * Returns what a learner's own run is judged by.
     *
     * @return the version of the tests that learners see
     */
    public TestsVersion version() {
        return version;
    }

    /**
     * Tells whether a test may look at how much work was counted without saying so.
     *
     * @return true if one of their classes reads it by itself, not by {@code takesAtMost}
     */
    public boolean readSteps() {
        return readSteps;
    }

    /**
     * Returns where the tests are loaded from.
     *
     * @return a loader that sees the tests and what they stand on
     */
    public ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() {
        try {
            libraries.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
