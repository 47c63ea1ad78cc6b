package dev.gokata.rollcall;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Says what annotations mean to a test engine, also when one is made of others. */
final class Annotations {

    static final String JUPITER = "org.junit.jupiter.";
    static final String JQWIK = "net.jqwik.";

    /** What an annotation may mean. */
    enum Meaning {
        /** Jupiter runs the method. */
        JUPITER_TEST,
        /** The other engine, jqwik, runs the method. */
        JQWIK_TEST,
        /** Nobody runs it, ever. */
        DISABLED,
        /** Whether it runs depends on the operating system or the Java version. */
        PLATFORM,
        /** It belongs to another run. */
        FIXTURE
    }

    private static final Map<String, Meaning> KNOWN = Map.ofEntries(
            Map.entry("org.junit.jupiter.api.Test", Meaning.JUPITER_TEST),
            Map.entry("org.junit.jupiter.api.RepeatedTest", Meaning.JUPITER_TEST),
            Map.entry("org.junit.jupiter.api.TestFactory", Meaning.JUPITER_TEST),
            Map.entry("org.junit.jupiter.api.TestTemplate", Meaning.JUPITER_TEST),
            Map.entry("org.junit.jupiter.params.ParameterizedTest", Meaning.JUPITER_TEST),
            Map.entry("net.jqwik.api.Property", Meaning.JQWIK_TEST),
            Map.entry("net.jqwik.api.Example", Meaning.JQWIK_TEST),
            Map.entry("org.junit.jupiter.api.Disabled", Meaning.DISABLED),
            Map.entry("net.jqwik.api.Disabled", Meaning.DISABLED),
            Map.entry(Fixture.class.getName(), Meaning.FIXTURE),
            Map.entry("org.junit.jupiter.api.condition.EnabledOnOs", Meaning.PLATFORM),
            Map.entry("org.junit.jupiter.api.condition.DisabledOnOs", Meaning.PLATFORM),
            Map.entry("org.junit.jupiter.api.condition.EnabledOnJre", Meaning.PLATFORM),
            Map.entry("org.junit.jupiter.api.condition.DisabledOnJre", Meaning.PLATFORM),
            Map.entry("org.junit.jupiter.api.condition.EnabledForJreRange", Meaning.PLATFORM),
            Map.entry("org.junit.jupiter.api.condition.DisabledForJreRange", Meaning.PLATFORM));

    private final ClassFiles classes;
    private final Map<String, Set<Meaning>> meanings = new HashMap<>();

    Annotations(ClassFiles classes) {
        this.classes = classes;
    }

    /** Collects what some annotations mean together. */
    Set<Meaning> meaning(Collection<String> annotations) {
        Set<Meaning> all = EnumSet.noneOf(Meaning.class);
        annotations.forEach(annotation -> all.addAll(meaning(annotation)));
        return all;
    }

    private Set<Meaning> meaning(String annotation) {
        Set<Meaning> known = meanings.get(annotation);
        if (known == null) {
            known = EnumSet.noneOf(Meaning.class);
            // Before the search, as an annotation may carry itself.
            meanings.put(annotation, known);
            Meaning own = KNOWN.get(annotation);
            if (own != null) {
                known.add(own);
            } else if (!annotation.startsWith(JUPITER) && !annotation.startsWith(JQWIK)) {
                known.addAll(classes.find(annotation)
                        .map(made -> meaning(made.annotations()))
                        .orElse(Set.of()));
            }
        }
        return known;
    }
}
