package dev.gokata.kata.vet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.meta.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Member;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultRulesTests {

    /* What code compiled for a later release may need. */
    private static final Set<String> FROM_LATER_JDKS = Set.of("java.lang.MatchException");

    private static final RuleFile RULES = rules();

    static Stream<String> entries() {
        return Stream.concat(RULES.allowed().stream(), RULES.refused().keySet().stream())
                .filter(entry -> !FROM_LATER_JDKS.contains(entry));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void name_something_that_exists(String entry) throws ClassNotFoundException {
        if (entry.endsWith(".*")) {
            String packageName = entry.substring(0, entry.length() - 2);
            assertThat(packages()).as("the packages of the JDK and the API").contains(packageName);
            return;
        }
        String className = entry.contains("#") ? entry.substring(0, entry.indexOf('#')) : entry;
        Class<?> type = Class.forName(className, false, getClass().getClassLoader());
        if (entry.contains("#")) {
            assertThat(members(type)).as(className).contains(entry.substring(entry.indexOf('#') + 1));
        }
    }

    @Test
    void allow_nothing_twice_and_nothing_that_they_refuse() {
        assertThat(RULES.allowed())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(RULES.refused().keySet());
    }

    @Test
    void say_why_in_one_sentence_without_a_period() {
        assertThat(RULES.refused())
                .isNotEmpty()
                .allSatisfy((entry, why) ->
                        assertThat(why).as(entry).doesNotContain("\n").doesNotEndWith("."));
    }

    private static Stream<String> packages() {
        return Stream.concat(
                ModuleLayer.boot().modules().stream().flatMap(each -> each.getPackages().stream()),
                Stream.of("dev.gokata.kata.counted"));
    }

    private static Stream<String> members(Class<?> type) {
        return Stream.of(type.getDeclaredMethods(), type.getDeclaredFields(), type.getDeclaredConstructors())
                .flatMap(Stream::of)
                .map(Member.class::cast)
                .map(each -> each.getName().equals(type.getName()) ? "<init>" : each.getName());
    }

    private static RuleFile rules() {
        String name = "default-rules.toml";
        try (InputStream in = AllowList.class.getResourceAsStream(name)) {
            return RuleFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
