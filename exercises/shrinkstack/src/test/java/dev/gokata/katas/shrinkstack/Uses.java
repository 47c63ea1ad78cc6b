package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.Use;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Stacks that are more or less in use. */
final class Uses {

    private static final int NOSPLIT = 800;

    private Uses() {}

    /** Makes stacks of 2 KiB to 512 MiB: half of them used about up to a quarter, the others anyhow. */
    static Arbitrary<Use> any() {
        Arbitrary<Integer> doublings = Arbitraries.integers().between(0, 18);
        Arbitrary<Integer> distances = Arbitraries.integers().between(-3, 3);
        Arbitrary<Integer> parts = Arbitraries.integers().between(1, 1024);
        return Arbitraries.oneOf(
                Combinators.combine(doublings, distances).as(Uses::besideAQuarter),
                Combinators.combine(doublings, parts).as(Uses::part));
    }

    private static Use besideAQuarter(int doublings, int distance) {
        long size = 2048L << doublings;
        return new Use(size, Math.max(8, size / 4 - NOSPLIT + 8L * distance));
    }

    private static Use part(int doublings, int part) {
        long size = 2048L << doublings;
        return new Use(size, Math.max(8, size / 1024 * part / 8 * 8));
    }
}
