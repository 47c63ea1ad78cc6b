package dev.gokata.kata.subject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines the classes of one world itself, and takes every other from its parent. */
final class WorldLoader extends ClassLoader {

    private static final String COUNTED = "dev.gokata.kata.counted.";
    private static final String[] COUNTED_CLASSES = {"Steps", "Steps$Mark", "Bulk", "OutOfStepsError"};

    private final Map<String, byte[]> own;

    /** Makes a loader of classes whose steps are counted apart from those of any other loader. */
    static WorldLoader counting(Map<String, byte[]> classes, ClassLoader parent) throws ClassNotFoundException {
        Map<String, byte[]> own = new HashMap<>(classes);
        for (String name : COUNTED_CLASSES) {
            own.put(COUNTED + name, bytesOf(name));
        }
        WorldLoader loader = new WorldLoader(own, parent);
        for (String name : COUNTED_CLASSES) {
            // Now, for later there may be no stack left to load them on.
            Class.forName(COUNTED + name, true, loader);
        }
        return loader;
    }

    private WorldLoader(Map<String, byte[]> own, ClassLoader parent) {
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

    /** Makes the handle on the count of this loader's classes. */
    StepCounter steps() throws ReflectiveOperationException {
        return (StepCounter) make(COUNTED + "Steps");
    }

    /** Makes an object by its constructor without parameters. */
    Object make(String name) throws ReflectiveOperationException {
        return loadClass(name).getConstructor().newInstance();
    }

    private static byte[] bytesOf(String counted) {
        @Nullable
        InputStream in = WorldLoader.class.getResourceAsStream("/" + COUNTED.replace('.', '/') + counted + ".class");
        if (in == null) {
            throw new IllegalStateException("the class file of " + COUNTED + counted + " is missing");
        }
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
