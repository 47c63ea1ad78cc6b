package dev.gokata.grader.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The class files of a kata's visible tests, kept from one command to the next: to compile them takes as long as to run
 * them.
 *
 * <p>They are known by all that they were made of. What can't be read or written is not kept, and compiled again.
 */
final class KeptTests {

    private static final String PREFIX = "kata-tests-";
    private static final int LENGTH = 24;

    private final Path folder;
    private final Path file;

    /** Looks for what was compiled of sources with a class path, in a folder that nobody misses. */
    KeptTests(Path folder, Map<String, String> sources, List<Path> classPath) {
        this.folder = folder;
        this.file = folder.resolve(PREFIX + digest(sources, classPath) + ".zip");
    }

    private static String digest(Map<String, String> sources, List<Path> classPath) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            StringBuilder text = new StringBuilder(Runtime.version().toString());
            new TreeMap<>(sources)
                    .forEach((path, source) ->
                            text.append('\0').append(path).append('\0').append(source));
            for (Path jar : classPath) {
                text.append('\0')
                        .append(jar.toAbsolutePath())
                        .append(Files.size(jar))
                        .append(' ')
                        .append(Files.getLastModifiedTime(jar));
            }
            sha.update(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            // Then nothing is found, and whoever compiles will say what is wrong with the jar.
            return "";
        }
    }

    /** Returns class files by class name: those that are kept, or those that are compiled now and kept from now on. */
    Map<String, byte[]> orElse(Supplier<Map<String, byte[]>> compiler) {
        Map<String, byte[]> kept = read();
        if (!kept.isEmpty()) {
            return kept;
        }
        // Of two processes that want the same, as those of a watch do, one waits: both would take longer than one.
        try (FileChannel channel = open();
                FileLock held = channel.lock()) {
            kept = held.isValid() ? read() : kept;
            return kept.isEmpty() ? compiled(compiler) : kept;
        } catch (IOException | OverlappingFileLockException e) {
            return compiled(compiler);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve(PREFIX + "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private Map<String, byte[]> compiled(Supplier<Map<String, byte[]>> compiler) {
        Map<String, byte[]> classes = compiler.get();
        write(classes);
        return classes;
    }

    /** Returns class files by class name, or nothing if they have to be compiled. */
    Map<String, byte[]> read() {
        Map<String, byte[]> classes = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                classes.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
        return classes;
    }

    /** Keeps class files, and forgets those of older tests. */
    void write(Map<String, byte[]> classes) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, PREFIX, ".part");
            try {
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                    for (Map.Entry<String, byte[]> each : new TreeMap<>(classes).entrySet()) {
                        zip.putNextEntry(new ZipEntry(each.getKey()));
                        zip.write(each.getValue());
                        zip.closeEntry();
                    }
                }
                forgetOthers();
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // A folder that can't be written to costs time, and no more.
        }
    }

    private void forgetOthers() throws IOException {
        try (var files = Files.newDirectoryStream(folder, PREFIX + "*.zip")) {
            for (Path other : files) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
