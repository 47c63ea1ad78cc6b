package dev.gokata.katas.sizeclasses;

import static dev.gokata.runtime.malloc.MallocConstants.*;

import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes in which Go's allocator hands out small objects.
 *
 * <p>This is the file you edit. The rules that the comments mention are those of the kata's README.
 */
public final class SizeClasses implements SizeClassTable {

    private final List<SizeClass> classes;
    private final int max;
    private final byte[] small = new byte[SMALL_SIZE_MAX / SMALL_SIZE_DIV + 1];
    private final byte[] large = new byte[(MAX_SMALL_SIZE - SMALL_SIZE_MAX) / LARGE_SIZE_DIV + 1];

    public SizeClasses(List<SizeClass> classes) {
        this.classes = classes;
        this.max = classes.get(classes.size() - 1).size();
        for (int i = 1; i < small.length; i++) {
            small[i] = search(i * SMALL_SIZE_DIV);
        }
        for (int i = 0; i < large.length; i++) {
            large[i] = search(SMALL_SIZE_MAX + i * LARGE_SIZE_DIV);
        }
    }

    private byte search(int size) {
        byte c = 1;
        for (SizeClass each : classes) {
            if (size <= each.size()) {
                return c;
            }
            c++;
        }
        return 0;
    }

    @Override
    public long roundUp(long size, boolean noscan) {
        if (size < 0) throw new IllegalArgumentException("size < 0");
        if (size == 0) return 0;
        if (size <= max - MALLOC_HEADER_SIZE) {
            int header = size > MIN_SIZE_FOR_MALLOC_HEADER && !noscan ? MALLOC_HEADER_SIZE : 0;
            return classes.get(classOf(size + header) - 1).size() - header;
        }
        long pages = size / PAGE_SIZE * PAGE_SIZE;
        if (pages < size) pages += PAGE_SIZE;
        return pages < size ? size : pages;
    }

    @Override
    public int classOf(long size) {
        if (size < 1) throw new IllegalArgumentException("size < 1");
        if (size > max) return 0;
        int s = (int) size;
        if (s <= SMALL_SIZE_MAX) return small[(s + 7) / 8];
        return large[(s - SMALL_SIZE_MAX + 127) / 128];
    }

    @Override
    public int tailWaste(int sizeclass) {
        SizeClass c = at(sizeclass);
        return c.spanBytes() % c.size();
    }

    @Override
    public int maxWaste(int sizeclass) {
        SizeClass c = at(sizeclass);
        int fromBelow = sizeclass > 1 ? at(sizeclass - 1).size() : 0;
        return (c.size() - fromBelow - 1) * c.objects() + tailWaste(sizeclass);
    }

    private SizeClass at(int sizeclass) {
        if (sizeclass < 1 || sizeclass > classes.size()) throw new IllegalArgumentException("class " + sizeclass);
        return classes.get(sizeclass - 1);
    }

    public static List<SizeClass> makeClasses() {
        List<SizeClass> made = new ArrayList<>();
        int step = 8;
        for (int size = 8; size <= MAX_SMALL_SIZE; size += step) {
            if (size == 32) step = 16;
            if (size >= 128 && size <= 2048 && Integer.bitCount(size) == 1) step = size / 8;
            int pages = 1;
            while (pages * PAGE_SIZE % size > pages * PAGE_SIZE / 8) pages++;
            SizeClass next = new SizeClass(size, pages);
            int last = made.size() - 1;
            if (last >= 0 && made.get(last).npages() == pages && made.get(last).objects() == next.objects()) {
                made.set(last, next);
            } else {
                made.add(next);
            }
        }
        // TODO rule 16: grow into the tail
        return made;
    }
}
