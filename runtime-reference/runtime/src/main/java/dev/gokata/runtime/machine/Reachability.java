package dev.gokata.runtime.machine;

import dev.gokata.runtime.gc.HeapGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What can be reached, and how. */
final class Reachability {

    private final Heap heap;
    private final Map<Integer, String> paths = new LinkedHashMap<>();

    Reachability(Heap heap) {
        this.heap = heap;
    }

    /** Adds an object that a root points to, and all that can be reached from it. */
    void from(String root, int object) {
        Deque<Integer> open = new ArrayDeque<>();
        add(root, object, open);
        while (!open.isEmpty()) {
            int next = open.remove();
            String path = path(next);
            for (int slot = 0; slot < heap.slots(next); slot++) {
                add(path, heap.slot(next, slot), open);
            }
        }
    }

    private void add(String path, int object, Deque<Integer> open) {
        if (object != HeapGraph.NIL && !paths.containsKey(object)) {
            paths.put(object, path + " -> " + heap.block(object).region().name());
            open.add(object);
        }
    }

    Set<Integer> objects() {
        return paths.keySet();
    }

    String path(int object) {
        return String.valueOf(paths.get(object));
    }
}
