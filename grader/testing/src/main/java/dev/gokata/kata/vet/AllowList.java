package dev.gokata.kata.vet;

import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a kata's code may use; everything else is refused, with a reason.
 *
 * <p>The most exact entry decides: a member's before its class's, a class's before that of the class around it, that
 * before its package's, and a longer package before a shorter one. A kata's own entries win over the default ones of the
 * same exactness.
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
    private final Set<String> classesWithAllowedMembers = new HashSet<>();

    private AllowList(RuleFile defaults, RuleFile additions) {
        add(defaults);
        add(additions);
        verdicts.forEach((entry, reason) -> {
            if (entry.contains("#") && reason.isEmpty()) {
                classesWithAllowedMembers.add(entry.substring(0, entry.indexOf('#')));
            }
        });
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
        String verdict = verdictOfClass(className);
        if (verdict == null && classesWithAllowedMembers.contains(className)) {
            // A class of which some member may be used may be named: System.out::println holds a PrintStream.
            return Optional.empty();
        }
        return reason(verdict == null ? verdictOfPackage(className) : verdict);
    }

    /**
     * Judges a method or a field.
     *
     * @param classes the classes through which it is reached, from the one that the code names to the one that declares
     *     it; at least one
     * @param member its name, {@code <init>} for constructors
     * @return the reason why it is refused, or nothing if it is allowed
     */
    public Optional<String> refusalOfMember(List<String> classes, String member) {
        for (String each : classes) {
            String verdict = verdicts.get(each + "#" + member);
            if (verdict != null) {
                return reason(verdict);
            }
        }
        for (String each : classes) {
            String verdict = verdictOfClass(each);
            verdict = verdict == null ? verdictOfPackage(each) : verdict;
            if (verdict != null) {
                return reason(verdict);
            }
        }
        return Optional.of(NOT_LISTED);
    }

    private static Optional<String> reason(@Nullable String verdict) {
        if (verdict == null) {
            return Optional.of(NOT_LISTED);
        }
        return verdict.isEmpty() ? Optional.empty() : Optional.of(verdict);
    }

    private @Nullable String verdictOfClass(String className) {
        String verdict = verdicts.get(className);
        String enclosing = className;
        while (verdict == null && enclosing.lastIndexOf('$') > 0) {
            enclosing = enclosing.substring(0, enclosing.lastIndexOf('$'));
            verdict = verdicts.get(enclosing);
        }
        return verdict;
    }

    private @Nullable String verdictOfPackage(String className) {
        String verdict = null;
        String enclosing = className;
        while (verdict == null && enclosing.lastIndexOf('.') > 0) {
            enclosing = enclosing.substring(0, enclosing.lastIndexOf('.'));
            verdict = verdicts.get(enclosing + ".*");
        }
        return verdict;
    }
}
