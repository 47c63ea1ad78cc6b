package dev.gokata.grader.report;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text that came from a submission safe for what it is written into. */
public final class SafeText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final String TAB = "    ";

    /* GitHub and Azure take a line for a command if it begins with the first; both, and TeamCity, wherever the second is. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^([\\s\\p{Z}]*:)(?=:)|(#)(?=#[A-Za-z]*\\[)");

    private SafeText() {}

    /**
     * Makes text that every Unicode encoding can carry.
     *
     * @param text any text
     * @return the same with each lone surrogate replaced by U+FFFD
     */
    public static String wellFormed(String text) {
        return replace(text, point -> Character.getType(point) != Character.SURROGATE);
    }

    /**
     * Makes text that may stand in XML 1.0, once its markup is escaped.
     *
     * @param text any text
     * @return the same with each character that XML can't hold replaced by U+FFFD, and each line end made a line feed
     */
    public static String forXml(String text) {
        return replace(text.replace("\r\n", "\n").replace('\r', '\n'), SafeText::isXml);
    }

    /**
     * Makes text that a terminal only shows: it can't move the cursor, change colors or turn other text around. Nor does
     * a build server that logs it take a line of it for a command, as it would {@code ::add-mask::1}.
     *
     * @param text any text
     * @return the same with line feeds kept, tabs made spaces, every other control character left out, and a space in
     *     what begins a command
     */
    public static String forTerminal(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\t') {
                safe.append(TAB);
            } else if (point == '\n' || isVisible(point)) {
                safe.appendCodePoint(point);
            } else if (Character.getType(point) == Character.SURROGATE) {
                safe.appendCodePoint(REPLACEMENT);
            }
        });
        return COMMAND.matcher(safe).replaceAll("$1$2 ");
    }

    /**
     * Makes text that a terminal shows in one line.
     *
     * @param text any text
     * @return the same with line feeds made spaces, and every other control character left out
     */
    public static String oneLine(String text) {
        return forTerminal(text).replace('\n', ' ').strip();
    }

    /**
     * Makes text that Markdown shows as it is, in one line.
     *
     * @param text any text
     * @return the same as {@link #oneLine} gives it, with a backslash before each character that could mean something
     */
    public static String forMarkdown(String text) {
        return oneLine(text).replaceAll("[!-/:-@\\[-`{-~]", "\\\\$0");
    }

    /**
     * Makes a block of code of it in Markdown.
     *
     * @param text any text
     * @return lines that begin and end with a fence longer than any in the text
     */
    public static String fenced(String text) {
        String safe = forTerminal(text).stripTrailing();
        int longest = 2;
        Matcher ticks = Pattern.compile("`+").matcher(safe);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        String fence = "`".repeat(longest + 1);
        return fence + "\n" + safe + "\n" + fence + "\n";
    }

    /**
     * Shortens a text.
     *
     * @param text any text
     * @param most the most characters of it to be kept, at least 1
     * @return the text, or its beginning and how much is left out
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "\n… and " + (text.length() - end) + " characters more";
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private static String replace(String text, IntPredicate kept) {
        if (text.codePoints().allMatch(kept)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> safe.appendCodePoint(kept.test(point) ? point : REPLACEMENT));
        return safe.toString();
    }
}
