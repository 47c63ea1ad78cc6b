package dev.gokata.kata.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * A set of compiled classes, as javac leaves them in a folder.
 *
 * @param classes the class files by class name
 */
public record ClassFolder(Map<String, byte[]> classes) {

    private static final int CONSTANT_UTF8 = 1;
    /* A class in a descriptor, or in a signature, where its type arguments may follow. */
    private static final Pattern TYPE = Pattern.compile("L([^;<:()]+)[;<]");

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

    /*
     * Every class that a class file names stands in its constant pool: by itself, or in a descriptor or signature. The
     * pool is read raw, since each run of a kata's tests does this, and to visit all code takes many times as long.
     */
    private static Set<String> namesIn(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            // Of the two items that a long takes, the second has no place of its own.
            if (offset > 0 && reader.readByte(offset - 1) == CONSTANT_UTF8) {
                int length = reader.readUnsignedShort(offset);
                addNamesIn(new String(classFile, offset + 2, length, StandardCharsets.UTF_8), names);
            }
        }
        return names;
    }

    private static void addNamesIn(String constant, Set<String> names) {
        // A text that names a class, as programs do, has dots, which no name inside a class file has.
        if (constant.indexOf('.') < 0) {
            names.add(constant.replace('/', '.'));
        }
        Matcher types = TYPE.matcher(constant);
        while (types.find()) {
            names.add(types.group(1).replace('/', '.'));
        }
    }
}
