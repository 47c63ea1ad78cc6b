package dev.gokata.grader.compile;

/** Cuts the line around a position out of a source, and puts a caret below the position. */
final class Excerpt {

    private static final int MAX_WIDTH = 120;
    private static final int BEFORE = 60;

    private Excerpt() {}

    /** The column of a position, from 1: characters from the line's start. */
    static int column(String source, int position) {
        return position - lineStart(source, position) + 1;
    }

    static String at(String source, int position) {
        int lineStart = lineStart(source, position);
        int lineEnd = position;
        while (lineEnd < source.length() && !isLineEnd(source.charAt(lineEnd))) {
            lineEnd++;
        }
        int from = Math.max(lineStart, Math.min(position - BEFORE, lineEnd - MAX_WIDTH));
        int to = Math.min(lineEnd, from + MAX_WIDTH);
        String before = (from > lineStart ? "…" : "") + source.substring(from, position);
        String after = source.substring(position, to) + (to < lineEnd ? "…" : "");
        return before + after + "\n" + before.replaceAll("[^\t]", " ") + "^";
    }

    private static int lineStart(String source, int position) {
        int start = position;
        while (start > 0 && !isLineEnd(source.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
