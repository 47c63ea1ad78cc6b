package dev.gokata.katas.sizeclasses;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.malloc.MallocConstants;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.List;

public final class SizeClassesFinal implements SizeClassTable {

    private final List<SizeClass> classes;

    public SizeClassesFinal(List<SizeClass> classes) {
        this.classes = classes;
    }

    // Task 1
    @Override
    public long roundUp(long size, boolean noscan) {
        if (size < 0) {
            throw new IllegalArgumentException();
        }
        if (size == 0) {
            return 0;
        }
        long largest = classes.get(classes.size() - 1).size();
        if (size > largest - 8) {
            long rest = size % MallocConstants.PAGE_SIZE;
            if (rest == 0) {
                return size;
            }
            long up = size - rest + MallocConstants.PAGE_SIZE;
            return up < 0 ? size : up;
        }
        int header = 0;
        if (!noscan && size > MallocConstants.MIN_SIZE_FOR_MALLOC_HEADER) {
            header = MallocConstants.MALLOC_HEADER_SIZE;
        }
        return classes.get(classOf(size + header) - 1).size() - header;
    }

    // Task 2: works, but I think it is too slow
    @Override
    public int classOf(long size) {
        if (size < 1) {
            throw new IllegalArgumentException();
        }
        for (int i = 0; i < classes.size(); i++) {
            if (size <= classes.get(i).size()) {
                return i + 1;
            }
        }
        return 0;
    }

    // Task 3
    @Override
    public int tailWaste(int sizeclass) {
        if (sizeclass < 1 || sizeclass > classes.size()) {
            throw new IllegalArgumentException();
        }
        SizeClass c = classes.get(sizeclass - 1);
        return c.spanBytes() % c.size();
    }

    @Override
    public int maxWaste(int sizeclass) {
        int tail = tailWaste(sizeclass);
        SizeClass c = classes.get(sizeclass - 1);
        int below = 0;
        if (sizeclass > 1) {
            below = classes.get(sizeclass - 2).size();
        }
        return tail + c.objects() * (c.size() - below - 1);
    }

    // Task 4
    public static List<SizeClass> makeClasses() {
        throw Kata.todo(4);
    }
}
