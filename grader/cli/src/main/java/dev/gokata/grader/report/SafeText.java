package dev.gokata.grader.report;

import java.util.function.IntPredicate;

/** Makes text that came from a submission safe for what it is written into. */
public final class SafeText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final String TAB = "    ";

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
     * Makes text that a terminal only shows: it can't move the cursor, change colors or turn other text around.
     *
     * @param text any text
     * @return the same with line feeds kept, tabs made spaces, and every other control character left out
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
        return safe.toString();
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
