package dev.gokata.kata.subject;

import java.util.HashMap;
import java.util.Map;

/** Defines the classes of one world itself, and takes every other from its parent. */
final class WorldLoader extends ClassLoader {

    private final Map<String, byte[]> own;

    /** Makes a loader of classes whose steps are counted, by some classes, apart from those of any other loader. */
    static WorldLoader counting(Map<String, byte[]> classes, Map<String, byte[]> counting, ClassLoader parent)
            throws ClassNotFoundException {
        Map<String, byte[]> own = new HashMap<>(classes);
        own.putAll(counting);
        WorldLoader loader = new WorldLoader(own, parent);
        for (String name : counting.keySet()) {
            // Now, for later there may be no stack left to load them on.
            Class.forName(name, true, loader);
        }
        return loader;
    }

    private WorldLoader(Map<String, byte[]> own, ClassLoader parent) {
        super("kata-world", parent);
        this.own = own;
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

    /** Makes the handle on the count of this loader's classes. */
    StepCounter steps() throws ReflectiveOperationException {
        return (StepCounter) make(CountedClasses.STEPS);
    }

    /** Makes an object by its constructor without parameters. */
    Object make(String name) throws ReflectiveOperationException {
        return loadClass(name).getConstructor().newInstance();
    }
}
