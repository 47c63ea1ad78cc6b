package dev.gokata.testkit.sync;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sync.MutexState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A picture of a mutex as it changes: a line for each thing that was done, with its state word and its queue.
 *
 * <pre>
 *   1 µs     G2  lock              unlocked            -
 *   1 µs     G3  waits at the end  locked waiters=1    G3
 * </pre>
 */
@Simulator
public final class MutexPicture {

    private static final String GAP = "  ";
    private static final double NANOS_PER_MICRO = 1_000;
    private static final int MARK_NOTHING = -1;

    private MutexPicture() {}

    /**
     * One line.
     *
     * @param nanos when, in virtual time
     * @param goroutine who, by number
     * @param does what, in a few words
     * @param word the state word
     * @param queue who waits, by number, the first to be woken in front
     */
    public record Line(long nanos, int goroutine, String does, int word, List<Integer> queue) {}

    /**
     * Draws lines with all that they say.
     *
     * @param lines what was done
     * @return as many lines of text
     */
    public static List<String> of(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(
                    time(line.nanos()),
                    "G" + line.goroutine(),
                    line.does(),
                    new MutexState(line.word()).toString(),
                    queue(line.queue())));
        }
        return aligned(rows, MARK_NOTHING);
    }

    /**
     * Draws lines about a single goroutine, without time and queue.
     *
     * @param lines what was done
     * @param mark the number of the line to point at, from 0; negative for none
     * @return as many lines of text
     */
    public static List<String> ofOne(List<Line> lines, int mark) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(line.does(), new MutexState(line.word()).toString()));
        }
        return aligned(rows, mark);
    }

    private static String queue(List<Integer> queue) {
        return queue.isEmpty() ? "-" : queue.stream().map(each -> "G" + each).collect(Collectors.joining(" "));
    }

    private static String time(long nanos) {
        return nanos % 1_000 == 0
                ? nanos / 1_000 + " µs"
                : String.format(Locale.ROOT, "%.3f µs", nanos / NANOS_PER_MICRO);
    }

    private static List<String> aligned(List<List<String>> rows, int mark) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder(i == mark ? "▶ " : GAP);
            for (int column = 0; column < rows.get(i).size(); column++) {
                int width = width(rows, column);
                String cell = rows.get(i).get(column);
                line.append(cell).append(" ".repeat(width - cell.length())).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
