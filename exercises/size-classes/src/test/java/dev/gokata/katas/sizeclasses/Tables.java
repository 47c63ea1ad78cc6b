package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.MallocConstants;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.testkit.malloc.ClassTables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of size classes, and how they are told. */
final class Tables {

    private static final int MOST_TOLD = 8;

    private Tables() {}

    static List<SizeClass> go() {
        return ClassTables.go();
    }

    /** Makes a table of some object sizes, each with the shortest span that holds an object. */
    static List<SizeClass> of(int... sizes) {
        return Arrays.stream(sizes).mapToObj(Tables::sizeClass).toList();
    }

    /** Makes a table of 80 classes that are 8 bytes apart. */
    static List<SizeClass> of80Classes() {
        return IntStream.rangeClosed(1, 80)
                .mapToObj(i -> sizeClass(i * MallocConstants.MIN_HEAP_ALIGN))
                .toList();
    }

    private static SizeClass sizeClass(int size) {
        return new SizeClass(size, (size + MallocConstants.PAGE_SIZE - 1) / MallocConstants.PAGE_SIZE);
    }

    static int largest(List<SizeClass> table) {
        return table.get(table.size() - 1).size();
    }

    /** Returns the class with exactly this size, or 0. */
    static int classOfSize(List<SizeClass> table, long size) {
        return IntStream.rangeClosed(1, table.size())
                .filter(sizeclass -> table.get(sizeclass - 1).size() == size)
                .findFirst()
                .orElse(0);
    }

    /** Names a table after a question, as in " in a table of 8, 48 bytes"; Go's own goes without saying. */
    static String in(List<SizeClass> table) {
        if (table.equals(go())) {
            return "";
        }
        if (table.equals(ClassTables.goBefore116())) {
            return "   in the table of Go 1.15, which has no class of 24 bytes";
        }
        String sizes = table.stream()
                .limit(MOST_TOLD)
                .map(sizeClass -> String.valueOf(sizeClass.size()))
                .collect(Collectors.joining(", "));
        return table.size() <= MOST_TOLD
                ? "   in a table of " + sizes + " bytes"
                : "   in a table of " + table.size() + " classes: " + sizes + " … " + largest(table) + " bytes";
    }
}
