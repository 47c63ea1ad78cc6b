package dev.gokata.kata.vet;

import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a kata's code may use; everything else is refused, with a reason.
 *
 * <p>The most exact entry decides: a member's before its class's, a class's before its package's, and a longer package
 * before a shorter one. A kata's own entries win over the default ones of the same exactness.
 */
public final class AllowList {

    private static final String DEFAULT_RULES = "default-rules.toml";
    private static final String NOT_LISTED = "it isn't on the list of what this kata's code may use";

    private static final class Defaults {
        static final RuleFile RULES = load();

        private static RuleFile load() {
            try (InputStream in = AllowList.class.getResourceAsStream(DEFAULT_RULES)) {
                if (in == null) {
                    throw new IllegalStateException(DEFAULT_RULES + " is missing from the grader");
                }
                return RuleFile.parse(DEFAULT_RULES, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /* Each entry with the reason why it is refused; an empty reason means that it is allowed. */
    private final Map<String, String> verdicts = new HashMap<>();

    private AllowList(RuleFile defaults, RuleFile additions) {
        add(defaults);
        add(additions);
    }

    /**
     * Returns the list of a kata.
     *
     * @param manifest the kata, whose additions count
     * @return the default list with them
     */
    public static AllowList of(KataManifest manifest) {
        return new AllowList(Defaults.RULES, new RuleFile(manifest.allowed(), manifest.refused()));
    }

    private void add(RuleFile rules) {
        rules.refused().forEach(verdicts::put);
        rules.allowed().forEach(entry -> verdicts.put(entry, ""));
    }

    /**
     * Judges a class as such: as a supertype, a field's type, something made or cast to.
     *
     * @param className its name, with dots, and dollars between nested classes
     * @return the reason why it is refused, or nothing if it is allowed
     */
    public Optional<String> refusalOfType(String className) {
        String verdict = verdictOfType(className);
        if (verdict != null) {
            return verdict.isEmpty() ? Optional.empty() : Optional.of(verdict);
        }
        // A class of which some member may be used may be named: System.out is a use of System.
        boolean memberAllowed = verdicts.entrySet().stream()
                .anyMatch(each -> each.getKey().startsWith(className + "#")
                        && each.getValue().isEmpty());
        return memberAllowed ? Optional.empty() : Optional.of(NOT_LISTED);
    }

    /**
     * Judges a method or a field.
     *
     * @param className the class that declares it
     * @param member its name, {@code <init>} for constructors
     * @return the reason why it is refused, or nothing if it is allowed
     */
    public Optional<String> refusalOfMember(String className, String member) {
        String verdict = verdicts.get(className + "#" + member);
        if (verdict == null) {
            verdict = verdictOfType(className);
        }
        if (verdict == null) {
            return Optional.of(NOT_LISTED);
        }
        return verdict.isEmpty() ? Optional.empty() : Optional.of(verdict);
    }

    private @Nullable String verdictOfType(String className) {
        String verdict = verdicts.get(className);
        String enclosing = className;
        while (verdict == null && enclosing.lastIndexOf('.') > 0) {
            enclosing = enclosing.substring(0, enclosing.lastIndexOf('.'));
            verdict = verdicts.get(enclosing + ".*");
        }
        return verdict;
    }
}
