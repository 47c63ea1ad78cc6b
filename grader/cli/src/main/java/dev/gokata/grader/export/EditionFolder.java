package dev.gokata.grader.export;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.export.LeakSearch.Leak;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where an edition is written.
 *
 * @param folder the folder
 */
public record EditionFolder(Path folder) {

    private static final String GIT = ".git";

    /**
     * Refuses a folder that has something of somebody else's.
     *
     * @throws UsageException if it is no folder, or has neither nothing nor an edition that nobody has worked in
     * @throws IOException if it can't be read
     */
    public void refuseOthers() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is no folder: name one for the edition");
        }
        Pack before = new Pack(folder.toAbsolutePath().normalize());
        if (!before.isEdition()) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.anyMatch(each -> !each.getFileName().toString().equals(GIT))) {
                    throw new UsageException(folder + " has other files in it: name a new folder, or an empty one");
                }
            }
            return;
        }
        for (KataFolder kata : before.katas()) {
            if (!kata.missingSources().isEmpty() || !kata.exerciseSources().equals(kata.stubSources())) {
                throw new UsageException(folder + " is an edition that somebody works in, for " + kata.slug()
                        + " is no stub any more: name another folder");
            }
        }
    }

    /**
     * Writes an edition, in the place of an earlier one if there is one.
     *
     * @param edition the edition
     * @throws IOException if a file can't be written
     */
    public void write(StudentEdition edition) throws IOException {
        Pack before = new Pack(folder);
        if (before.isEdition()) {
            String text = KataFolder.text(folder.resolve(Pack.EDITION));
            for (String path : Digests.parse(Pack.EDITION, text).keySet()) {
                if (!edition.files().containsKey(path)) {
                    Files.deleteIfExists(folder.resolve(path));
                }
            }
        }
        for (Map.Entry<String, byte[]> file : new TreeMap<>(edition.files()).entrySet()) {
            place(folder.resolve(file.getKey()), file.getValue(), StudentEdition.isScript(file.getKey()));
        }
    }

    /* Not each of them forced to the disk: an edition that was cut short is made anew. */
    private static void place(Path file, byte[] content, boolean script) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, content);
        markAsScript(file, script);
    }

    /**
     * Searches what git keeps of the folder.
     *
     * @param leaks where what is found goes
     * @param search the search
     * @return how many objects were searched; 0 if the folder is no git repository
     * @throws IOException if git's answers can't be read
     */
    public int objects(List<Leak> leaks, LeakSearch search) throws IOException {
        return Files.exists(folder.resolve(GIT))
                ? GitObjects.visit(folder, (name, content) -> leaks.addAll(search.in(Map.of(name, content))))
                : 0;
    }

    static void markAsScript(Path file, boolean script) throws IOException {
        if (script && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
