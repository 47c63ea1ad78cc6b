package dev.gokata.grader.intake;

/** Names of files, as they may be said in a sentence. */
final class Names {

    private static final int MAX_SHOWN = 200;

    private Names() {}

    /** The last name of a path. */
    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A name that can't move a terminal's cursor, turn text around, or fill a screen. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(MAX_SHOWN).forEach(point -> shown.appendCodePoint(isShown(point) ? point : '?'));
        return name.codePointCount(0, name.length()) > MAX_SHOWN ? shown + "…" : shown.toString();
    }

    static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
