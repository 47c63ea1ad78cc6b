package dev.gokata.kata.subject;

import dev.gokata.kata.wire.WireReader;
import dev.gokata.kata.wire.WireWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The classes that a world is made of.
 *
 * @param kata the name of the class that implements {@code Kata}
 * @param learner the learner's classes by name, vetted and counting their steps
 * @param probes the kata's class and what it needs of its own tests' folder, by name
 * @param counting the classes that count steps, by name: sent along, as a new JVM takes 17 ms to find them as resources
 */
public record WorldClasses(
        String kata, Map<String, byte[]> learner, Map<String, byte[]> probes, Map<String, byte[]> counting) {

    /** Copies the maps. */
    public WorldClasses {
        learner = Map.copyOf(learner);
        probes = Map.copyOf(probes);
        counting = Map.copyOf(counting);
    }

    /**
     * Puts classes together with those that count their steps.
     *
     * @param kata the name of the class that implements {@code Kata}
     * @param learner the learner's classes by name, vetted and counting their steps
     * @param probes the kata's class and what it needs of its own tests' folder, by name
     */
    public WorldClasses(String kata, Map<String, byte[]> learner, Map<String, byte[]> probes) {
        this(kata, learner, probes, CountedClasses.ALL);
    }

    /**
     * Returns the learner's classes and the probes; where both have one of the same name, the kata's own.
     *
     * @return a new map of names to class files
     */
    public Map<String, byte[]> all() {
        Map<String, byte[]> all = new HashMap<>(learner);
        all.putAll(probes);
        return all;
    }

    /**
     * Writes the classes.
     *
     * @param out where to
     */
    public void write(WireWriter out) {
        out.writeString(kata);
        write(learner, out);
        write(probes, out);
        write(counting, out);
    }

    /**
     * Reads classes.
     *
     * @param in where from
     * @return the classes
     */
    public static WorldClasses read(WireReader in) {
        return new WorldClasses(in.readString(), readMap(in), readMap(in), readMap(in));
    }

    private static void write(Map<String, byte[]> classes, WireWriter out) {
        out.writeLong(classes.size());
        classes.forEach((name, bytes) -> {
            out.writeString(name);
            out.writeBytes(bytes);
        });
    }

    private static Map<String, byte[]> readMap(WireReader in) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        int count = in.readCount();
        for (int i = 0; i < count; i++) {
            classes.put(in.readString(), in.readBytes());
        }
        return classes;
    }
}
