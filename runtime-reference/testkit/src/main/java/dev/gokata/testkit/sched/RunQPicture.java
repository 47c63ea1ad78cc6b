package dev.gokata.testkit.sched;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sched.RunQImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run queue drawn as text: who goes before the ring, the ring with its head and tail, and the global queue.
 *
 * <pre>
 * runnext  g9
 * ring     g5 │ · │ g3 │ g4     g3 g4 g5
 *               ▲   ▲
 *            tail   head
 * global   g1 g2
 * </pre>
 *
 * <p>A slot of which all was taken shows as a dot, whatever is still in it; a hole, where a G should be, as {@code nil}.
 * Behind the slots stand the Gs of the ring in their order. A large ring shows no slots.
 */
@Simulator
public final class RunQPicture {

    private static final int MOST_SLOTS = 8;
    private static final int MOST_TOLD = 8;
    private static final String MARGIN = "         ";

    private RunQPicture() {}

    /**
     * Draws a queue.
     *
     * @param image the queue
     * @return lines
     */
    public static List<String> of(RunQImage image) {
        List<String> lines = new ArrayList<>();
        lines.add("runnext  " + (image.runnext() == 0 ? "nil" : name(image.runnext())));
        if (image.slots().size() > MOST_SLOTS) {
            lines.add("ring     " + names(image.ring()) + "   (" + counters(image) + ", "
                    + image.ring().size() + " of " + image.slots().size() + " slots)");
        } else {
            slots(image, lines);
        }
        if (!image.isSound()) {
            lines.add(MARGIN + unsound(image));
        }
        return lines;
    }

    /**
     * Draws a queue, and the global one below it.
     *
     * @param image the queue
     * @param global the Gs of the global queue, the first to run first
     * @return lines
     */
    public static List<String> of(RunQImage image, List<Long> global) {
        List<String> lines = new ArrayList<>(of(image));
        lines.add("global   " + names(global));
        return lines;
    }

    /**
     * Lists Gs in short.
     *
     * @param goids their numbers; 0 is none
     * @return such as {@code g1 g2 g3}, with the middle of a long list left out; or {@code empty}
     */
    public static String names(List<Long> goids) {
        if (goids.isEmpty()) {
            return "empty";
        }
        if (goids.size() <= MOST_TOLD) {
            return goids.stream().map(RunQPicture::name).collect(Collectors.joining(" "));
        }
        return names(goids.subList(0, 3)) + " … " + names(goids.subList(goids.size() - 2, goids.size()));
    }

    private static String name(long goid) {
        return goid == 0 ? "nil" : "g" + goid;
    }

    private static void slots(RunQImage image, List<String> lines) {
        int size = image.slots().size();
        int there = image.isSound() ? image.tail() - image.head() : size;
        StringBuilder slots = new StringBuilder();
        StringBuilder arrows = new StringBuilder();
        int[] columns = new int[size];
        for (int i = 0; i < size; i++) {
            int fromHead = (i - image.head()) & (size - 1);
            String shown = fromHead < there ? name(image.slots().get(i)) : "·";
            slots.append(i == 0 ? "" : " │ ");
            columns[i] = slots.length();
            slots.append(shown);
        }
        int head = columns[image.head() & (size - 1)];
        int tail = columns[image.tail() & (size - 1)];
        arrows.append(" ".repeat(Math.min(head, tail))).append('▲');
        if (head != tail) {
            arrows.append(" ".repeat(Math.abs(head - tail) - 1)).append('▲');
        }
        lines.add("ring     " + slots + "     " + (image.ring().isEmpty() ? "empty" : names(image.ring())));
        lines.add(MARGIN + arrows);
        lines.add(MARGIN + words(head, tail));
    }

    /** Words below the arrows: that of the right one begins at it, that of the left one ends at it if there is room. */
    private static String words(int head, int tail) {
        if (head == tail) {
            return " ".repeat(head) + "head and tail";
        }
        String left = head < tail ? "head" : "tail";
        String right = head < tail ? "tail" : "head";
        int leftAt = Math.min(head, tail);
        int rightAt = Math.max(head, tail);
        int begin = leftAt + left.length() < rightAt ? leftAt : Math.max(0, rightAt - left.length() - 1);
        return " ".repeat(begin) + left + " ".repeat(rightAt - begin - left.length()) + right;
    }

    private static String counters(RunQImage image) {
        return "head " + Integer.toUnsignedString(image.head()) + ", tail " + Integer.toUnsignedString(image.tail());
    }

    private static String unsound(RunQImage image) {
        int there = image.tail() - image.head();
        if (there < 0) {
            return "the head is " + -there + " past the tail (" + counters(image) + ")";
        }
        return there > image.slots().size()
                ? there + " between head and tail, and only " + image.slots().size() + " slots (" + counters(image)
                        + ")"
                : "a slot between head and tail is empty";
    }
}
