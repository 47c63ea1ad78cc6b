package dev.gokata.kata.meta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of what code may and may not use.
 *
 * <p>An entry is a class ({@code java.util.ArrayDeque}), a member of one ({@code java.util.Arrays#fill}) or a package
 * ({@code java.util.function.*}). A member's entry weighs more than its class's, and that more than its package's.
 *
 * @param allowed the entries that may be used
 * @param refused the entries that may not, each with the reason in one sentence
 */
public record RuleFile(List<String> allowed, Map<String, String> refused) {

    /**
     * Reads a file of rules.
     *
     * @param file its name, for messages
     * @param text its text
     * @return the rules
     */
    public static RuleFile parse(String file, String text) {
        TomlTable top = TomlTable.parse(file, text);
        RuleFile rules = new RuleFile(List.copyOf(top.strings("allow")), refusals(top));
        top.finish();
        return rules;
    }

    static Map<String, String> refusals(TomlTable table) {
        Map<String, String> refused = new LinkedHashMap<>();
        for (TomlTable each : table.tables("refuse")) {
            refused.put(each.string("use"), each.string("why"));
            each.finish();
        }
        return refused;
    }
}
