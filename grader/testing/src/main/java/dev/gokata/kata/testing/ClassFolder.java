package dev.gokata.kata.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * A set of compiled classes, as javac leaves them in a folder.
 *
 * @param classes the class files by class name
 */
public record ClassFolder(Map<String, byte[]> classes) {

    /**
     * Reads a folder.
     *
     * @param folder the root of the packages
     * @return all class files below it, but for {@code package-info} and {@code module-info}
     */
    public static ClassFolder read(Path folder) {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                String name =
                        path.substring(0, path.length() - ".class".length()).replace('/', '.');
                if (!name.endsWith("-info")) {
                    classes.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassFolder(classes);
    }

    /**
     * Returns a class and all classes of this folder that it needs, directly or not.
     *
     * @param root the class's name
     * @return their class files by name
     */
    public Map<String, byte[]> neededBy(String root) {
        Map<String, byte[]> needed = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            String name = open.poll();
            Optional<byte[]> bytes = Optional.ofNullable(classes.get(name));
            if (bytes.isPresent() && needed.putIfAbsent(name, bytes.get()) == null) {
                open.addAll(namesIn(bytes.get()));
            }
        }
        return needed;
    }

    private static Deque<String> namesIn(byte[] classFile) {
        Deque<String> names = new ArrayDeque<>();
        Remapper collector = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                names.add(internalName.replace('/', '.'));
                return internalName;
            }
        };
        new ClassReader(classFile).accept(new ClassRemapper(new ClassWriter(0), collector), 0);
        return names;
    }
}
