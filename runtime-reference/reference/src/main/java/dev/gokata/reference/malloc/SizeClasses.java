package dev.gokata.reference.malloc;

import static dev.gokata.runtime.malloc.MallocConstants.LARGE_SIZE_DIV;
import static dev.gokata.runtime.malloc.MallocConstants.MAX_SMALL_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.PAGE_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.SMALL_SIZE_DIV;
import static dev.gokata.runtime.malloc.MallocConstants.SMALL_SIZE_MAX;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.List;

/**
 * A size class table that answers by two arrays, one in steps of 8 bytes and one in steps of 128.
 *
 * <p>In Go: {@code roundupsize}, and the arrays {@code SizeToSizeClass8} and {@code SizeToSizeClass128}, which are
 * generated. One array in steps of 8 would do, with 4096 entries; two need 378 and stay in the cache.
 *
 * <p>Here: the arrays are filled from any list of classes, and the Go version's heap layout can be chosen.
 *
 * <ol>
 *   <li>An array's entry is the smallest class that holds the entry's size, or 0 if none does.
 *   <li>So every size between two entries has the class of the upper one. That is right only because no class ends
 *       between two entries, which the constructor makes sure of.
 * </ol>
 */
@GoSource(file = "runtime/msize.go", symbol = "roundupsize")
public final class SizeClasses implements SizeClassTable {

    private final List<SizeClass> classes;
    private final HeapLayout layout;
    private final int largest;
    private final int[] sizeToClass8;
    private final int[] sizeToClass128;

    /**
     * Makes a table for the Go version that is modelled everywhere else, 1.27.
     *
     * @param classes the classes in ascending order, without class 0
     * @throws IllegalArgumentException if the list breaks an invariant of {@link SizeClassTable}
     */
    public SizeClasses(List<SizeClass> classes) {
        this(classes, HeapLayout.GO_1_26);
    }

    /**
     * Makes a table for a Go version.
     *
     * @param classes the classes in ascending order, without class 0
     * @param layout the heap layout of that version
     * @throws IllegalArgumentException if the list breaks an invariant of {@link SizeClassTable}
     */
    public SizeClasses(List<SizeClass> classes, HeapLayout layout) {
        this.classes = checked(List.copyOf(classes));
        this.layout = layout;
        this.largest = this.classes.get(this.classes.size() - 1).size();
        this.sizeToClass8 = lookupTable(0, SMALL_SIZE_MAX, SMALL_SIZE_DIV);
        this.sizeToClass128 = lookupTable(SMALL_SIZE_MAX, MAX_SMALL_SIZE, LARGE_SIZE_DIV);
    }

    /**
     * Computes Go's size classes by Go's algorithm.
     *
     * @return the 67 classes in ascending order, without class 0
     */
    public static List<SizeClass> makeClasses() {
        return SizeClassGenerator.makeClasses();
    }

