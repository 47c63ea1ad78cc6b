package dev.gokata.scene;

/** Keeps text what it is: no line ends, no commands to a terminal, nothing that turns the reading direction. */
final class PlainText {

    private static final int LONGEST = 300;

    private PlainText() {}

    /** Returns a text of one line, of at most so many characters, with nothing in it that is not shown. */
    static String of(String text) {
        return of(text, LONGEST);
    }

    static String of(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .limit(longest + 1L)
                .forEach(
                        each -> plain.appendCodePoint(isShown(each) ? each : each == '\n' || each == '\t' ? ' ' : '�'));
        if (plain.codePointCount(0, plain.length()) > longest) {
            plain.setLength(plain.offsetByCodePoints(0, longest - 1));
            plain.append('…');
        }
        return plain.toString();
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
