package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A pack with a small kata of which nothing is missing, to break. */
final class WholeKata {

    static final String EXERCISE = "exercises/doubling/";
    static final String SOLUTION = "solutions/doubling/";
    static final String TOML = EXERCISE + "kata.toml";
    static final String BRIEF = EXERCISE + "README.md";
    static final String HINTS = EXERCISE + "hints.md";
    static final String STUB = EXERCISE + TinyPack.FILE;
    static final String SOLVED = SOLUTION + TinyPack.FILE;
    static final String EXAMPLES = EXERCISE + "src/test/java/tiny/DoublingTests.java";
    static final String PROPERTIES = EXERCISE + "src/test/java/tiny/DoublingProperties.java";

    static final String MISCONCEPTIONS = EXERCISE + "misconceptions.json";

    private static final Map<String, String> MUTANTS = new TreeMap<>(Map.of(
            "adds-one", "return n + 1;",
            "always-two", "return 2;",
            "itself", "return n;",
            "negated", "return -n - n;",
            "never-negative", "return Math.abs(n + n);",
            "one-more", "return n + n + 1;",
            "quadruple", "return n + n + n + n;",
            "squared", "return n * n;"));

    private final Path root;
    private String misconceptions = "";

    private WholeKata(Path root) {
        this.root = root;
    }

    /** Makes it in an empty folder. */
    static WholeKata in(Path root) {
        new TinyPack(root).built();
        WholeKata kata = new WholeKata(root);
        kata.restore();
        kata.check(new KataCheck.Settings(1, false, true, Optional.empty()));
        kata.misconceptions = kata.text(MISCONCEPTIONS);
        return kata;
    }

    /** Makes it without libraries, so that nothing of it can be run. */
    static WholeKata unbuilt(Path root) {
        WholeKata kata = new WholeKata(root);
        kata.restore();
        return kata;
    }

    Pack pack() {
        return new Pack(root);
    }

    Path path(String relative) {
        return root.resolve(relative);
    }

    /** Puts everything back as it was, with all of its mutants. */
    void restore() {
        delete("exercises/doubling");
        delete("exercises/tripling");
        delete("solutions");
        TinyPack tiny = new TinyPack(root);
        tiny.write(TOML, text(TOML) + "[limits]\nsteps = 1_000\n").write("exercises/catalogue.toml", """
                format_version = 1
                tracks = ["arithmetic", "logic"]
                """);
        edit(TOML, "minutes = 5", "minutes = 15");
        build(tiny);
        texts(tiny);
        tests(tiny);
        tiny.write(EXERCISE + KataFolder.stubOf(TinyPack.FILE), text(STUB));
        mutants();
        if (!misconceptions.isEmpty()) {
            tiny.write(MISCONCEPTIONS, misconceptions);
        }
    }

    private static void build(TinyPack tiny) {
        tiny.write("pom.xml", """
                <modules>
                  <module>exercises</module>
                  <module>exercises/doubling</module>
                  <module>solutions</module>
                  <module>solutions/doubling</module>
                </modules>
                """);
        tiny.write(EXERCISE + "pom.xml", "<artifactId>doubling</artifactId>");
        tiny.write(SOLUTION + "pom.xml", "<kata.slug>doubling</kata.slug>");
        tiny.write(EXERCISE + ".mvn/maven.config", "-f\n../../pom.xml\n-pl\n:doubling\n-am\n");
    }

    private static void texts(TinyPack tiny) {
        tiny.write(BRIEF, """
                # Doubling

                How to ask is in [the kata's class](src/test/java/tiny/DoublingKata.java). See [the rules](#the-rules).

                ## The rules

                ### Task 1: double

                1. **Twice is the number and itself again.**

                ## What you are given

                ## Worked examples

                ## Done when

                ## Where it lives in Go

                ## What popular articles get wrong
                """);
        tiny.write(
                HINTS, "## Task 1\n\n### Hint 1\n\nAdd.\n\n### Hint 2\n\nAdd it.\n\n### Hint 3\n\nAdd it to itself.\n");
        tiny.write(SOLUTION + "EXPLANATION.md", "# Doubling, explained\n\nAddition.\n");
    }

    private static void tests(TinyPack tiny) {
        String tag = "@org.junit.jupiter.api.Tag(\"task-1\")";
        tiny.test(tag, "DoublingTests", """
                @org.junit.jupiter.api.Test void one() { twice(1, 2); }
                @org.junit.jupiter.api.Test void three() { twice(3, 6); }
                @org.junit.jupiter.api.Test void less_than_nothing() { twice(-5, -10); }
                """);
        tiny.test("@net.jqwik.api.Tag(\"task-1\")", "DoublingProperties", """
                @net.jqwik.api.Property(tries = 3) void any(@net.jqwik.api.ForAll short n) { twice(n, n + n); }
                """);
        tiny.hiddenTest(tag, "HiddenDoublingTests", "@org.junit.jupiter.api.Test void zero() { twice(0, 0); }");
    }

    private void mutants() {
        MUTANTS.forEach((name, body) -> mutant(name, 1, "twice(", "return n + n;", body));
    }

    /** Leaves none of the mutants, so that a check is sooner done. */
    void withoutMutants() {
        MUTANTS.keySet().forEach(name -> delete(SOLUTION + "mutants/" + name + ".toml"));
    }

    /** Writes a mutant. */
    void mutant(String name, int killedBy, String phrase, String find, String put) {
        write(SOLUTION + "mutants/" + name + ".toml", """
                misconception = "You believe in %s."
                killed_by = %d
                message_contains = "%s"
                [[edit]]
                find = '''%s'''
                put = '''%s'''
                """.formatted(name, killedBy, phrase, find, put));
    }

    /** Changes a file that is there. */
    void edit(String relative, String find, String put) {
        if (!text(relative).contains(find)) {
            throw new IllegalArgumentException(relative + " does not contain: " + find);
        }
        write(relative, text(relative).replace(find, put));
    }

    void write(String relative, String text) {
        try {
            Path file = path(relative);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String relative) {
        if (!Files.exists(path(relative))) {
            return;
        }
        try (Stream<Path> files = Files.walk(path(relative))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks up to the first part that has something to mend, as somebody does who writes it. */
    List<Finding> first() {
        return check(new KataCheck.Settings(1, false, false, Optional.empty()));
    }

    /** Checks all, as a build server does. */
    List<Finding> all() {
        return check(new KataCheck.Settings(1, true, false, Optional.empty()));
    }

    List<Finding> check(KataCheck.Settings settings) {
        return new KataCheck(pack(), "doubling", settings, step -> {}).run();
    }
}
