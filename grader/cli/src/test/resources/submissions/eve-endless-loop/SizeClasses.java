package dev.gokata.katas.sizeclasses;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.List;

public final class SizeClasses implements SizeClassTable {

    private final List<SizeClass> classes;

    public SizeClasses(List<SizeClass> classes) {
        this.classes = classes;
    }

    @Override
    public long roundUp(long size, boolean noscan) {
        return get(classOf(size)).size();
    }

    @Override
    public int classOf(long size) {
        int low = 0;
        int high = classes.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (classes.get(middle).size() < size) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    @Override
    public int tailWaste(int sizeclass) {
        return get(sizeclass).spanBytes() % get(sizeclass).size();
    }

    @Override
    public int maxWaste(int sizeclass) {
        SizeClass c = get(sizeclass);
        int smallest = sizeclass == 1 ? 1 : get(sizeclass - 1).size() + 1;
        return c.spanBytes() - c.objects() * smallest;
    }

    private SizeClass get(int sizeclass) {
        if (sizeclass < 1 || sizeclass > classes.size()) {
            throw new IllegalArgumentException("class " + sizeclass);
        }
        return classes.get(sizeclass - 1);
    }

    public static List<SizeClass> makeClasses() {
        throw Kata.todo(4);
    }
}
