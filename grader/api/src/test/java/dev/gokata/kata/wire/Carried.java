package dev.gokata.kata.wire;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Records that hold every type that can be carried, and values of them. */
final class Carried {

    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "a constant with a class of its own";
            }
        }
    }

    record Numbers(long l, int i, short s, byte b, char c, boolean z, double d, float f) {}

    record Boxes(Long l, Integer i, Short s, Byte b, Character c, Boolean z, Double d, Float f) {}

    sealed interface Shape {}

    record Dot() implements Shape {}

    record Circle(double radius, Color color) implements Shape {}

    record Group(List<Shape> parts) implements Shape {}

    /** A sealed interface inside a sealed interface, and an enum that belongs to one. */
    sealed interface Polygon extends Shape {}

    record Square(int side) implements Polygon {}

    enum Known implements Polygon {
        TRIANGLE,
        PENTAGON
    }

    record Everything(
            Numbers numbers,
            Boxes boxes,
            String text,
            List<List<Integer>> table,
            List<String> texts,
            Optional<Shape> shape,
            Optional<Optional<Color>> color,
            List<Optional<Dot>> dots) {}

    record Tree(List<Tree> children) {}

    private Carried() {}

    static Arbitrary<Everything> everything() {
        return Combinators.combine(
                        numbers(),
                        boxes(),
                        texts(),
                        Arbitraries.integers().list().ofMaxSize(5).list().ofMaxSize(4),
                        texts().list().ofMaxSize(4),
                        shapes().optional(),
                        Arbitraries.of(Color.class).optional().optional(),
                        Arbitraries.just(new Dot()).optional().list().ofMaxSize(5))
                .as(Everything::new)
                // Those of the components are mixed in all the same; to combine them all would take for ever.
                .edgeCases(config -> config.none());
    }

    static Arbitrary<Numbers> numbers() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers(),
                        Arbitraries.shorts(),
                        Arbitraries.bytes(),
                        Arbitraries.chars().all(),
                        Arbitraries.of(true, false),
                        doubles(),
                        floats())
                .as(Numbers::new);
    }

    private static Arbitrary<Boxes> boxes() {
        return numbers().map(n -> new Boxes(n.l(), n.i(), n.s(), n.b(), n.c(), n.z(), n.d(), n.f()));
    }

    /* Any sixteen bits are a character to Java, also half of a pair without the other. */
    static Arbitrary<String> texts() {
        return Arbitraries.chars().all().array(char[].class).ofMaxSize(20).map(String::new);
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.longs().map(Double::longBitsToDouble);
    }

    private static Arbitrary<Float> floats() {
        return Arbitraries.integers().map(Float::intBitsToFloat);
    }

    static Arbitrary<Shape> shapes() {
        Arbitrary<Shape> plain = Arbitraries.oneOf(
                Arbitraries.just(new Dot()),
                Combinators.combine(doubles(), Arbitraries.of(Color.class)).as(Circle::new),
                Arbitraries.integers().map(Square::new),
                Arbitraries.of(Known.class));
        return Arbitraries.recursive(
                () -> plain, shape -> shape.list().ofMaxSize(3).map(Group::new).map(group -> (Shape) group), 0, 5);
    }
}
