package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.testing.LearnerCode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Size classes judges a lookup by its steps, so what searches without counted steps must not get past the vetting. */
class UncountedSearchTests {

    private static KataUnderTest kata;

    @BeforeAll
    static void open() {
        kata = new KataUnderTest(Repository.pack(), Repository.pack().kata("size-classes"));
    }

    @AfterAll
    static void close() {
        kata.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return java.util.Arrays.binarySearch(new int[] {8}, (int) size);",
                "return java.util.Collections.binarySearch(List.of(8L), size);",
                "return new java.util.TreeMap<Long, Integer>().ceilingEntry(size).getValue();",
                "java.util.NavigableMap<Long, Integer> map = null; return map.ceilingEntry(size).getValue();",
                "java.util.SortedMap<Long, Integer> map = null; return map.tailMap(size).size();",
                "return new java.util.TreeSet<Long>().headSet(size).size();",
                "java.util.NavigableSet<Long> set = null; return set.headSet(size).size();",
                "java.util.SortedSet<Long> set = null; return set.headSet(size).size();",
            })
    void a_search_of_the_jdk_is_refused(String body) {
        assertThat(vetted(body))
                .isInstanceOfSatisfying(LearnerCode.NotAllowed.class, refused -> assertThat(refused.refusals())
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(each.toString())
                                .contains("the steps of a search in the JDK can't be counted")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return new java.util.HashMap<Long, Integer>().get(size);",
                "return new int[] {1}[(int) size];",
            })
    void what_the_brief_allows_is_not(String body) {
        assertThat(vetted(body)).isInstanceOf(LearnerCode.Ready.class);
    }

    private static LearnerCode vetted(String body) {
        Map<String, String> sources = new TreeMap<>(kata.kata().exerciseSources());
        sources.replaceAll((path, text) -> text.replace("throw Kata.todo(2);", body));
        return kata.vetted(sources);
    }
}
