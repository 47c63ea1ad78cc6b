package org.example.caches.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/** The reference: a cache that forgets what was used least recently, as the JDK has one. */
public final class RecentlyUsed {

    private final Map<Integer, Integer> entries;

    /**
     * Makes an empty cache.
     *
     * @param room how many entries it holds, from 1
     */
    public RecentlyUsed(int room) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                return size() > room;
            }
        };
    }

    /**
     * Gets the value of a key.
     *
     * @param key any number
     * @return its value, or -1 if it is not there
     */
    public int get(int key) {
        return entries.getOrDefault(key, -1);
    }

    /**
     * Puts the value of a key.
     *
     * @param key any number
     * @param value from 0
     */
    public void put(int key, int value) {
        entries.put(key, value);
    }
}
