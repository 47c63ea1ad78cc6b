package dev.gokata.grader.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that change when a test says so. */
final class FakeDisk implements Disk {

    private final Path folder;
    private final Map<Path, byte[]> files = new TreeMap<>();
    private final Map<Path, Long> times = new TreeMap<>();
    private long time;
    int reads;
    int stamps;

    FakeDisk(Path folder) {
        this.folder = folder;
    }

    void write(String path, String text) {
        write(path, text.getBytes(UTF_8));
    }

    void write(String path, byte[] content) {
        writeAtTheSameTime(path, content);
        times.put(folder.resolve(path), ++time);
    }

    /** Writes without the file system noticing the time. */
    void writeAtTheSameTime(String path, byte[] content) {
        files.put(folder.resolve(path), content);
        times.putIfAbsent(folder.resolve(path), ++time);
    }

    void touch(String path) {
        times.put(folder.resolve(path), ++time);
    }

    void delete(String path) {
        files.remove(folder.resolve(path));
        times.remove(folder.resolve(path));
    }

    @Override
    public Optional<Stamp> stamp(Path file) {
        stamps++;
        byte[] content = files.get(file);
        return content == null ? Optional.empty() : Optional.of(new Stamp(content.length, times.get(file)));
    }

    @Override
    public Optional<byte[]> read(Path file) {
        reads++;
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public List<Path> below(Path below) {
        return files.keySet().stream().filter(file -> file.startsWith(below)).toList();
    }
}
