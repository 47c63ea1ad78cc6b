package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

public final class SizeClasses implements SizeClassTable {

    private static final int PAGE = 8192;
    private static final int HEADER = 8;

    // table[c] is class c, table[0] is never used
    private final SizeClass[] table;

    // every size is a multiple of 8, so one entry for each 8 bytes is enough
    private final int[] classOfEights;

    public SizeClasses(List<SizeClass> classes) {
        table = new SizeClass[classes.size() + 1];
        for (int c = 1; c < table.length; c++) {
            table[c] = classes.get(c - 1);
        }
        classOfEights = new int[largest() / 8 + 1];
        int eights = 1;
        for (int c = 1; c < table.length; c++) {
            while (eights * 8 <= table[c].size()) {
                classOfEights[eights++] = c;
            }
        }
    }

    private int largest() {
        return table[table.length - 1].size();
    }

    @Override
    public long roundUp(long size, boolean noscan) {
        if (size < 0) {
            throw new IllegalArgumentException("negative size: " + size);
        }
        if (size == 0) {
            return 0;
        }
        if (size > largest() - HEADER) {
            long pages = (size - 1) / PAGE + 1;
            return pages > Long.MAX_VALUE / PAGE ? size : pages * PAGE;
        }
        if (noscan || size <= 512) {
            return table[classOf(size)].size();
        }
        return table[classOf(size + HEADER)].size() - HEADER;
    }

    @Override
    public int classOf(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("size too small: " + size);
        }
        return size > largest() ? 0 : classOfEights[(int) (size + 7) / 8];
    }

    @Override
    public int tailWaste(int sizeclass) {
        check(sizeclass);
        SizeClass c = table[sizeclass];
        return c.spanBytes() - c.objects() * c.size();
    }

    @Override
    public int maxWaste(int sizeclass) {
        check(sizeclass);
        SizeClass c = table[sizeclass];
        int smallestObject = sizeclass == 1 ? 1 : table[sizeclass - 1].size() + 1;
        return c.spanBytes() - c.objects() * smallestObject;
    }

    private void check(int sizeclass) {
        if (sizeclass <= 0 || sizeclass >= table.length) {
            throw new IllegalArgumentException("no such class: " + sizeclass);
        }
    }

    public static List<SizeClass> makeClasses() {
        Deque<SizeClass> kept = new ArrayDeque<>();
        for (int size = 8; size <= 32768; size += step(size)) {
            SizeClass candidate = new SizeClass(size, pages(size));
            SizeClass last = kept.peekLast();
            if (last != null && last.npages() == candidate.npages() && last.objects() == candidate.objects()) {
                kept.removeLast();
            }
            kept.addLast(candidate);
        }
        List<SizeClass> grown = new ArrayList<>();
        for (SizeClass c : kept) {
            int room = c.spanBytes() / c.objects() / 128 * 128;
            grown.add(new SizeClass(Math.max(c.size(), room), c.npages()));
        }
        return grown;
    }

    private static int step(int size) {
        if (size < 32) {
            return 8;
        }
        if (size < 128) {
            return 16;
        }
        return Math.min(Integer.highestOneBit(size) / 8, 256);
    }

    private static int pages(int size) {
        for (int pages = 1; ; pages++) {
            int span = pages * PAGE;
            if (span % size <= span / 8) {
                return pages;
            }
        }
    }
}
