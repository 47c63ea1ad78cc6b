package dev.gokata.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the files of a folder, and follows no link. */
final class FolderListing extends SimpleFileVisitor<Path> {

    private final Path top;
    private final List<Found> found = new ArrayList<>();
    private int entries;
    private @Nullable NotReceivedException trouble;

    private FolderListing(Path top) {
        this.top = top;
    }

    static List<Found> list(Path folder) throws IOException, NotReceivedException {
        FolderListing listing = new FolderListing(folder);
        Files.walkFileTree(folder, listing);
        if (listing.trouble != null) {
            throw listing.trouble;
        }
        return listing.found;
    }

    /** Reads an ordinary file; a link in its place is an error, and a second name of it somewhere is refused. */
    static byte[] readOnlyName(Path file, int atMost) throws IOException, NotReceivedException {
        if (names(file) > 1) {
            // Nobody knows what else is called so: a file of the machine's, perhaps.
            throw NotReceivedException.rejected(Names.shown(file.getFileName().toString())
                    + " is a hard link, a second name of another file: hand in a copy");
        }
        return read(file, atMost);
    }

    private static int names(Path file) throws IOException {
        try {
            return (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            // Windows doesn't tell.
            return 1;
        }
    }

    /** Reads an ordinary file; a link in its place is an error. */
    static byte[] read(Path file, int atMost) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(atMost);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (!folder.equals(top) && Wanted.isLeftBehind(folder.getFileName().toString())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return count(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        Found.Kind kind = attributes.isRegularFile()
                ? Found.Kind.FILE
                : attributes.isSymbolicLink() ? Found.Kind.LINK : Found.Kind.SPECIAL;
        found.add(new Found(relative(file), kind, atMost -> readOnlyName(file, atMost)));
        return count(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        trouble = NotReceivedException.rejected(
                Names.shown(relative(file)) + " can't be read: give the grader the right to read it, or leave it out");
        return FileVisitResult.TERMINATE;
    }

    private FileVisitResult count(Path path) {
        if (++entries > Intake.MAX_ENTRIES) {
            trouble = Intake.tooMany();
        } else if (relative(path).length() > Intake.MAX_PATH_LENGTH) {
            trouble = Intake.tooLongPath(relative(path));
        }
        return trouble == null ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private String relative(Path path) {
        return top.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
