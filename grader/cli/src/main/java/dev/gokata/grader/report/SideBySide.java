package dev.gokata.grader.report;

import dev.gokata.grader.record.Similarities.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of two similar pieces of code: the lines that both have, and a few around them. */
final class SideBySide {

    private static final int AROUND = 3;
    private static final int COLORS = 6;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 300;
    private static final int NONE = -1;
    private static final int UNSEEN = -2;

    private final List<Lines> matches;
    private final String id;
    private final String otherId;
    private final BitSet begun = new BitSet();

    /** Makes a side; a match is called as the side with its number behind, and leads to its like on the other. */
    SideBySide(List<Lines> matches, String id, String otherId) {
        this.matches = matches;
        this.id = id;
        this.otherId = otherId;
    }

    record Side(String name, List<File> files) {}

    record File(String name, List<Block> blocks) {}

    /** Lines that stand together, with a heading that leads to their like if they are in a match. */
    record Block(String id, String to, String heading, String style, String text) {}

    Side side(String name, Map<String, String> files) {
        List<File> all = new ArrayList<>();
        new TreeMap<>(files).forEach((file, text) -> all.add(new File(file, blocks(file, text))));
        return new Side(name, all);
    }

    private List<Block> blocks(String file, String text) {
        List<String> lines = text.lines().toList();
        int[] shown = shown(file, lines.size());
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < shown.length; ) {
            int to = from;
            while (to < shown.length && shown[to] == shown[from]) {
                to++;
            }
            blocks.add(block(shown[from], lines, from, to));
            from = to;
        }
        return blocks;
    }

    /* For each line the match that it is in, or that it is in none, or not even near one. */
    private int[] shown(String file, int count) {
        int[] shown = new int[count];
        Arrays.fill(shown, UNSEEN);
        for (Lines match : matches) {
            if (match.file().equals(file)) {
                int near = Math.max(0, match.from() - 1 - AROUND);
                Arrays.fill(shown, Math.min(near, count), Math.min(count, match.to() + AROUND), NONE);
            }
        }
        for (int i = matches.size() - 1; i >= 0; i--) {
            Lines match = matches.get(i);
            if (match.file().equals(file)) {
                Arrays.fill(shown, Math.min(match.from() - 1, count), Math.min(count, match.to()), i);
            }
        }
        return shown;
    }

    private Block block(int match, List<String> lines, int from, int to) {
        if (match == UNSEEN) {
            return new Block("", "", "", "unseen", "… " + (to - from) + (to - from == 1 ? " line" : " lines"));
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < Math.min(to, from + MOST_LINES); i++) {
            String line = SafeText.cut(lines.get(i), LONGEST_LINE).replace('\n', ' ');
            text.append("%4d  ".formatted(i + 1)).append(line).append('\n');
        }
        if (to - from > MOST_LINES) {
            text.append("      … and ").append(to - from - MOST_LINES).append(" more lines\n");
        }
        if (match == NONE) {
            return new Block("", "", "", "around", text.toString());
        }
        String number = "-" + (match + 1);
        boolean first = !begun.get(match);
        begun.set(match);
        return new Block(
                first ? id + number : "",
                first ? otherId + number : "",
                first ? "match " + (match + 1) : "",
                "match m" + match % COLORS,
                text.toString());
    }
}
