package dev.gokata.grader.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns the paths that a command was given into named submissions. */
public final class SubmissionPaths {

    private static final List<String> ENDINGS = List.of(".zip", ".java");

    private final List<Named> submissions = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private SubmissionPaths() {}

    /**
     * A submission and its name.
     *
     * @param id its name: the last name of its path without {@code .zip} or {@code .java}, with a number behind it
     *     where two would be the same; unique also where upper and lower case are the same
     * @param path where it is
     */
    public record Named(String id, Path path) {}

    /**
     * Lists submissions, each once.
     *
     * <p>The same arguments over the same folders give the same names, whatever order the file system lists them in.
     *
     * @param paths submissions; a link among them stands for what it leads to
     * @param each folders whose entries are submissions, in the order of their names; hidden ones are left out
     * @return the submissions, first those of {@code paths}
     * @throws UsageException if a path doesn't exist, or one of {@code each} is no folder
     */
    public static List<Named> expand(List<Path> paths, List<Path> each) {
        SubmissionPaths expanded = new SubmissionPaths();
        for (Path path : paths) {
            expanded.add(real(path, "give a folder, a zip or a .java file"));
        }
        for (Path folder : each) {
            entries(folder).forEach(expanded::add);
        }
        return List.copyOf(expanded.submissions);
    }

    private void add(Path path) {
        if (!seen.add(path)) {
            return;
        }
        String name = name(path);
        String id = name;
        for (int number = 2; !taken.add(id.toLowerCase(Locale.ROOT)); number++) {
            id = name + "-" + number;
        }
        submissions.add(new Named(id, path));
    }

    private static String name(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        for (String ending : ENDINGS) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending) && name.length() > ending.length()) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        // A name becomes a file name in reports, where no system allows a question mark everywhere.
        return name.isBlank() ? "submission" : Names.shown(name).replace('?', '_');
    }

    private static Path real(Path path, String advice) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UsageException("there is nothing at " + Names.shown(path.toString()) + ": " + advice);
        }
    }

    private static List<Path> entries(Path folder) {
        Path real = real(folder, "--each takes a folder of submissions");
        if (!Files.isDirectory(real)) {
            throw new UsageException(
                    Names.shown(folder.toString()) + " is no folder: --each takes a folder of submissions");
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(real)) {
            all.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new UsageException(Names.shown(folder.toString()) + " can't be listed: check that it may be read");
        }
        entries.removeIf(entry -> entry.getFileName().toString().startsWith("."));
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }
}
