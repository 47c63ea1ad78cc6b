package dev.gokata.testkit.gc;

import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** For each object, a shortest way to it from a root, such as {@code G1.s0 A.1}; "" if there is none. */
final class Paths {

    private final HeapGraph graph;
    private final List<String> found;
    private final Deque<Integer> next = new ArrayDeque<>();

    private Paths(HeapGraph graph) {
        this.graph = graph;
        found = new ArrayList<>(Collections.nCopies(graph.objects().size(), ""));
    }

    static List<String> of(HeapGraph graph) {
        Paths paths = new Paths(graph);
        paths.follow("", "g", graph.globals());
        for (int stack = 0; stack < graph.stacks().size(); stack++) {
            paths.follow("", "G" + (stack + 1) + ".s", graph.stacks().get(stack));
        }
        while (!paths.next.isEmpty()) {
            int object = paths.next.removeFirst();
            HeapObject from = graph.objects().get(object);
            if (!from.noscan()) {
                paths.follow(paths.found.get(object) + " ", HeapGraph.name(object) + ".", from.slots());
            }
        }
        return paths.found;
    }

    private void follow(String path, String name, List<Integer> pointers) {
        for (int slot = 0; slot < pointers.size(); slot++) {
            int to = pointers.get(slot);
            if (to != HeapGraph.NIL && found.get(to).isEmpty()) {
                found.set(to, path + name + slot);
                next.addLast(to);
            }
        }
    }
}
