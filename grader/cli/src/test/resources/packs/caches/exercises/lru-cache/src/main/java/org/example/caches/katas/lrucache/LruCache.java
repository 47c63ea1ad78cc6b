package org.example.caches.katas.lrucache;

import dev.gokata.kata.Kata;

/**
 * A cache that forgets what was used least recently.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README.
 */
public final class LruCache {

    /**
     * Makes an empty cache (rule 5).
     *
     * @param room how many entries it holds, from 1
     * @throws IllegalArgumentException if there is no room for one
     */
    public LruCache(int room) {}

    /**
     * Gets the value of a key (rules 1, 3 and 6).
     *
     * @param key any number
     * @return its value, or -1 if it is not there
     */
    public int get(int key) {
        throw Kata.todo(1);
    }

    /**
     * Puts the value of a key (rules 1, 2, 4 and 6).
     *
     * @param key any number
     * @param value from 0
     */
    public void put(int key, int value) {
        throw Kata.todo(1);
    }
}
