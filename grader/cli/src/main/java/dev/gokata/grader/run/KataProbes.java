package dev.gokata.grader.run;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.kata.FitsInto;
import dev.gokata.kata.Kata;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.testing.ClassFolder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What of a kata's tests its learner's code is run with, compiled without the tests themselves, which takes a third of the
 * time.
 *
 * @param kataClass the class that implements {@code Kata}
 * @param classes that class and what it needs of the tests' folder
 * @param hasPlaceInWhole whether the kata's piece has a place in the pack's whole
 */
public record KataProbes(String kataClass, Map<String, byte[]> classes, boolean hasPlaceInWhole) {

    private static final Pattern DECLARATION = Pattern.compile("\\bimplements\\b[^{]*\\bKata<");
    private static final Pattern NO_NAME = Pattern.compile("\\W+");

    /** Copies the map. */
    public KataProbes {
        classes = Map.copyOf(classes);
    }

    /**
     * Compiles the probes of a kata.
     *
     * @param kata the kata
     * @param javac a compiler with the class path of tests
     * @return its probes
     * @throws MetadataException if they don't compile, which is an author's mistake; says where
     */
    public static KataProbes compile(KataFolder kata, JavaCompilation javac) {
        Map<String, String> learner = kata.sourcesForTests();
        Map<String, String> sources = needed(kata);
        learner.forEach((path, text) -> sources.put(path.substring("src/main/java/".length()), text));
        Compilation compilation = javac.compile(sources);
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            throw new MetadataException("the probes of " + kata.slug() + " don't compile: "
                    + (compilation instanceof Compilation.NotCompiled not
                            ? not.diagnostics().get(0).where() + ": "
                                    + not.diagnostics().get(0).message()
                            : compilation.toString()));
        }
        Map<String, byte[]> classes = new HashMap<>(compiled.classes());
        classes.keySet().removeIf(name -> learner.containsKey("src/main/java/" + KataTests.sourceOf(name)));
        TestScan scan = new TestScan(classes);
        List<String> katas = scan.implementing(Kata.class);
        if (katas.size() != 1) {
            throw new MetadataException("exercises/" + kata.slug()
                    + "/src/test/java: exactly one class must implement Kata, but these do: " + katas);
        }
        return new KataProbes(
                katas.get(0),
                new ClassFolder(classes).neededBy(katas.get(0)),
                scan.implementing(FitsInto.class).equals(katas));
    }

    /*
     * The source of the kata's class, and each whose name stands in one that is needed. That is too many rather than too
     * few, and tests are none of them, since no probe speaks of a test.
     */
    private static Map<String, String> needed(KataFolder kata) {
        Map<String, String> all = kata.visibleTests();
        Map<String, String> needed = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        all.forEach((path, text) -> {
            if (DECLARATION.matcher(text).find()) {
                open.add(path);
            }
        });
        while (!open.isEmpty()) {
            String path = open.remove();
            String text = all.getOrDefault(path, "");
            if (needed.putIfAbsent(path, text) == null) {
                Set<String> names = new HashSet<>(List.of(NO_NAME.split(text)));
                all.keySet().stream()
                        .filter(other -> names.contains(simpleName(other)))
                        .forEach(open::add);
            }
        }
        return needed;
    }

    private static String simpleName(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
    }
}
