package dev.gokata.katas.growslice;

import dev.gokata.runtime.malloc.ElementType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Types of elements, and how they are told. */
final class Types {

    static final ElementType BYTE = new ElementType(1, true);
    static final ElementType INT64 = new ElementType(8, true);
    static final ElementType POINTER = new ElementType(8, false);
    static final ElementType EMPTY = new ElementType(0, true);

    private Types() {}

    /** Makes a type without pointers. */
    static ElementType of(long size) {
        return new ElementType(size, true);
    }

    /** Makes any type whose elements have bytes: up to 128 of them, every second time with pointers. */
    static Arbitrary<ElementType> any() {
        Arbitrary<Integer> words = Arbitraries.integers().between(1, 16);
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 128);
        return Combinators.combine(sizes, words, Arbitraries.of(true, false))
                .as((size, count, noscan) -> noscan ? of(size) : new ElementType(8L * count, false))
                .withoutEdgeCases();
    }

    static String told(ElementType et) {
        return switch ((int) et.size()) {
            case 0 -> "elements without bytes";
            case 1 -> "elements of 1 byte";
            default -> "elements of " + et.size() + " bytes" + (et.noscan() ? "" : " with pointers");
        };
    }
}
