package dev.gokata.reference.malloc;

import static dev.gokata.runtime.malloc.MallocConstants.LARGE_SIZE_DIV;
import static dev.gokata.runtime.malloc.MallocConstants.MAX_SMALL_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.MIN_HEAP_ALIGN;
import static dev.gokata.runtime.malloc.MallocConstants.PAGE_SIZE;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.ArrayList;
import java.util.List;

/**
 * The algorithm that chooses Go's size classes.
 *
 * <p>In Go: a program that is run by hand, and whose output is checked in as {@code sizeclasses.go}.
 *
 * <p>Here: run whenever the table is asked for; it takes less than a millisecond.
 */
@GoSource(file = "runtime/_mkmalloc/mksizeclasses.go", symbol = "makeClasses")
final class SizeClassGenerator {

    /*
     * Two kinds of waste pull against each other. Many classes close together waste little when a request is rounded
     * up, but each class keeps spans of its own, and those are partly empty. The walk below keeps neighbours about an
     * eighth apart, and the tail of each span within an eighth of it, by taking more pages where one will not do.
     *
     * Two sizes that cut equal spans into equally many objects cost the same memory per object, so only the larger is
     * kept. The second pass uses the same thought once more: it grows an object into the tail of its span as far as
     * the lookup in steps of 128 allows.
     */

    /** The part of a span that its tail may be, as a divisor. */
    private static final int TAIL_DIVISOR = 8;

    private SizeClassGenerator() {}

    /**
     * Chooses the classes.
     *
     * @return Go's classes in ascending order, without class 0
     */
    static List<SizeClass> makeClasses() {
        List<SizeClass> classes = new ArrayList<>();
        int step = MIN_HEAP_ALIGN;
        for (int size = step; size <= MAX_SMALL_SIZE; size += step) {
            step = stepFrom(size, step);
            SizeClass candidate = new SizeClass(size, pagesFor(size));
            int last = classes.size() - 1;
            if (last >= 0 && cutsSpansAlike(classes.get(last), candidate)) {
                classes.set(last, candidate);
            } else {
                classes.add(candidate);
            }
        }
        classes.replaceAll(SizeClassGenerator::grownIntoTail);
        return List.copyOf(classes);
    }

    /** Returns the distance to the next candidate. It changes only at powers of two. */
    private static int stepFrom(int size, int step) {
        if (Integer.bitCount(size) != 1) {
            return step;
        }
        if (size >= 2048) {
            return 256;
        }
        if (size >= 128) {
            return size / 8;
        }
        // Up to 1.15 the step was 16 from size 16 on, and there was no class of 24 bytes.
        return size >= 32 ? 16 : step;
    }

    private static int pagesFor(int size) {
        int npages = 1;
        while (npages * PAGE_SIZE % size > npages * PAGE_SIZE / TAIL_DIVISOR) {
            npages++;
        }
        return npages;
    }

    private static boolean cutsSpansAlike(SizeClass one, SizeClass other) {
        return one.npages() == other.npages() && one.objects() == other.objects();
    }

    private static SizeClass grownIntoTail(SizeClass sizeClass) {
        int share = sizeClass.spanBytes() / sizeClass.objects();
        int aligned = share - share % LARGE_SIZE_DIV;
        return aligned > sizeClass.size() ? new SizeClass(aligned, sizeClass.npages()) : sizeClass;
    }
}
