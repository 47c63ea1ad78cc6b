package dev.gokata.testkit.stack;

import dev.gokata.runtime.Simulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A picture of how far apart some places of a stack are: one line each, by their distance from the low end.
 *
 * <p>High addresses are at the top. Where two places are the same, the one that was marked first is above. It shows no words
 * of the stack.
 */
@Simulator
public final class StackGauge {

    private final long lo;
    private final List<Mark> marks;

    private StackGauge(long lo, List<Mark> marks) {
        this.lo = lo;
        this.marks = marks;
    }

    /**
     * Begins a picture with the low end alone.
     *
     * @param lo the lowest address of the stack
     * @return a picture with one line
     */
    public static StackGauge above(long lo) {
        return new StackGauge(lo, List.of(new Mark(lo, "lo", "")));
    }

    /**
     * Marks a place.
     *
     * @param address the place, compared with others as an unsigned number
     * @param name a word or two
     * @param note a few words more, or ""
     * @return a picture with one line more
     */
    public StackGauge marking(long address, String name, String note) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(more.size() - 1, new Mark(address, name, note));
        return new StackGauge(lo, more);
    }

    /**
     * Draws the picture.
     *
     * @return its lines; an address in the upper half of all numbers, where no stack is, is told by itself
     */
    public List<String> lines() {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparing(Mark::address, Long::compareUnsigned).reversed());
        int distances = width(sorted.stream().map(this::distance).toList());
        int names = width(sorted.stream().map(Mark::name).toList());
        return sorted.stream()
                .map(mark -> String.format(
                                "%" + distances + "s  %-" + names + "s   %s", distance(mark), mark.name(), mark.note())
                        .stripTrailing())
                .toList();
    }

    private String distance(Mark mark) {
        long distance = mark.address() - lo;
        if (mark.address() < 0) {
            return String.valueOf(mark.address());
        }
        return distance < 0 ? "lo - " + -distance : distance == 0 ? "" : "lo + " + distance;
    }

    private static int width(List<String> texts) {
        return Math.max(1, texts.stream().mapToInt(String::length).max().orElse(1));
    }

    private record Mark(long address, String name, String note) {}
}
