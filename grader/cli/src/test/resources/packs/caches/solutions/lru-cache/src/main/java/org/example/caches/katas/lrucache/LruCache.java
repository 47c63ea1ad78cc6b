package org.example.caches.katas.lrucache;

import java.util.HashMap;
import java.util.Map;

/** A cache that forgets what was used least recently: a map to the nodes of a ring in the order of their use. */
public final class LruCache {

    private static final class Node {

        private final int key;
        private int value;
        private Node before;
        private Node after;

        Node(int key) {
            this.key = key;
        }
    }

    private final int room;
    private final Map<Integer, Node> nodes = new HashMap<>();
    /* Between the newest and the oldest; no entry itself. */
    private final Node ends = new Node(0);

    /**
     * Makes an empty cache (rule 5).
     *
     * @param room how many entries it holds, from 1
     * @throws IllegalArgumentException if there is no room for one
     */
    public LruCache(int room) {
        if (room < 1) {
            throw new IllegalArgumentException("room for " + room);
        }
        this.room = room;
        ends.before = ends;
        ends.after = ends;
    }

    /**
     * Gets the value of a key (rules 1, 3 and 6).
     *
     * @param key any number
     * @return its value, or -1 if it is not there
     */
    public int get(int key) {
        Node node = nodes.get(key);
        if (node == null) {
            return -1;
        }
        unlink(node);
        linkAsNewest(node);
        return node.value;
    }

    /**
     * Puts the value of a key (rules 1, 2, 4 and 6).
     *
     * @param key any number
     * @param value from 0
     */
    public void put(int key, int value) {
        Node node = nodes.get(key);
        if (node != null) {
            unlink(node);
        } else {
            if (nodes.size() == room) {
                forgetOldest();
            }
            node = new Node(key);
            nodes.put(key, node);
        }
        node.value = value;
        linkAsNewest(node);
    }

    private void forgetOldest() {
        Node oldest = ends.after;
        unlink(oldest);
        nodes.remove(oldest.key);
    }

    private void linkAsNewest(Node node) {
        node.before = ends.before;
        node.after = ends;
        node.before.after = node;
        ends.before = node;
    }

    private static void unlink(Node node) {
        node.before.after = node.after;
        node.after.before = node.before;
    }
}