    private static List<SizeClass> checked(List<SizeClass> classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("0 size classes are too few: a table has at least 1");
        }
        int previous = 0;
        for (SizeClass sizeClass : classes) {
            int size = sizeClass.size();
            if (size <= previous || size > MAX_SMALL_SIZE) {
                throw new IllegalArgumentException("object size " + size + " after " + previous + " is outside "
                        + (previous + 1) + ".." + MAX_SMALL_SIZE);
            }
            if (size > SMALL_SIZE_MAX && size % LARGE_SIZE_DIV != 0) {
                throw new IllegalArgumentException("object size " + size + " is over " + SMALL_SIZE_MAX
                        + " and not a multiple of " + LARGE_SIZE_DIV);
            }
            previous = size;
        }
        return classes;
    }

    private int[] lookupTable(int from, int to, int step) {
        int[] table = new int[(to - from) / step + 1];
        int sizeclass = 0;
        for (int entry = 0; entry < table.length; entry++) {
            while (sizeclass <= classes.size() && sizeOrZero(sizeclass) < from + entry * step) {
                sizeclass++;
            }
            table[entry] = sizeclass <= classes.size() ? sizeclass : 0;
        }
        return table;
    }

    /** Returns the size of a class. Class 0 has size 0, so that a request of 0 rounds up to 0 without a test for it. */
    private int sizeOrZero(int sizeclass) {
        return sizeclass == 0 ? 0 : classes.get(sizeclass - 1).size();
    }

    private int lookup(int size) {
        // The last step of the first array belongs to the second: 1017..1024 is the second's entry 0.
        return size <= SMALL_SIZE_MAX - SMALL_SIZE_DIV
                ? sizeToClass8[divRoundUp(size, SMALL_SIZE_DIV)]
                : sizeToClass128[divRoundUp(size - SMALL_SIZE_MAX, LARGE_SIZE_DIV)];
    }

    private static int divRoundUp(int n, int divisor) {
        return (n + divisor - 1) / divisor;
    }

    @Override
    public int classOf(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("size " + size + " is outside 1.." + Long.MAX_VALUE);
        }
        return size > largest ? 0 : lookup((int) size);
    }

    @Override
    public long roundUp(long size, boolean noscan) {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size + " is outside 0.." + Long.MAX_VALUE);
        }
        if (size <= largest - layout.headerSize()) {
            int header = layout.headerFor(size, noscan);
            return (long) sizeOrZero(lookup((int) size + header)) - header;
        }
        if (size > Long.MAX_VALUE - (PAGE_SIZE - 1)) {
            return size;
        }
        return (size + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
    }

    @Override
    public int tailWaste(int sizeclass) {
        SizeClass row = row(sizeclass);
        return row.spanBytes() - row.objects() * row.size();
    }

    @Override
    public int maxWaste(int sizeclass) {
        SizeClass row = row(sizeclass);
        int wastePerObject = row.size() - sizeOrZero(sizeclass - 1) - 1;
        return wastePerObject * row.objects() + tailWaste(sizeclass);
    }

    /**
     * Returns the worst waste of a class as a part of its span.
     *
     * @param sizeclass a class in 1..{@link #count()}
     * @return {@link #maxWaste} in percent, from 0 and below 100
     * @throws IllegalArgumentException if {@code sizeclass} is outside that range
     */
    public double maxWastePercent(int sizeclass) {
        return 100.0 * maxWaste(sizeclass) / spanBytes(sizeclass);
    }

    /**
     * Returns the number of classes, class 0 not among them.
     *
     * @return the number of the last class, from 1
     */
    public int count() {
        return classes.size();
    }

    /**
     * Returns the number of span classes, those of large objects among them.
     *
     * @return 136 for Go's table
     */
    public int spanClassCount() {
        return 2 * (count() + 1);
    }

    /**
     * Returns the size of a class.
     *
     * @param sizeclass a class in 1..{@link #count()}
     * @return bytes of one object, header included
     * @throws IllegalArgumentException if {@code sizeclass} is outside that range
     */
    public int objectSize(int sizeclass) {
        return row(sizeclass).size();
    }

    /**
     * Returns the length of the spans of a class.
     *
     * @param sizeclass a class in 1..{@link #count()}
     * @return bytes, a multiple of the page size
     * @throws IllegalArgumentException if {@code sizeclass} is outside that range
     */
    public int spanBytes(int sizeclass) {
        return row(sizeclass).spanBytes();
    }

    /**
     * Returns the nominal number of objects in a span of a class.
     *
     * @param sizeclass a class in 1..{@link #count()}
     * @return whole objects in a span with nothing reserved, from 1
     * @throws IllegalArgumentException if {@code sizeclass} is outside that range
     */
    public int objects(int sizeclass) {
        return row(sizeclass).objects();
    }

    /**
     * Returns the number of objects that a span really holds.
     *
     * @param spanClass a span class whose size class is in 0..{@link #count()}
     * @return whole objects in front of the reserved end of the span; 1 for a large object's span
     * @throws IllegalArgumentException if its size class is outside that range
     */
    public int nelems(SpanClass spanClass) {
        if (spanClass.sizeclass() == 0) {
            return 1;
        }
        SizeClass row = row(spanClass.sizeclass());
        return (row.spanBytes() - layout.reservedBytes(row, spanClass.noscan())) / row.size();
    }

    private SizeClass row(int sizeclass) {
        if (sizeclass < 1 || sizeclass > classes.size()) {
            throw new IllegalArgumentException("size class " + sizeclass + " is outside 1.." + classes.size());
        }
        return classes.get(sizeclass - 1);
    }
}
