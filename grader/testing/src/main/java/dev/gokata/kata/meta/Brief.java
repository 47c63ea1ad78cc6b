package dev.gokata.kata.meta;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered rules of a kata's brief, which tests and messages quote by number.
 *
 * <p>A rule is an item of the numbered list below the heading "The rules": its first sentence, in bold, is what a
 * message quotes.
 *
 * @param rules the first sentence of each rule, by its number
 */
public record Brief(Map<Integer, String> rules) {

    private static final Pattern RULE = Pattern.compile("^(\\d{1,3})\\. \\*\\*(.+?)\\*\\*");

    /**
     * Reads a brief.
     *
     * @param markdown the text of the kata's README
     * @return its rules; none if it has no such heading
     */
    public static Brief parse(String markdown) {
        Map<Integer, String> rules = new TreeMap<>();
        boolean inside = false;
        String item = "";
        for (String line : markdown.lines().toList()) {
            // A heading below this one, such as a task's, groups rules and ends nothing.
            if (line.startsWith("# ") || line.startsWith("## ")) {
                inside = line.strip().equalsIgnoreCase("## The rules");
            }
            // An item may be wrapped: its next lines are indented.
            item = line.startsWith(" ") ? item + " " + line.strip() : line;
            Matcher rule = RULE.matcher(item);
            if (inside && rule.find()) {
                rules.put(Integer.parseInt(rule.group(1)), plain(rule.group(2)));
            }
        }
        return new Brief(rules);
    }

    /**
     * Returns a rule's first sentence.
     *
     * @param number the rule's number
     * @return the sentence, or "" if the brief has no such rule
     */
    public String rule(int number) {
        return rules.getOrDefault(number, "");
    }

    private static String plain(String markdown) {
        String text = markdown.replace("`", "").strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
