package dev.gokata.katas.sizeclasses;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.Arrays;
import java.util.List;

public final class SizeClasses implements SizeClassTable {

    private final int[] sizes; // by class
    private final int[] lookup; // by size, rounded up to 8 bytes

    public SizeClasses(List<SizeClass> classes) {
        sizes = new int[classes.size() + 1];
        for (int i = 1; i < sizes.length; i++) {
            sizes[i] = classes.get(i - 1).size();
        }
        lookup = new int[sizes[sizes.length - 1] / 8 + 1];
        for (int i = 1; i < sizes.length; i++) {
            Arrays.fill(lookup, sizes[i - 1] / 8 + 1, sizes[i] / 8 + 1, i);
        }
    }

    @Override
    public long roundUp(long size, boolean noscan) {
        if (size < 0) {
            throw new IllegalArgumentException("size: " + size);
        }
        if (size == 0) {
            return 0;
        }
        if (size > sizes[sizes.length - 1] - 8) {
            return size > Long.MAX_VALUE - 8191 ? size : (size + 8191) & ~8191L;
        }
        if (!noscan && size > 512) {
            return sizes[classOf(size + 8)] - 8;
        }
        return sizes[classOf(size)];
    }

    @Override
    public int classOf(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("size: " + size);
        }
        if (size > sizes[sizes.length - 1]) {
            return 0;
        }
        return lookup[(int) ((size + 7) / 8)];
    }

    @Override
    public int tailWaste(int sizeclass) {
        throw Kata.todo(3);
    }

    @Override
    public int maxWaste(int sizeclass) {
        throw Kata.todo(3);
    }

    public static List<SizeClass> makeClasses() {
        throw Kata.todo(4);
    }
}
