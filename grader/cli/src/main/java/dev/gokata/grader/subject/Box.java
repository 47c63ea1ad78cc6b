package dev.gokata.grader.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What bubblewrap is told: a machine with no network, no other process, a folder of 16 MiB to write to, and to be read
 * no more than a JVM needs.
 *
 * @param javaHome the JDK that runs in it
 * @param prlimit the tool that sets limits in it, if any
 * @param readable what else is to be seen in it: files and folders
 * @param sealed whether no namespaces can be made in it, which bubblewrap 0.8 and later see to
 */
record Box(Path javaHome, @Nullable Path prlimit, List<Path> readable, boolean sealed) {

    private static final List<String> NAMESPACES = List.of(
            "--unshare-all",
            "--die-with-parent",
            "--new-session",
            "--uid",
            "65534",
            "--gid",
            "65534",
            "--cap-drop",
            "ALL",
            "--hostname",
            "subject");

    /* Where the dynamic linker looks. None of them holds a shell. */
    private static final List<String> LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64");

    private static final Map<Path, Set<Path>> LINKED_TO = new ConcurrentHashMap<>();

    List<String> options() {
        List<String> options = new ArrayList<>(NAMESPACES);
        if (sealed) {
            options.addAll(List.of("--unshare-user", "--disable-userns"));
        }
        for (String folder : LIBRARIES) {
            addFolder(Path.of(folder), options);
        }
        options.addAll(List.of("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"));
        options.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        // Before what may lie below it.
        options.addAll(List.of("--size", String.valueOf(SubjectLimits.FILE_BYTES), "--tmpfs", "/tmp"));
        Set<Path> bound = new TreeSet<>(List.of(javaHome));
        bound.addAll(LINKED_TO.computeIfAbsent(javaHome, Box::linkedTo));
        bound.addAll(readable);
        if (prlimit != null) {
            bound.add(prlimit);
        }
        bound.forEach(each -> bind(each, options));
        // The root and /dev are themselves folders in memory, of any size.
        options.addAll(List.of("--remount-ro", "/", "--remount-ro", "/dev", "--chdir", "/tmp"));
        return options;
    }

    private static void addFolder(Path folder, List<String> options) {
        try {
            if (Files.isSymbolicLink(folder)) {
                options.addAll(
                        List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString()));
            } else if (Files.isDirectory(folder)) {
                bind(folder, options);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bind(Path path, List<String> options) {
        String absolute = path.toAbsolutePath().normalize().toString();
        options.addAll(List.of("--ro-bind", absolute, absolute));
    }

    /* Debian's JDK keeps its settings and certificates in /etc, and links to them. */
    private static Set<Path> linkedTo(Path javaHome) {
        Set<Path> targets = new TreeSet<>();
        for (String part : List.of("conf", "lib")) {
            try (Stream<Path> files = Files.walk(javaHome.resolve(part))) {
                for (Path file : files.filter(Files::isSymbolicLink).toList()) {
                    if (Files.exists(file)) {
                        targets.add(file.toRealPath());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return targets;
    }
}
