package dev.gokata.kata.vet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.fixture.Compiled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticStateTests {

    private static boolean isHeldBy(String members) {
        return StaticState.heldBy(Compiled.source("katas.Mine", "package katas; class Mine { " + members + " }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static int count;",
                "static final int[] TABLE = {1, 2};",
                "static final Integer BOXED = 1;",
                "static { System.out.println(); }",
                "enum Phase { OFF { int n; }, MARK }",
                "static class Inner { static long seen; }",
                "static class Switches { static final int[] $SwitchMap$mine = new int[1]; }"
            })
    void is_in_every_static_that_may_change_and_in_initializers(String members) {
        assertThat(isHeldBy(members)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int count;",
                "static final int SIZE = 8; static final String NAME = \"a\" + SIZE;",
                "static int twice(int n) { return 2 * n; }",
                "final Runnable r = () -> {};",
                "record Pair(int a, int b) {}",
                "int of(Thread.State s) { switch (s) { case NEW: return 1; default: return 2; } }",
                "int of(Thread.State s) { return switch (s) { case NEW -> 1; case BLOCKED -> 3; default -> 2; }; }"
            })
    void is_not_in_constants_instances_and_methods(String members) {
        assertThat(isHeldBy(members)).isFalse();
    }
}
