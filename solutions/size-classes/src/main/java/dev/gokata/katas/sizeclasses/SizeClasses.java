package dev.gokata.katas.sizeclasses;

import static dev.gokata.runtime.malloc.MallocConstants.LARGE_SIZE_DIV;
import static dev.gokata.runtime.malloc.MallocConstants.MALLOC_HEADER_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.MAX_SMALL_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.MIN_HEAP_ALIGN;
import static dev.gokata.runtime.malloc.MallocConstants.MIN_SIZE_FOR_MALLOC_HEADER;
import static dev.gokata.runtime.malloc.MallocConstants.PAGE_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.SMALL_SIZE_DIV;
import static dev.gokata.runtime.malloc.MallocConstants.SMALL_SIZE_MAX;

import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes in which Go's allocator hands out small objects.
 *
 * <p>A size is looked up in one of two arrays, so that no search is needed. An entry answers for every size since the
 * entry before: {@code fine[3]} for 17 to 24 bytes, {@code coarse[3]} for 1281 to 1408. That is right because no class
 * ends between two entries: sizes are multiples of 8 up to 1024, and of 128 above.
 */
public final class SizeClasses implements SizeClassTable {

    private final List<SizeClass> classes;
    private final int largest;
    private final int[] fine;
    private final int[] coarse;

    /**
     * Makes a table and prepares its lookup.
     *
     * @param classes the size classes in ascending order; element 0 is class 1, for class 0 is not in the list
     */
    public SizeClasses(List<SizeClass> classes) {
        this.classes = classes;
        this.largest = classes.get(classes.size() - 1).size();
        this.fine = lookupArray(0, SMALL_SIZE_MAX, SMALL_SIZE_DIV);
        this.coarse = lookupArray(SMALL_SIZE_MAX, MAX_SMALL_SIZE, LARGE_SIZE_DIV);
    }

    /** Fills an array with the classes of the sizes {@code from}, {@code from + step}, … {@code to}. */
    private int[] lookupArray(int from, int to, int step) {
        int[] array = new int[(to - from) / step + 1];
        int sizeclass = 1;
        for (int entry = 0; entry < array.length; entry++) {
            int size = from + entry * step;
            while (sizeclass <= classes.size() && classes.get(sizeclass - 1).size() < size) {
                sizeclass++;
            }
            array[entry] = sizeclass <= classes.size() ? sizeclass : 0;
        }
        return array;
    }

    @Override
    public long roundUp(long size, boolean noscan) {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size + " is negative");
        }
        if (size == 0) {
            return 0;
        }
        // The header is set aside for every request, so that one bound serves both kinds.
        if (size > largest - MALLOC_HEADER_SIZE) {
            return roundUpToPages(size);
        }
        long header = !noscan && size > MIN_SIZE_FOR_MALLOC_HEADER ? MALLOC_HEADER_SIZE : 0;
        return row(classOf(size + header)).size() - header;
    }

    private static long roundUpToPages(long size) {
        // Asked before adding: a sum that overflows is negative, and no comparison afterwards is as plain.
        if (size > Long.MAX_VALUE - (PAGE_SIZE - 1)) {
            return size;
        }
        return (size + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
    }

    @Override
    public int classOf(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("size " + size + " is below 1");
        }
        if (size > largest) {
            return 0;
        }
        int bytes = (int) size;
        return bytes <= SMALL_SIZE_MAX
                ? fine[(bytes + SMALL_SIZE_DIV - 1) / SMALL_SIZE_DIV]
                : coarse[(bytes - SMALL_SIZE_MAX + LARGE_SIZE_DIV - 1) / LARGE_SIZE_DIV];
    }

    @Override
    public int tailWaste(int sizeclass) {
        SizeClass row = row(sizeclass);
        return row.spanBytes() % row.size();
    }

    @Override
    public int maxWaste(int sizeclass) {
        SizeClass row = row(sizeclass);
        // The smallest request that ends in this class is one byte over the class below.
        int below = sizeclass == 1 ? 0 : row(sizeclass - 1).size();
        int wastePerObject = row.size() - (below + 1);
        return wastePerObject * row.objects() + tailWaste(sizeclass);
    }

    private SizeClass row(int sizeclass) {
        if (sizeclass < 1 || sizeclass > classes.size()) {
            throw new IllegalArgumentException("size class " + sizeclass + " is outside 1.." + classes.size());
        }
        return classes.get(sizeclass - 1);
    }

    /**
     * Computes Go's size classes.
     *
     * @return the classes in ascending order, without class 0
     */
    public static List<SizeClass> makeClasses() {
        List<SizeClass> made = new ArrayList<>();
        int step = MIN_HEAP_ALIGN;
        for (int size = step; size <= MAX_SMALL_SIZE; size += step) {
            step = stepFrom(size, step);
            SizeClass next = new SizeClass(size, pagesFor(size));
            int last = made.size() - 1;
            if (last >= 0 && cutAlike(made.get(last), next)) {
                made.set(last, next);
            } else {
                made.add(next);
            }
        }
        // Only now: the walk compares sizes as they were before any of them grew.
        made.replaceAll(SizeClasses::grownIntoTail);
        return made;
    }

    private static int stepFrom(int size, int step) {
        boolean powerOfTwo = Integer.bitCount(size) == 1;
        if (!powerOfTwo || size < 32) {
            return step;
        }
        if (size < 128) {
            return 16;
        }
        return size < 2048 ? size / 8 : 256;
    }

    private static int pagesFor(int size) {
        int npages = 1;
        while (npages * PAGE_SIZE % size > npages * PAGE_SIZE / 8) {
            npages++;
        }
        return npages;
    }

    private static boolean cutAlike(SizeClass one, SizeClass other) {
        return one.npages() == other.npages() && one.objects() == other.objects();
    }

    private static SizeClass grownIntoTail(SizeClass sizeClass) {
        int share = sizeClass.spanBytes() / sizeClass.objects();
        int grown = share - share % LARGE_SIZE_DIV;
        return grown > sizeClass.size() ? new SizeClass(grown, sizeClass.npages()) : sizeClass;
    }
}
