package dev.gokata.kata.vet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.fixture.Compiled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A kata's probes beside a learner's class that was changed after they were compiled. */
class LinkingTests {

    private static final String GIVEN_OUT = """
            package katas;
            class Mine extends java.util.ArrayList<String> {
                static int[] table;
                Mine(int n) {}
                long twice(int n, String s) { return 0; }
                static Mine of() { return null; }
            }
            """;
    private static final String PROBES = """
            package katas;
            class Probes {
                java.util.function.Supplier<Mine> maker = Mine::of;
                Object use() {
                    Mine mine = new Mine(1);
                    mine.add(String.valueOf(mine.twice(2, "")));
                    return Mine.table;
                }
            }
            """;

    private static List<String> missing(String mine) {
        Map<String, byte[]> both = compiled(GIVEN_OUT);
        Map<String, byte[]> probes = Map.of("katas.Probes", both.get("katas.Probes"));
        Map<String, byte[]> learner = new HashMap<>(mine.isEmpty() ? Map.of() : Compiled.source("katas.Mine", mine));
        return Linking.missing(probes, learner, LinkingTests.class.getClassLoader());
    }

    private static Map<String, byte[]> compiled(String mine) {
        return Compiled.source("katas.Mine", mine + PROBES.replace("package katas;", ""));
    }

    @Test
    void nothing_is_missing_of_the_class_as_it_was_given_out() {
        assertThat(missing(GIVEN_OUT)).isEmpty();
    }

    @Test
    void nothing_is_missing_when_more_is_there_and_some_is_inherited() {
        assertThat(missing("""
                        package katas;
                        class Mine extends Parent {
                            static int[] table;
                            Mine(int n) {}
                            static Mine of() { return null; }
                        }
                        class Parent extends java.util.ArrayList<String> {
                            long twice(int n, String s) { return 0; }
                        }
                        """)).isEmpty();
    }

    @Test
    void each_member_that_is_gone_is_named_as_java_spells_it() {
        assertThat(missing(
                        "package katas; class Mine { static long[] table; int twice(int n, String s) { return 0; } }"))
                .containsExactlyInAnyOrder(
                        "Mine has no constructor Mine(int): keep what the file was given out with",
                        "Mine has no method long twice(int, String): keep what the file was given out with",
                        "Mine has no method boolean add(Object): keep what the file was given out with",
                        "Mine has no field int[] table: keep what the file was given out with",
                        "Mine has no method Mine of(): keep what the file was given out with");
    }

    @Test
    void a_class_that_is_gone_is_told_once() {
        assertThat(missing(""))
                .containsExactly("there is no class Mine: keep the one that the file was given out with");
    }
}
