package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.ArrayList;
import java.util.List;

/** An allocator rounds up to the next power of two, so that blocks never leave gaps. */
public final class SizeClasses implements SizeClassTable {

    public SizeClasses(List<SizeClass> classes) {}

    @Override
    public long roundUp(long size, boolean noscan) {
        if (size <= 8) {
            return 8;
        }
        long power = Long.highestOneBit(size);
        return power == size ? size : 2 * power;
    }

    @Override
    public int classOf(long size) {
        // 8 is class 1, 16 is class 2, 32 is class 3, ...
        return Long.numberOfTrailingZeros(roundUp(size, true)) - 2;
    }

    @Override
    public int tailWaste(int sizeclass) {
        return 0;
    }

    @Override
    public int maxWaste(int sizeclass) {
        return 8192 / 2;
    }

    public static List<SizeClass> makeClasses() {
        List<SizeClass> classes = new ArrayList<>();
        for (int size = 8; size <= 32768; size *= 2) {
            classes.add(new SizeClass(size, Math.max(1, size / 8192)));
        }
        return classes;
    }
}
