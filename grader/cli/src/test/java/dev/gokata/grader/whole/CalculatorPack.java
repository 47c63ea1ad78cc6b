package dev.gokata.grader.whole;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack with two katas, each of which builds a part of a {@link Calculator}. */
public final class CalculatorPack {

    /** The file of the second kata. */
    private static final String SIGN = "exercises/negating/src/main/java/sign/Negating.java";

    private final TinyPack tiny;
    private final Pack pack;
    private final Path root;

    /** Makes the pack in an empty folder, with a stub in each kata. */
    public CalculatorPack(Path root) {
        this.root = root;
        tiny = new TinyPack(root);
        kata("doubling", "tiny", "Doubling", "twice", "Twice");
        tiny.test("", "TwiceTests", """
                @org.junit.jupiter.api.Test @org.junit.jupiter.api.Tag("task-1")
                void three() { twice(3, 6); }
                """);
        tiny.write("exercises/negating/kata.toml", Repeated.toml());
        tiny.write("exercises/negating/README.md", "# Negating\n\n## The rules\n\n1. **A sign is turned.**\n");
        tiny.write("solutions/negating/src/main/java/sign/Negating.java", Repeated.negating("return -n;"));
        kata("negating", "sign", "Negating", "negate", "Negate");
        stubs();
        whole("dev.gokata.grader.whole.WholeCalculator");
        pack = tiny.built();
    }

    /** Returns the pack. */
    public Pack pack() {
        return pack;
    }

    /** Puts the stubs back, and forgets what was tested. */
    public void stubs() {
        doubling("throw dev.gokata.kata.Kata.todo(1);");
        negating("throw dev.gokata.kata.Kata.todo(1);");
        try {
            Files.deleteIfExists(root.resolve(".kata/state.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the body of the first kata's method, which doubles n. */
    public void doubling(String body) {
        tiny.write("exercises/doubling/" + TinyPack.FILE, TinyPack.learner(body));
    }

    /** Writes the body of the second kata's method, which turns the sign of n. */
    public void negating(String body) {
        tiny.write(SIGN, Repeated.negating(body));
    }

    /** Names the class that is the whole. */
    public void whole(String name) {
        tiny.write(
                "exercises/catalogue.toml",
                "format_version = 1\ntracks = [\"arithmetic\"]\n"
                        + (name.isEmpty() ? "" : "whole = \"" + name + "\"\n"));
    }

    private void kata(String slug, String in, String learner, String method, String seam) {
        tiny.write("exercises/" + slug + "/src/test/java/" + in + "/" + learner + "Kata.java", """
                package %1$s;
                import dev.gokata.grader.whole.Calculator;
                import dev.gokata.kata.FitsInto;
                import dev.gokata.kata.Kata;
                import dev.gokata.kata.Probe;
                import java.util.List;
                import java.util.function.IntUnaryOperator;
                public final class %2$sKata implements Kata<IntUnaryOperator>, FitsInto<Calculator> {
                    public record Number(int n) {}
                    public static final Probe<IntUnaryOperator, Number, Number> TWICE = Probe.of(
                            "%3$s", Number.class, Number.class, (piece, n, meter) -> new Number(piece.applyAsInt(n.n())));
                    @Override public IntUnaryOperator learner() { return %2$s::%3$s; }
                    @Override public List<Probe<IntUnaryOperator, ?, ?>> probes() { return List.of(TWICE); }
                    @Override public boolean isMisuse(Throwable thrown) { return thrown instanceof ArithmeticException; }
                    @Override public Calculator fittedInto(Calculator whole, String owner) {
                        return whole.with%4$s(n -> learner().applyAsInt(n), owner);
                    }
                }
                """.formatted(
                        in, learner, method, seam));
    }

    /** What of the second kata is as in the first. */
    private static final class Repeated {

        static String negating(String body) {
            return TinyPack.learner(body)
                    .replace("package tiny", "package sign")
                    .replace("class Doubling", "class Negating")
                    .replace("int twice(", "int negate(");
        }

        static String toml() {
            return """
                    format_version = 1
                    id = "0a7c6a0e-6f0e-4a86-8f0e-0d6d0c7d8a12"
                    slug = "negating"
                    title = "Negating"
                    blurb = "Turn the sign of a number."
                    track = "arithmetic"
                    difficulty = 1
                    minutes = 5
                    status = "active"
                    editable = ["src/main/java/sign/Negating.java"]
                    [[task]]
                    n = 1
                    title = "negate"
                    points = 2
                    """;
        }
    }
}
