package dev.gokata.kata.subject;

import java.util.HashMap;
import java.util.Map;

/** Defines the classes of one world itself, and takes every other from its parent. */
final class WorldLoader extends ClassLoader {

    private final Map<String, byte[]> own;

    WorldLoader(Map<String, byte[]> own, ClassLoader parent) {
        super("kata-world", parent);
        this.own = new HashMap<>(own);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> found = findLoadedClass(name);
            if (found == null) {
                byte[] bytes = own.get(name);
                found = bytes == null ? super.loadClass(name, false) : defineClass(name, bytes, 0, bytes.length);
            }
            if (resolve) {
                resolveClass(found);
            }
            return found;
        }
    }
}
