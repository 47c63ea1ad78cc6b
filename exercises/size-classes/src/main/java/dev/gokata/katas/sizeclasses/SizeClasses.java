package dev.gokata.katas.sizeclasses;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.malloc.MallocConstants;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes in which Go's allocator hands out small objects.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README.
 */
public final class SizeClasses implements SizeClassTable {

    private final List<SizeClass> classes;

    /**
     * Makes a table. For task 2 you will want to prepare something here; the other tasks need no more than the list.
     *
     * @param classes the size classes, at least one, in ascending order; element 0 is class 1, for class 0 is not in the list
     */
    public SizeClasses(List<SizeClass> classes) {
        this.classes = classes;
    }

    /**
     * Task 1: rounds a request up to the bytes that the program may use (rules 1 to 5).
     *
     * @param size bytes needed, from 0
     * @param noscan true if the object has no pointers, so that the collector need not scan it
     * @return the usable bytes, never below {@code size}
     * @throws IllegalArgumentException if {@code size} is negative
     */
    @Override
    public long roundUp(long size, boolean noscan) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: finds the smallest class whose objects hold a request, in constant time (rules 6 to 9).
     *
     * @param size bytes needed, from 1
     * @return a class in 1..n; or 0, the class of large objects, if {@code size} is over the largest class
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    @Override
    public int classOf(long size) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: returns what is left at the end of a span after its last whole object (rules 10 and 12).
     *
     * @param sizeclass a class in 1..n
     * @return bytes, below the size of the class
     * @throws IllegalArgumentException if {@code sizeclass} is outside 1..n
     */
    @Override
    public int tailWaste(int sizeclass) {
        throw Kata.todo(3);
    }

    /**
     * Task 3: returns what is wasted of a span in the worst case (rules 11 and 12).
     *
     * @param sizeclass a class in 1..n
     * @return bytes of the span that no object asked for
     * @throws IllegalArgumentException if {@code sizeclass} is outside 1..n
     */
    @Override
    public int maxWaste(int sizeclass) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: computes Go's size classes (rules 13 to 16).
     *
     * @return the classes in ascending order, without class 0
     */
    public static List<SizeClass> makeClasses() {
        throw Kata.todo(4);
    }
}
