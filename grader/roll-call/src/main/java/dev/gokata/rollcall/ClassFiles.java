package dev.gokata.rollcall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The class files of a class path: the folders that hold tests, read whole, and the rest, read when asked for. */
final class ClassFiles {

    private final ClassLoader loader;
    private final Map<String, Optional<ScannedClass>> classes = new HashMap<>();

    /**
     * Looks at a class path.
     *
     * @param loader finds the class files, and is never asked to load one
     */
    ClassFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Reads every class file of the folders that some classes come from.
     *
     * @param classNames the classes' binary names
     * @return all classes of these folders
     */
    List<ScannedClass> neighborsOf(Set<String> classNames) {
        Set<Path> folders = new TreeSet<>();
        for (String className : classNames) {
            folderOf(className).ifPresent(folders::add);
        }
        List<ScannedClass> neighbors = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : filesIn(folder)) {
                ScannedClass read = read(file);
                classes.put(read.name(), Optional.of(read));
                neighbors.add(read);
            }
        }
        return neighbors;
    }

    /** Finds a class by its binary name; what the JDK brings is taken for absent. */
    Optional<ScannedClass> find(String className) {
        Optional<ScannedClass> known = classes.get(className);
        if (known == null) {
            known = className.startsWith("java.") ? Optional.empty() : load(className);
            classes.put(className, known);
        }
        return known;
    }

    private Optional<ScannedClass> load(String className) {
        try (InputStream in = loader.getResourceAsStream(fileName(className))) {
            return in == null ? Optional.empty() : Optional.of(ClassFileReader.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the class file of " + className + " can't be read", e);
        }
    }

    private Optional<Path> folderOf(String className) {
        URL file = loader.getResource(fileName(className));
        if (file == null || !file.getProtocol().equals("file")) {
            return Optional.empty();
        }
        Path folder = Path.of(URI.create(file.toString()));
        int names = className.split("\\.", -1).length;
        for (int i = 0; i < names && folder != null; i++) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " can't be read", e);
        }
    }

    private static ScannedClass read(Path file) {
        try {
            return ClassFileReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the class file " + file + " can't be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the class file " + file + " is newer than roll call understands", e);
        }
    }

    private static String fileName(String className) {
        return className.replace('.', '/') + ".class";
    }
}
