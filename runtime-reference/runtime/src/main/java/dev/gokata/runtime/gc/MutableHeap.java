package dev.gokata.runtime.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The heap and the roots of a collection under way. */
final class MutableHeap implements HeapView {

    private final List<int[]> objects = new ArrayList<>();
    private final List<Boolean> noscan = new ArrayList<>();

    /** What {@link #snapshot} says of each object; null where that has changed since. Most steps change none. */
    private final List<@Nullable HeapObject> copies = new ArrayList<>();

    final int[] globals;
    final int[][] stacks;
    private long reads;

    MutableHeap(HeapGraph graph) {
        for (HeapObject object : graph.objects()) {
            objects.add(array(object.slots()));
            noscan.add(object.noscan());
            copies.add(object);
        }
        globals = array(graph.globals());
        stacks = new int[graph.stacks().size()][];
        Arrays.setAll(stacks, g -> array(graph.stacks().get(g)));
    }

    @Override
    public boolean noscan(int object) {
        return noscan.get(object);
    }

    @Override
    public int slots(int object) {
        return objects.get(object).length;
    }

    @Override
    public int slot(int object, int slot) {
        reads++;
        return objects.get(object)[slot];
    }

    /** Returns how many words the marker has read. */
    long reads() {
        return reads;
    }

    int objects() {
        return objects.size();
    }

    boolean hasPointer(int object, int field) {
        return object != NIL && !noscan(object) && field < slots(object);
    }

    /** Reads for the mutator, which is not counted. */
    int get(int object, int field) {
        return objects.get(object)[field];
    }

    void set(int object, int field, int pointer) {
        objects.get(object)[field] = pointer;
        copies.set(object, null);
    }

    int allocate(int slots, boolean withoutPointers) {
        int[] words = new int[slots];
        Arrays.fill(words, NIL);
        objects.add(words);
        noscan.add(withoutPointers);
        copies.add(null);
        return objects.size() - 1;
    }

    HeapGraph snapshot() {
        List<HeapObject> heap = new ArrayList<>(objects.size());
        for (int object = 0; object < objects.size(); object++) {
            HeapObject copy = copies.get(object);
            if (copy == null) {
                copy = new HeapObject(noscan.get(object), list(objects.get(object)));
                copies.set(object, copy);
            }
            heap.add(copy);
        }
        List<List<Integer>> locals = new ArrayList<>(stacks.length);
        for (int[] stack : stacks) {
            locals.add(list(stack));
        }
        return new HeapGraph(heap, list(globals), locals);
    }

    private static int[] array(List<Integer> list) {
        int[] array = new int[list.size()];
        Arrays.setAll(array, list::get);
        return array;
    }

    private static List<Integer> list(int[] array) {
        Integer[] boxed = new Integer[array.length];
        Arrays.setAll(boxed, i -> array[i]);
        return List.of(boxed);
    }
}
